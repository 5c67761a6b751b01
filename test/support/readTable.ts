import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file with a head line. */
export function readTable(path: string): readonly Row[] {
  return parse<Record<string, string>>(readFileSync(path, 'utf8'), { columns: true, skip_empty_lines: true });
}

/** One column of rows as numbers; an empty cell is missing. */
export function numbers(rows: readonly Row[], column: string): number[] {
  return rows.map((row) => {
    const cell = row[column];
    if (cell === undefined) throw new Error(`Expected a column ${column}, got ${Object.keys(row).join(', ')}`);
    return cell === '' ? NaN : Number(cell);
  });
}
