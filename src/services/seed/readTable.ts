import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** One row of a CSV file by its header; an empty cell is the empty text. */
export type Row = Readonly<Record<string, string>>;

/** Reads one of our own CSV files: header line, UTF-8, comma. */
export function readTable(path: string): Row[] {
  return parse(readFileSync(path, 'utf8'), { columns: true, skip_empty_lines: true }) as Row[];
}

/** A text, or null for an empty cell. */
export function textOrNull(cell: string): string | null {
  return cell === '' ? null : cell;
}

/** A number, or null for an empty cell. A cell that is not a number is a fault of the file, and thrown. */
export function numberOrNull(cell: string): number | null {
  if (cell === '') return null;
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new Error(`Expected a number in the table, got ${JSON.stringify(cell)}`);
  return value;
}

/** A number that must be there. */
export function numberOf(cell: string): number {
  const value = numberOrNull(cell);
  if (value === null) throw new Error('Expected a number in the table, got an empty cell');
  return value;
}

/** true or false, or null for an empty cell. */
export function flagOrNull(cell: string): boolean | null {
  if (cell !== '' && cell !== 'true' && cell !== 'false') throw new Error(`Expected true or false in the table, got ${JSON.stringify(cell)}`);
  return cell === '' ? null : cell === 'true';
}

/** Words separated by spaces; none for an empty cell. */
export function words(cell: string): string[] {
  return cell === '' ? [] : cell.split(' ');
}

/** A word of a closed union. Another word is a fault of the file, and thrown. */
export function wordOf<Word extends string>(words: readonly Word[], cell: string): Word {
  const word = words.find((known) => known === cell);
  if (word === undefined) throw new Error(`Expected one of ${words.join(', ')} in the table, got ${JSON.stringify(cell)}`);
  return word;
}

/** The same, or null for an empty cell. */
export function wordOrNull<Word extends string>(words: readonly Word[], cell: string): Word | null {
  return cell === '' ? null : wordOf(words, cell);
}

/** Phrases separated by semicolons; none for an empty cell. */
export function phrases(cell: string): string[] {
  return cell === '' ? [] : cell.split('; ');
}
