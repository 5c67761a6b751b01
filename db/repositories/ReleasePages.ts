import type { Store } from '../store';
import { itemsOf, membersOf, type Cell } from './cells';
import type { Conditions } from './Conditions';
import { query, type Rows } from './Rows';

/** What a page is asked for: the next `limit` records after a position, or the first ones. */
export interface PageWish {
  readonly after: number | null;
  readonly limit: number;
}

/** A page of records in position order, whether more follow, and how many there are on all pages together. */
export interface Page<Record> {
  readonly records: readonly Record[];
  readonly hasNext: boolean;
  readonly total: number;
}

/** What belongs to a key: the records that name one of the values. */
export interface Membership {
  readonly key: string;
  readonly values: readonly string[];
}

/** The column by which records belong to keys: one text, or a list of them as JSON text. */
export interface MemberColumn {
  readonly column: string;
  readonly isList: boolean;
}

/** Pages of the records of one table of a release, in position order; each of two statements, however many pages are asked at once. */
export class ReleasePages<Record extends { readonly releaseId: number; readonly position: number }> {
  constructor(private readonly store: Store, private readonly rows: Rows<Record>) {}

  async page(conditions: Conditions, { after, limit }: PageWish): Promise<Page<Record>> {
    const { text, parameters } = conditions;
    const cells: Cell[] = [...parameters, limit + 1];
    const further = after === null ? '' : ` AND "position" > $${cells.push(after)}`;
    const [found, [{ count }]] = await Promise.all([
      this.rows.select(`${text}${further} ORDER BY "position" LIMIT $${parameters.length + 1}`, cells),
      query<{ count: number }>(this.store, `SELECT CAST(count(*) AS integer) AS "count" FROM "${this.rows.table}" ${text}`, parameters),
    ]);
    return pageOf(found, limit, count);
  }

  /** The same page for many keys at once; one for each key, empty where nothing belongs to it. */
  async pagesByKey(
    conditions: Conditions, by: MemberColumn, members: readonly Membership[], { after, limit }: PageWish,
  ): Promise<ReadonlyMap<string, Page<Record>>> {
    const pairs = members.flatMap(({ key, values }) => values.map((value) => [key, value]));
    const cells: Cell[] = [...conditions.parameters, JSON.stringify(pairs)];
    const paged: Cell[] = [...cells, limit + 1];
    const further = after === null ? '' : ` AND "position" > $${paged.push(after)}`;
    const { table } = this.rows;
    const found = (more: string) => `WITH member AS MATERIALIZED (${membersOf(this.store.dialect, cells.length)}),
      found AS (SELECT DISTINCT "memberKey", "position" FROM ${this.joined(by)} ${conditions.text}${more})`;
    const [records, counts] = await Promise.all([
      this.rows.read<{ memberKey: string }>(`${found(further)},
        numbered AS (SELECT *, row_number() OVER (PARTITION BY "memberKey" ORDER BY "position") AS "rowNumber" FROM found)
        SELECT ${this.rows.qualifiedList}, "memberKey" FROM numbered
        JOIN "${table}" ON "${table}"."releaseId" = $1 AND "${table}"."position" = numbered."position"
        WHERE "rowNumber" <= $${cells.length + 1} ORDER BY "memberKey", numbered."position"`, paged),
      query<{ memberKey: string; count: number }>(this.store,
        `${found('')} SELECT "memberKey", CAST(count(*) AS integer) AS "count" FROM found GROUP BY "memberKey"`, cells),
    ]);
    const totals = new Map(counts.map(({ memberKey, count }) => [memberKey, count]));
    const recordsOf = new Map<string, Record[]>(members.map(({ key }) => [key, []]));
    for (const { memberKey, ...record } of records) recordsOf.get(memberKey)?.push(record as unknown as Record); // what is left is the record
    return new Map(Array.from(recordsOf, ([key, own]) => [key, pageOf(own, limit, totals.get(key) ?? 0)]));
  }

  /** The table beside the members that its rows name. */
  private joined({ column, isList }: MemberColumn): string {
    const { table } = this.rows;
    const quoted = `"${table}"."${column}"`;
    return isList
      ? `"${table}" CROSS JOIN ${itemsOf(this.store.dialect, quoted)} JOIN member ON "memberValue" = item.value`
      : `"${table}" JOIN member ON "memberValue" = ${quoted}`;
  }
}

function pageOf<Record>(found: readonly Record[], limit: number, total: number): Page<Record> {
  return { records: found.slice(0, limit), hasNext: found.length > limit, total };
}
