import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from '@uwdata/flechette';

/** One row of a tidy file, as far as tests look: its number as 16 hexadecimal digits, so that equal means equal bit for bit. */
export interface BitRow {
  readonly unit: string;
  readonly node: string;
  readonly rank: number | null;
  readonly bits: string | null;
}

/** The bits of a double. */
export function bitsOf(value: number | null): string | null {
  if (value === null || Number.isNaN(value)) return null;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

/** By DuckDB, which did not write it. Observations have no rank. */
export async function readParquet(bytes: Uint8Array, rank: '"rank"' | 'NULL' = '"rank"'): Promise<readonly BitRow[]> {
  return withFile('table.parquet', bytes, async (path) => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(`SELECT "unit", "node", ${rank}, "value" FROM read_parquet('${path}', file_row_number = true) ORDER BY file_row_number`);
    const rows = reader.getRows().map(([unit, node, place, value]): BitRow => ({ unit: String(unit), node: String(node), rank: place as number | null, bits: bitsOf(value as number | null) }));
    connection.closeSync();
    instance.closeSync();
    return rows;
  });
}

/** The key-value metadata of a Parquet file, by DuckDB. */
export async function readParquetFacts(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  return withFile('table.parquet', bytes, async (path) => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(`SELECT decode(key), decode(value) FROM parquet_kv_metadata('${path}')`);
    const facts = Object.fromEntries(reader.getRows().map(([key, value]) => [String(key), String(value)]));
    connection.closeSync();
    instance.closeSync();
    return facts;
  });
}

/** By flechette, which did not write it. */
export function readArrow(bytes: Uint8Array): readonly BitRow[] {
  const table = tableFromIPC(bytes);
  const column = (name: string): readonly unknown[] => Array.from((table.getChild(name) ?? []) as unknown as Iterable<unknown>); // a column can be gone through
  const [units, nodes, ranks, values] = ['unit', 'node', 'rank', 'value'].map(column);
  return units.map((unit, at) => ({ unit: unit as string, node: nodes[at] as string, rank: (ranks[at] ?? null) as number | null, bits: bitsOf(values[at] as number | null) }));
}

export function readArrowFacts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(tableFromIPC(bytes).schema.metadata ?? []);
}

// eslint-disable-next-line house/no-environment -- the suite is told from outside which Python has pandas
export const { CBCII_TEST_PYTHON: pythonOfTests = '/usr/bin/python3' } = process.env;

/** Null where this Python has the module; else why the test is skipped. */
export function pythonLacks(module: string): string | null {
  try {
    execFileSync(pythonOfTests, ['-c', `import ${module}`], { stdio: 'ignore', timeout: 60_000 });
    return null;
  } catch {
    return `skipped: ${pythonOfTests} has no ${module}; CBCII_TEST_PYTHON may name one that has`;
  }
}

const pandasScript = `
import json, struct, sys, pandas as pd
frame = pd.read_csv(sys.argv[1], float_precision="round_trip", keep_default_na=False, na_values={"value": [""], "rank": [""]})
bits = lambda value: None if pd.isna(value) else struct.pack(">d", value).hex()
print(json.dumps([{"unit": u, "node": n, "rank": None if pd.isna(r) else int(r), "bits": bits(v)} for u, n, r, v in zip(frame["unit"], frame["node"], frame["rank"], frame["value"])]))
`;

/** By pandas with float_precision="round_trip". */
export function readCsvWithPandas(bytes: Uint8Array): Promise<readonly BitRow[]> {
  return withFile('table.csv', bytes, async (path) => JSON.parse(runPython(pandasScript, path)) as readonly BitRow[]);
}

const pyarrowScript = `
import json, struct, sys, pyarrow.ipc as ipc
table = ipc.open_file(sys.argv[1]).read_all().to_pydict()
bits = lambda value: None if value is None else struct.pack(">d", value).hex()
print(json.dumps([{"unit": u, "node": n, "rank": r, "bits": bits(v)} for u, n, r, v in zip(table["unit"], table["node"], table["rank"], table["value"])]))
`;

/** By pyarrow, the reference implementation's reader. */
export function readArrowWithPyarrow(bytes: Uint8Array): Promise<readonly BitRow[]> {
  return withFile('table.arrow', bytes, async (path) => JSON.parse(runPython(pyarrowScript, path)) as readonly BitRow[]);
}

function runPython(script: string, path: string): string {
  return execFileSync(pythonOfTests, ['-c', script, path], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

async function withFile<Value>(name: string, bytes: Uint8Array, read: (path: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'file-'));
  try {
    writeFileSync(join(folder, name), bytes);
    return await read(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
