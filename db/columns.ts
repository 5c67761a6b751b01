import type { ColumnOptions, ColumnType } from 'typeorm';

export type Dialect = 'sqlite' | 'postgres';

/** The one dialect-dependent type: bytes. */
export const BYTES = { sqlite: 'blob', postgres: 'bytea' } as const satisfies Record<Dialect, ColumnType>;

/**
 * Text is ordered by its bytes on both engines: SQLite does so by itself, PostgreSQL under the
 * collation "C". Otherwise pages, cursors and hashes would depend on the server's language.
 */
export const TEXT = { type: 'text', collation: 'C' } as const satisfies ColumnOptions;
export const INTEGER = { type: 'integer' } as const satisfies ColumnOptions;
export const DOUBLE = { type: 'double precision' } as const satisfies ColumnOptions;
export const BOOLEAN = { type: 'boolean' } as const satisfies ColumnOptions;
export const JSON_TEXT = { type: 'simple-json' } as const satisfies ColumnOptions;

/** The same column, where null stands for "not known". */
export function optional(column: ColumnOptions): ColumnOptions {
  return { ...column, nullable: true };
}
