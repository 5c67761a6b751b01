import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { query, Rows } from './Rows';
import type { VintageRecord } from './vintageRecords';

/** Vintages by line, revision and hash. Their observations and snapshots have repositories of their own. */
export class VintageRepository {
  private readonly vintages: Rows<VintageRecord>;

  constructor(private readonly store: Store) {
    this.vintages = new Rows<VintageRecord>(store, 'vintage', {
      id: 'plain', line: 'plain', revision: 'plain', indexCode: 'plain', kind: 'plain', status: 'plain', hash: 'plain',
      releaseId: 'plain', title: 'plain', description: 'plain', notice: 'plain', defaultPeriod: 'plain', periods: 'json',
      sealedAt: 'plain', withdrawnReason: 'plain',
    });
  }

  /** Every revision of every line of an index, line by line, newest first. */
  ofIndex(indexCode: string, within?: Transaction): Promise<readonly VintageRecord[]> {
    return this.vintages.select('WHERE "indexCode" = $1 ORDER BY "line", "revision" DESC', [indexCode], within);
  }

  /** Every line that has a sealed revision. */
  async lines(): Promise<readonly string[]> {
    const rows = await this.vintages.select(`WHERE "status" = 'SEALED' ORDER BY "line", "revision"`, []);
    return [...new Set(rows.map((row) => row.line))];
  }

  /** Newest first. */
  revisions(line: string, within?: Transaction): Promise<readonly VintageRecord[]> {
    return this.vintages.select('WHERE "line" = $1 ORDER BY "revision" DESC', [line], within);
  }

  /** What the line stands for: its newest sealed revision. */
  latest(line: string, within?: Transaction): Promise<VintageRecord | null> {
    return this.vintages.first(`WHERE "line" = $1 AND "status" = 'SEALED' ORDER BY "revision" DESC LIMIT 1`, [line], within);
  }

  revision(line: string, revision: number, within?: Transaction): Promise<VintageRecord | null> {
    return this.vintages.first('WHERE "line" = $1 AND "revision" = $2', [line, revision], within);
  }

  /** Two vintages of one content have one hash: the first is given. */
  byHash(hash: string, within?: Transaction): Promise<VintageRecord | null> {
    return this.vintages.first('WHERE "hash" = $1 ORDER BY "id" LIMIT 1', [hash], within);
  }

  /** The first revision of a line with this content. */
  firstOfHash(line: string, hash: string): Promise<VintageRecord | null> {
    return this.vintages.first('WHERE "line" = $1 AND "hash" = $2 ORDER BY "revision" LIMIT 1', [line, hash]);
  }

  byId(id: number, within?: Transaction): Promise<VintageRecord | null> {
    return this.vintages.first('WHERE "id" = $1', [id], within);
  }

  /** An open vintage, held so that nobody adds to it before this transaction is over. Take it before hashing what it holds. */
  hold(transaction: Transaction, id: number): Promise<VintageRecord | null> {
    return this.vintages.first(`WHERE "id" = $1 AND "status" = 'OPEN'${this.store.dialect === 'postgres' ? ' FOR UPDATE' : ''}`, [id], transaction);
  }

  /** Opens a vintage; returns its id. */
  insert(
    transaction: Transaction, vintage: Omit<VintageRecord, 'id' | 'status' | 'hash' | 'sealedAt' | 'withdrawnReason'>,
  ): Promise<number> {
    return this.vintages.insertCounted(transaction, { ...vintage, status: 'OPEN', hash: null, sealedAt: null, withdrawnReason: null });
  }

  /** After this neither the vintage nor its observations and snapshots can change. False when it was not open. */
  seal(
    transaction: Transaction, id: number,
    { hash, sealedAt, periods, defaultPeriod }: Pick<VintageRecord, 'periods' | 'defaultPeriod'> & { readonly hash: string; readonly sealedAt: string },
  ): Promise<boolean> {
    return this.vintages.update(transaction, `"status" = 'SEALED', "hash" = $2, "sealedAt" = $3, "periods" = $4, "defaultPeriod" = $5
      WHERE "id" = $1 AND "status" = 'OPEN'`, [id, hash, sealedAt, JSON.stringify(periods), defaultPeriod]);
  }

  /** Removes an open vintage with all it holds; one that is sealed refuses. */
  async remove(transaction: Transaction, id: number): Promise<void> {
    for (const [table, column] of [['observation', 'vintageId'], ['snapshot', 'vintageId'], ['vintage', 'id']]) {
      await query(this.store, `DELETE FROM "${table}" WHERE "${column}" = $1`, [id], transaction);
    }
  }

  /** False when it was not sealed, or is withdrawn already. */
  withdraw(transaction: Transaction, id: number, reason: string): Promise<boolean> {
    return this.vintages.update(transaction, `"status" = 'WITHDRAWN', "withdrawnReason" = $2 WHERE "id" = $1 AND "status" = 'SEALED'`, [id, reason]);
  }
}
