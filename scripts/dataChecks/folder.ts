import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneOf, type Codes } from './cells';
import { fileRules, matrixFile, point } from './fileRules';
import { readCsv, type Fault, type Table } from './table';

/** The CSV files of a folder by name, as far as they could be read, and every fault of their form. */
export interface Folder {
  readonly tables: ReadonlyMap<string, Table>;
  readonly faults: readonly Fault[];
}

export function readFolder(folder: string): Folder {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.csv')).sort();
  const read = names.map((name) => readCsv(name, readFileSync(join(folder, name))));
  return {
    tables: new Map(read.map(({ table }) => table).filter((table) => table !== null).map((table) => [table.file, table])),
    faults: read.flatMap(({ faults }) => faults),
  };
}

/** Rows of a file that must be there for the other checks to mean anything. */
export function rowsOf(tables: Folder['tables'], file: string): readonly Readonly<Record<string, string>>[] {
  return tables.get(file)?.rows.map(({ cells }) => cells) ?? [];
}

/** The codes that other files refer to. */
export function codesIn(tables: Folder['tables']): Codes {
  const column = (file: string, name = 'code'): ReadonlySet<string> => new Set(rowsOf(tables, file).map((cells) => cells[name]));
  const files = (family: string): readonly string[] => Object.keys(fileRules).filter((file) => fileRules[file].family === family);
  return new Map([
    ['sources', column('sources.csv')], ['regions', column('regions.csv')], ['tiers', column('tiers.csv')], ['cities', column('cities.csv')],
    ['indicators', column('indicators.csv')], ['nodes', new Set([...column('framework.csv'), ...column('indicators.csv')])], ['measures', column('measures.csv')],
    ['reference cities', column('reference-cities.csv')], ['development models', column('development-models.csv')],
    ['facts', new Set(files('facts').flatMap((file) => [...column(file)]))],
    ['clinical columns', new Set(tables.get('clinical-output.csv')?.columns.filter((name) => !['city', 'source', 'place'].includes(name)))],
  ]);
}

/** Every fault against the rules of the files: files and columns there and no others, cells of their kind, keys once. */
export function* ruleFaults(tables: Folder['tables'], codes: Codes): Generator<Fault> {
  const known = [...Object.keys(fileRules), matrixFile];
  for (const file of known) if (!tables.has(file)) yield { file, line: null, message: 'is missing' };
  const keys = new Map<string, Map<string, string>>();
  for (const table of tables.values()) {
    const { file, columns, rows } = table;
    const rule = file === matrixFile ? matrixRule(codes) : Object.hasOwn(fileRules, file) ? fileRules[file] : undefined;
    if (rule === undefined) {
      yield { file, line: null, message: 'has no rule; add one to scripts/dataChecks/fileRules.ts' };
      continue;
    }
    const expected = Object.keys(rule.columns);
    if (columns.join() !== expected.join()) {
      yield { file, line: 1, message: `has the columns ${columns.join(', ')}; expected ${expected.join(', ')}` };
      continue;
    }
    const seen = keys.get(rule.family ?? file) ?? new Map<string, string>();
    keys.set(rule.family ?? file, seen);
    for (const { line, cells } of rows) {
      for (const [column, cell] of Object.entries(rule.columns)) {
        const fault = cell(cells[column], codes);
        if (fault !== null) yield { file, line, message: `${column} ${fault}` };
      }
      const key = rule.key.map((column) => cells[column]).join(' ');
      const first = seen.get(key);
      if (first !== undefined) yield { file, line, message: `${key} stands at ${first} too` };
      else seen.set(key, `${file} line ${line}`);
    }
  }
}

function matrixRule(codes: Codes): (typeof fileRules)[string] {
  const indicators = [...codes.get('indicators') ?? []];
  const city = fileRules['published-index.csv'].columns.city;
  return { key: ['city'], columns: { city, obsStatus: oneOf('SYNTHETIC'), ...Object.fromEntries(indicators.map((code) => [code, point])) } };
}
