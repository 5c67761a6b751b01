import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './plantedTree';

/** Folders that are made or fetched, wherever they stand. */
const unwritten = new Set(['node_modules', 'dist', 'var', 'coverage', 'generated', '.git']);

/** Paths of the files below a folder, from the project's root, in order; none where there is no such folder. */
export function filesBelow(folder: string): readonly string[] {
  if (statSync(join(root, folder), { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !unwritten.has(name))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
