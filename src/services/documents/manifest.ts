import { readFileSync } from 'node:fs';
import { StartError } from '../../errors';
import { sha256 } from '../canonical';

/** The documents of a build: text by id. A file that is not there is none; one that does not hold stops the start. */
export function readManifest(path: string): ReadonlyMap<string, string> {
  const text = textOf(path);
  if (text === null) return new Map();
  const entries = Object.entries(parsed(text, path));
  for (const [id, document] of entries) {
    if (typeof document !== 'string') throw new StartError(`The manifest ${path} must hold texts by their SHA-256; got ${typeof document} at ${id.slice(0, 80)}.`);
    if (id !== documentIdOf(document)) throw new StartError(`The manifest ${path} names ${id.slice(0, 80)}; the SHA-256 of its text is ${documentIdOf(document)}.`);
  }
  return new Map(entries as [string, string][]); // looked at above
}

/** SHA-256 of a document's text, as 64 hexadecimal digits. */
export function documentIdOf(text: string): string {
  return sha256(text).slice('sha256:'.length);
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new StartError(`The manifest of documents ${path} cannot be read: ${code}.`, failure);
  }
}

function parsed(text: string, path: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // said below
  }
  throw new StartError(`The manifest of documents ${path} must be a JSON object of texts by their SHA-256.`);
}
