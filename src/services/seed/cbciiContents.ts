import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseContents } from '../../../db/repositories/ReferenceRepository';
import { readCbciiFacts } from './cbciiFacts';
import { readCbciiLists } from './cbciiLists';
import { readCbciiUnits } from './cbciiUnits';
import { readTable } from './readTable';

/** Reads the reference data of CBCII: cities and what is reported of them, what the sources tell, and where they err. */
export function readCbciiContents(folder: string): ReleaseContents {
  const table = (name: string) => readTable(join(folder, name));
  const names = (pattern: RegExp) => readdirSync(folder).filter((name) => pattern.test(name)).sort();
  return { ...readCbciiUnits(table), ...readCbciiFacts({ table, names }), lists: readCbciiLists(table) };
}
