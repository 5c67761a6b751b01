import { stringify } from 'csv-stringify/sync';
import { writeNumber } from '../ingest/numbers';
import type { Cell, FileTable } from './fileTable';

/** A spreadsheet runs what begins with one of these. */
const beginsAsFormula = /^[=+\-@\t\r]/;

/** Text that a spreadsheet would run gets an apostrophe before it; numbers are never touched. */
export function guarded(text: string): string {
  return beginsAsFormula.test(text) ? `'${text}` : text;
}

/** Numbers as the shortest decimal that reads back to the same double; missing is an empty cell. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return writeNumber(cell);
  return typeof cell === 'boolean' ? String(cell) : guarded(cell);
}

/** RFC 4180 in UTF-8 with line feeds; nothing but head and rows, so that every reader reads it. */
export async function* writeCsvFile({ columns, batches }: Pick<FileTable, 'columns' | 'batches'>, hasMark = false): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${hasMark ? '\uFEFF' : ''}${stringify([columns.map(({ name }) => guarded(name))])}`, 'utf8');
  for await (const batch of batches()) {
    const rows = (batch[0] ?? []).map((_, row) => batch.map((cells) => csvCell(cells[row])));
    yield Buffer.from(stringify(rows), 'utf8');
  }
}
