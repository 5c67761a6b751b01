import type { Dialect } from '../columns';

/** What a statement may be given, and a plain cell may hold. */
export type Cell = string | number | boolean | null | Uint8Array | readonly string[];

/**
 * How a column of a record is stored: as it is, as JSON text, as a truth value, or as text in
 * which nothing is written as '' (key columns cannot be null).
 */
export type Coding = 'plain' | 'json' | 'flag' | 'blank';

export function encode(coding: Coding, value: unknown): Cell {
  switch (coding) {
    case 'json':
      return JSON.stringify(value);
    case 'blank':
      return value === null ? '' : value as string; // the types of Columns admit text or null only
    case 'plain':
    case 'flag':
      return value as Cell; // the types of Columns admit cells only
  }
}

export function decode(coding: Coding, cell: unknown): unknown {
  switch (coding) {
    case 'json':
      return JSON.parse(String(cell));
    case 'flag':
      return cell === null ? null : cell === true || cell === 1;
    case 'blank':
      return cell === '' ? null : cell;
    case 'plain':
      return cell;
  }
}

/**
 * Parameters as the driver takes them. Both engines read `$1`, `$2` …: PostgreSQL as positions,
 * SQLite as names.
 */
export function bind(dialect: Dialect, cells: readonly Cell[]): unknown[] {
  const values = bindInOrder(dialect, cells);
  return dialect === 'postgres' || values.length === 0 ? values : [Object.fromEntries(values.map((value, at) => [at + 1, value]))];
}

/** Parameters for `placeholders`: thousands of names are slow on SQLite, thousands of `?` are not. */
export function bindInOrder(dialect: Dialect, cells: readonly Cell[]): unknown[] {
  return cells.map(dialect === 'postgres' ? storable : (cell) => {
    const value = storable(cell);
    return typeof value === 'boolean' ? Number(value) : isList(value) ? JSON.stringify(value) : value;
  });
}

/** `(?, ?), (?, ?)` or `($1, $2), ($3, $4)`. */
export function placeholders(dialect: Dialect, rows: number, columns: number): string {
  const one = (at: number) => (dialect === 'postgres' ? `$${at + 1}` : '?');
  const row = (_: unknown, at: number) => `(${Array.from({ length: columns }, (__, column) => one(at * columns + column)).join(', ')})`;
  return Array.from({ length: rows }, row).join(', ');
}

/** `"unit" ${among(dialect, 2)}` is true of each of the texts in the list `$2`: an array to PostgreSQL, a JSON text to SQLite. */
export function among(dialect: Dialect, parameter: number): string {
  return dialect === 'postgres' ? `= ANY($${parameter}::text[])` : `IN (SELECT value FROM json_each($${parameter}))`;
}

/** The items of a column that holds a list as JSON text, as rows `item(value)` of their own. */
export function itemsOf(dialect: Dialect, column: string): string {
  return dialect === 'postgres' ? `jsonb_array_elements_text(${column}::jsonb) AS item(value)` : `json_each(${column}) AS item`;
}

/** A JSON text of pairs of texts as rows: the first of each is named `"memberKey"`, the second `"memberValue"`. */
export function membersOf(dialect: Dialect, parameter: number): string {
  return dialect === 'postgres'
    ? `SELECT pair->>0 AS "memberKey", pair->>1 AS "memberValue" FROM jsonb_array_elements($${parameter}::jsonb) AS pair`
    : `SELECT json_extract(value, '$[0]') AS "memberKey", json_extract(value, '$[1]') AS "memberValue" FROM json_each($${parameter})`;
}

/** What one engine would keep and the other would not is put alike, or refused, before either sees it. */
function storable(cell: Cell): Cell {
  if (typeof cell === 'string') return wellFormed(cell);
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`A stored number must be finite; got ${cell}.`);
    return cell + 0; // −0 becomes 0: neither driver carries its sign
  }
  return isList(cell) ? cell.map(wellFormed) : cell;
}

function isList(cell: Cell): cell is readonly string[] {
  return Array.isArray(cell);
}

/** NUL, which PostgreSQL cannot hold, and halves of surrogate pairs, which UTF-8 cannot, become U+FFFD. */
function wellFormed(text: string): string {
  return MALFORMED.test(text) ? text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD') : text;
}

const MALFORMED = /[\0\p{Surrogate}]/u;
