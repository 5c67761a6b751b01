import type { Store } from '../store';
import { asStoreError } from '../storeError';
import { assertLasting, spoil, type Transaction } from '../writeGate';
import { bind, bindInOrder, decode, encode, placeholders, type Cell, type Coding } from './cells';

type CodingOf<Value> =
  Value extends boolean ? 'flag' : Value extends Uint8Array ? 'plain' : Value extends object ? 'json' : Value extends string ? 'plain' | 'blank' : 'plain';

/** Every column of a record, with its coding. */
export type Columns<Record extends object> = {
  readonly [Name in keyof Record & string]-?: CodingOf<NonNullable<Record[Name]>>;
};

/** Rows of one INSERT: more brings nothing, and SQLite takes 32,766 parameters at most. */
const BATCH = 500;

/** Reads and writes the rows of one table as records. */
export class Rows<Record extends object> {
  /** The columns, quoted, as they stand in a SELECT. */
  readonly list: string;
  /** The same, each with the name of the table before it. */
  readonly qualifiedList: string;
  private readonly entries: readonly (readonly [keyof Record & string, Coding])[];
  private readonly coded: readonly (readonly [keyof Record & string, Coding])[];

  constructor(private readonly store: Store, readonly table: string, columns: Columns<Record>) {
    this.entries = Object.entries(columns) as [keyof Record & string, Coding][]; // what Columns says
    this.coded = this.entries.filter(([, coding]) => coding !== 'plain');
    this.list = listOf(this.entries);
    this.qualifiedList = this.entries.map(([name]) => `"${table}"."${name}"`).join(', ');
  }

  /** The records that `tail` leaves: `WHERE … ORDER BY … LIMIT …`. */
  async select(tail: string, cells: readonly Cell[] = [], within?: Transaction): Promise<readonly Record[]> {
    return this.read(`SELECT ${this.list} FROM "${this.table}" ${tail}`, cells, within);
  }

  /** The records of a whole statement; it selects `list`, and may select `Extra` beside. */
  async read<Extra extends object = object>(sql: string, cells: readonly Cell[], within?: Transaction): Promise<readonly (Record & Extra)[]> {
    const rows = await query<{ [name: string]: unknown }>(this.store, sql, cells, within);
    for (const row of rows) for (const [name, coding] of this.coded) row[name] = decode(coding, row[name]);
    return rows as unknown as readonly (Record & Extra)[]; // the list names the columns of Record, decoded above
  }

  async first(tail: string, cells: readonly Cell[] = [], within?: Transaction): Promise<Record | null> {
    return (await this.select(tail, cells, within))[0] ?? null;
  }

  /** In as few statements as there are batches. */
  async insert(transaction: Transaction, records: readonly Record[]): Promise<void> {
    for (let from = 0; from < records.length; from += BATCH) {
      await this.insertBatch(transaction, this.entries, records.slice(from, from + BATCH));
    }
  }

  /** One record without its counted key, which the engine gives and this returns. */
  async insertCounted(transaction: Transaction, record: Omit<Record, 'id'>): Promise<number> {
    const entries = this.entries.filter(([name]) => name !== 'id');
    const { records } = await this.insertBatch(transaction, entries, [record as Record], 'RETURNING "id"'); // "id" is not read
    return Number(records[0].id);
  }

  /** `UPDATE … SET change WHERE …`; true when a row was changed. */
  async update(transaction: Transaction, tail: string, cells: readonly Cell[]): Promise<boolean> {
    return (await execute(transaction, `UPDATE "${this.table}" SET ${tail}`, () => bind(this.store.dialect, cells))).affected > 0;
  }

  /** `DELETE … WHERE …`. */
  async remove(transaction: Transaction, tail: string, cells: readonly Cell[]): Promise<void> {
    await execute(transaction, `DELETE FROM "${this.table}" ${tail}`, () => bind(this.store.dialect, cells));
  }

  private insertBatch(
    transaction: Transaction, entries: readonly (readonly [keyof Record & string, Coding])[], records: readonly Record[], tail = '',
  ): Promise<Outcome> {
    const { dialect } = this.store;
    const sql = `INSERT INTO "${this.table}" (${listOf(entries)}) VALUES ${placeholders(dialect, records.length, entries.length)} ${tail}`;
    const cells = records.flatMap((record) => entries.map(([name, coding]) => encode(coding, record[name])));
    return execute(transaction, sql, () => bindInOrder(dialect, cells));
  }
}

function listOf(entries: readonly (readonly [string, Coding])[]): string {
  return entries.map(([name]) => `"${name}"`).join(', ');
}

/** Raw rows: from the reader, or from the transaction that the read belongs to. */
export async function query<Row>(store: Store, sql: string, cells: readonly Cell[], within?: Transaction): Promise<Row[]> {
  if (within !== undefined) return (await execute(within, sql, () => bind(store.dialect, cells))).records as Row[]; // the SELECT list says so
  try {
    return await store.reader.query<Row[]>(sql, bind(store.dialect, cells));
  } catch (failure) {
    throw asStoreError(failure);
  }
}

interface Outcome {
  readonly records: readonly { readonly [name: string]: unknown }[];
  readonly affected: number;
}

/** Binds only once the transaction is known to last; a value that cannot be stored spoils nothing. */
async function execute(transaction: Transaction, sql: string, parameters: () => unknown[]): Promise<Outcome> {
  assertLasting(transaction);
  const bound = parameters();
  try {
    const runner = transaction.queryRunner;
    if (runner === undefined) throw new Error('Expected a transaction with a connection of its own; got one without.');
    const { records = [], affected = 0 } = await runner.query(sql, bound, true);
    return { records, affected };
  } catch (failure) {
    const told = asStoreError(failure);
    spoil(transaction, told);
    throw told;
  }
}
