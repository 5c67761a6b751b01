import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import type { Cell } from './cells';
import type { Page, PageWish } from './ReleasePages';
import { query, Rows } from './Rows';

/** One change, as the audit log keeps it. `before` and `after` are JSON texts. */
export interface AuditEntryRecord {
  /** 1 for the first, one more for each that follows. */
  readonly seq: number;
  readonly at: string;
  readonly subject: string;
  readonly action: string;
  readonly target: string;
  readonly before: string;
  readonly after: string;
  /** '' for the first. */
  readonly previousHash: string;
  readonly hash: string;
}

/** Where the log ends: how many entries it has, and the hash of the last. */
export interface AuditHeadRecord {
  readonly id: number;
  readonly entries: number;
  readonly hash: string;
}

/** Which entries are wanted; what is null sets no condition. Times are ISO 8601 in UTC. */
export interface AuditConditions {
  readonly since: string | null;
  readonly until: string | null;
  readonly action: string | null;
  readonly subject: string | null;
  readonly target: string | null;
}

/** The log of all changes. It grows; the store refuses everything else. */
export class AuditRepository {
  private readonly entries: Rows<AuditEntryRecord>;
  private readonly heads: Rows<AuditHeadRecord>;

  constructor(private readonly store: Store) {
    this.entries = new Rows<AuditEntryRecord>(store, 'audit_entry', {
      seq: 'plain', at: 'plain', subject: 'plain', action: 'plain', target: 'plain', before: 'plain', after: 'plain', previousHash: 'plain', hash: 'plain',
    });
    this.heads = new Rows<AuditHeadRecord>(store, 'audit_head', { id: 'plain', entries: 'plain', hash: 'plain' });
  }

  /** Null when somebody took it away. */
  head(): Promise<AuditHeadRecord | null> {
    return this.heads.first('WHERE "id" = 1');
  }

  /** The same, held until the transaction is over: of two that write at the same time, one waits here, so that the log has one end. */
  holdHead(transaction: Transaction): Promise<AuditHeadRecord | null> {
    return this.heads.first(`WHERE "id" = 1${this.store.dialect === 'postgres' ? ' FOR UPDATE' : ''}`, [], transaction);
  }

  async append(transaction: Transaction, entry: AuditEntryRecord): Promise<void> {
    await this.entries.insert(transaction, [entry]);
    await this.heads.update(transaction, '"entries" = $1, "hash" = $2 WHERE "id" = 1', [entry.seq, entry.hash]);
  }

  /** Those behind `seq` in the order of the log, `limit` at most. */
  following(seq: number, limit: number): Promise<readonly AuditEntryRecord[]> {
    return this.entries.select('WHERE "seq" > $1 ORDER BY "seq" LIMIT $2', [seq, limit]);
  }

  /** Newest first; `after` is the number of the entry behind which the page begins. */
  async page(conditions: AuditConditions, { after, limit }: PageWish): Promise<Page<AuditEntryRecord>> {
    const { text, cells } = where(conditions);
    const further = after === null ? text : `${text} AND "seq" < $${cells.length + 2}`;
    const [found, [{ count }]] = await Promise.all([
      this.entries.select(`${further} ORDER BY "seq" DESC LIMIT $${cells.length + 1}`, [...cells, limit + 1, ...(after === null ? [] : [after])]),
      query<{ count: number }>(this.store, `SELECT CAST(count(*) AS integer) AS "count" FROM "audit_entry" ${text}`, cells),
    ]);
    return { records: found.slice(0, limit), hasNext: found.length > limit, total: count };
  }
}

function where({ since, until, ...equals }: AuditConditions): { readonly text: string; readonly cells: readonly Cell[] } {
  const cells: Cell[] = [];
  const parts = ['1 = 1'];
  if (since !== null) parts.push(`"at" >= $${cells.push(since)}`);
  if (until !== null) parts.push(`"at" < $${cells.push(until)}`);
  for (const name of ['action', 'subject', 'target'] as const) {
    if (equals[name] !== null) parts.push(`"${name}" = $${cells.push(equals[name])}`);
  }
  return { text: `WHERE ${parts.join(' AND ')}`, cells };
}
