import { Table, type TableColumnOptions } from 'typeorm';
import { BYTES, type Dialect } from '../columns';

/** The words in which migrations speak of tables. Old migrations use them too: add words, change none. */
export interface TableParts {
  readonly text: (...names: string[]) => TableColumnOptions[];
  readonly integer: (...names: string[]) => TableColumnOptions[];
  readonly double: (...names: string[]) => TableColumnOptions[];
  readonly boolean: (...names: string[]) => TableColumnOptions[];
  /** JSON as text; never ordered, so of no special collation. */
  readonly json: (...names: string[]) => TableColumnOptions[];
  readonly bytes: (...names: string[]) => TableColumnOptions[];
  /** A key that the engine counts up. */
  readonly counter: (name: string) => TableColumnOptions[];
}

export function tableParts(dialect: Dialect): TableParts {
  const column = (options: Omit<TableColumnOptions, 'name'>) => (...names: string[]): TableColumnOptions[] =>
    names.map((name) => ({ name, ...options }));
  return {
    text: column({ type: 'text', ...(dialect === 'postgres' && { collation: 'C' }) }),
    integer: column({ type: 'integer' }),
    double: column({ type: 'double precision' }),
    boolean: column({ type: 'boolean' }),
    json: column({ type: 'text' }),
    bytes: column({ type: BYTES[dialect] }),
    counter: (name) => column({ type: 'integer', isPrimary: true, isGenerated: true, generationStrategy: 'increment' })(name),
  };
}

export function optional(columns: TableColumnOptions[]): TableColumnOptions[] {
  return columns.map((column) => ({ ...column, isNullable: true }));
}

export function key(columns: TableColumnOptions[]): TableColumnOptions[] {
  return columns.map((column) => ({ ...column, isPrimary: true }));
}

/** `['releaseId', 'unit'] → unit ['releaseId', 'code']`. */
export interface Reference {
  readonly from: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

interface Shape {
  readonly columns: readonly TableColumnOptions[][];
  readonly references?: readonly Reference[];
  readonly uniques?: readonly (readonly string[])[];
  readonly indices?: readonly (readonly string[])[];
  readonly withoutRowid?: boolean;
}

/** Keys, uniques and indices get the names that typeorm gives those of the entities. */
export function table(name: string, { columns, references = [], uniques = [], indices = [], withoutRowid = false }: Shape): Table {
  return new Table({
    name,
    columns: columns.flat(),
    foreignKeys: references.map(({ from, table: referencedTableName, to }) =>
      ({ columnNames: [...from], referencedTableName, referencedColumnNames: [...to] })),
    uniques: uniques.map((columnNames) => ({ columnNames: [...columnNames] })),
    indices: indices.map((columnNames) => ({ columnNames: [...columnNames] })),
    withoutRowid,
  });
}
