import { parse } from 'csv-parse/sync';

/** One thing that is wrong with the data: the file, the line in it where there is one, and what. */
export interface Fault {
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

export interface Row {
  /** Line of the file on which the row begins. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A CSV file by the name it has below its folder. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Reads a CSV file of ours and finds every fault of its form; null where no table can be read. */
export function readCsv(file: string, bytes: Uint8Array): { readonly table: Table | null; readonly faults: readonly Fault[] } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { table: null, faults: [{ file, line: null, message: 'is not UTF-8' }] };
  }
  const faults = [...formFaults(file, text)];
  let records: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  try {
    records = parse(text.replace(/^\ufeff/, ''), { info: true }) as unknown as typeof records; // with info each record comes with its place
  } catch (error) {
    return { table: null, faults: [...faults, { file, line: null, message: `is not CSV: ${(error as Error).message}` }] };
  }
  const [header, ...body] = records;
  if (header === undefined) return { table: null, faults: [...faults, { file, line: null, message: 'has no header line' }] };
  const columns = header.record;
  if (new Set(columns).size < columns.length) faults.push({ file, line: 1, message: 'names a column twice' });
  const rows = body.map(({ record }, index) => ({
    line: index === 0 ? header.info.lines + 1 : body[index - 1].info.lines + 1,
    cells: Object.fromEntries(columns.map((column, position) => [column, record[position]])),
  }));
  for (const { line, cells } of rows) {
    for (const [column, cell] of Object.entries(cells)) faults.push(...cellFaults(file, line, column, cell));
  }
  return { table: { file, columns, rows }, faults };
}

function* formFaults(file: string, text: string): Generator<Fault> {
  if (text.startsWith('\ufeff')) yield { file, line: 1, message: 'begins with a byte order mark' };
  if (text.includes('\r')) yield { file, line: null, message: 'has line ends other than LF' };
  if (!text.endsWith('\n') || text.endsWith('\n\n')) yield { file, line: null, message: 'does not end with one line end' };
  const unreadable = /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u2028\u2029\ufffd]/.exec(text);
  if (unreadable !== null) yield { file, line: null, message: `holds the unreadable character U+${unreadable[0].charCodeAt(0).toString(16).padStart(4, '0')}` };
}

/** Signs alone are data: the printed direction of an indicator. */
function cellFaults(file: string, line: number, column: string, cell: string): readonly Fault[] {
  const faults: Fault[] = [];
  if (cell !== cell.trim()) faults.push({ file, line, message: `${column} begins or ends with a blank` });
  const isSign = cell === '+' || cell === '-';
  const isNumber = /^[+-]?\d+(\.\d+)?$/.test(cell);
  if (/^[=+\-@\t]/.test(cell) && !isSign && !isNumber) faults.push({ file, line, message: `${column} could be taken for a formula: ${cell.slice(0, 40)}` });
  return faults;
}
