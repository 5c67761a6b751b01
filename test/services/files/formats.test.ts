import { tableFromIPC } from '@uwdata/flechette';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetReadObjects, parquetMetadata } from 'hyparquet';
import { csvCell, guarded } from '../../../src/services/files/csvFile';
import { rights, type Batch, type Cell, type FileColumn, type FileTable } from '../../../src/services/files/fileTable';
import { tableFormats, writeTable, type TableFormat } from '../../../src/services/files/formats';
import { bitsOf } from '../../support/fileReaders';
import { alwaysAwaited } from '../../support/law';

const columns: readonly FileColumn[] = [
  { name: 'code', kind: 'TEXT', description: 'Which row it is.', isRequired: true },
  { name: 'value', kind: 'NUMBER', description: 'A double.', isRequired: false },
  { name: 'rank', kind: 'INTEGER', description: 'A whole number.', isRequired: false },
  { name: 'note', kind: 'TEXT', description: 'Any text.', isRequired: false },
  { name: 'flag', kind: 'BOOLEAN', description: 'Yes or no.', isRequired: false },
];

type Row = readonly [string, number | null, number | null, string | null, boolean | null];

function tableOf(batches: readonly (readonly Row[])[]): FileTable {
  return {
    name: 'drawn', columns, key: [],
    facts: { title: 'Drawn', pins: { refs: {}, reference: null, engine: '1' }, notice: 'Näher: 样本', rights, sources: [], about: { what: 'rows' } },
    async *batches() {
      for (const rows of batches) yield columns.map((_, at) => rows.map((row) => row[at])) as Batch;
    },
  };
}

async function bytesOf(table: FileTable, format: TableFormat, hasMark = false): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeTable(table, format, hasMark)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Texts as a spreadsheet is given them lose the apostrophe that was put before them. */
const bare = (text: string): string => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);
const orNull = <Value>(text: string, read: (text: string) => Value): Value | null => (text === '' ? null : read(text));

const readers: Readonly<Record<TableFormat, (bytes: Uint8Array) => Promise<readonly (readonly Cell[])[]>>> = {
  csv: async (bytes) => (parse(Buffer.from(bytes), { from: 2 }) as string[][]).map(([code, value, rank, note, flag]) =>
    [bare(code), orNull(value, Number), orNull(rank, Number), orNull(note, bare), orNull(flag, (text) => text === 'true')]),
  json: async (bytes) => (JSON.parse(Buffer.from(bytes).toString()) as { data: Record<string, Cell>[] }).data.map((row) => columns.map(({ name }) => row[name])),
  parquet: async (bytes) => {
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    return rows.map((row) => columns.map(({ name }) => row[name] as Cell));
  },
  arrow: async (bytes) => {
    const table = tableFromIPC(new Uint8Array(bytes));
    const lists = columns.map(({ name }) => Array.from(table.getChild(name) as unknown as Iterable<Cell>)); // a column can be gone through
    return (lists[0] ?? []).map((_, row) => lists.map((list) => list[row]));
  },
};

const shown = (rows: readonly (readonly Cell[])[]): readonly unknown[] => rows.map((row) => row.map((cell) => (typeof cell === 'number' ? bitsOf(cell) : cell)));

const doubles = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const texts = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('=1+1', '-2', '+a', '@x', '\tx', '\rx', '"', ',', 'a\nb', 'ü', '北京', "'=x")).filter((text) => !/\p{Surrogate}/u.test(text));
const orMissing = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(values, { nil: null });
const row: fc.Arbitrary<Row> = fc.tuple(texts, orMissing(doubles), orMissing(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), orMissing(texts), orMissing(fc.boolean()));

describe.each(tableFormats)('%s', (format) => {
  it('gives back what was written, bit for bit, however it was cut into batches', async () => {
    await alwaysAwaited(fc.array(fc.array(row, { maxLength: 6 }), { maxLength: 4 }), async (batches) => {
      const isTold = format !== 'csv' || !batches.flat().some(([code, , , note]) => code.startsWith("'") || note?.startsWith("'"));
      fc.pre(isTold); // an apostrophe of one's own before a formula cannot be told from ours
      const read = await readers[format](await bytesOf(tableOf(batches), format));
      expect(shown(read)).toEqual(shown(batches.flat()));
    });
  });

  it('is the same file each time', async () => {
    const table = tableOf([[['a', 0.1 + 0.2, 1, null, true]], [['b', null, null, 'x', null]]]);
    expect(await bytesOf(table, format)).toEqual(await bytesOf(table, format));
  });
});

it('Parquet carries its facts and a column dictionary', async () => {
  const { key_value_metadata: pairs } = parquetMetadata(new Uint8Array(await bytesOf(tableOf([]), 'parquet')).buffer);
  const facts = Object.fromEntries((pairs ?? []).map(({ key, value }) => [key, value]));
  expect(facts).toMatchObject({ title: 'Drawn', what: 'rows', notice: 'Näher: 样本', rights });
  expect(JSON.parse(facts.datapackage ?? '')).toMatchObject({ resources: [{ path: 'drawn.parquet', schema: { fields: columns.map(({ name, description }) => ({ name, description })) } }] });
});

it('Arrow carries its facts, and each column its description', async () => {
  const { schema } = tableFromIPC(new Uint8Array(await bytesOf(tableOf([]), 'arrow')));
  expect(Object.fromEntries(schema.metadata ?? [])).toMatchObject({ title: 'Drawn', what: 'rows', notice: 'Näher: 样本', rights });
  expect(schema.fields.map(({ name, nullable, metadata }) => [name, nullable, metadata?.get('description')]))
    .toEqual(columns.map(({ name, isRequired, description }) => [name, !isRequired, description]));
});

describe('a text that a spreadsheet would run', () => {
  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j gets an apostrophe before it', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  it.each(['', 'a=b', ' =1', '北京', "'x", '1'])('%j stays as it is otherwise', (text) => {
    expect(guarded(text)).toBe(text);
  });

  it.each([[-1, '-1'], [1e-7, '1e-7'], [-1e21, '-1e+21'], [0.1 + 0.2, '0.30000000000000004'], [null, ''], [false, 'false']])('%j, which is none, is untouched', (cell, written) => {
    expect(csvCell(cell)).toBe(written);
  });
});
