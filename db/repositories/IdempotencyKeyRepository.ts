import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { query, Rows } from './Rows';

/** What a change that was asked for with a key has answered. */
export interface IdempotencyKeyRecord {
  readonly subject: string;
  readonly key: string;
  readonly action: string;
  readonly inputHash: string;
  /** In an object, since a result may be null. */
  readonly result: { readonly value: unknown };
  readonly createdAt: string;
}

/** Answers of changes, kept for a while under the keys that they were asked for with. */
export class IdempotencyKeyRepository {
  private readonly keys: Rows<IdempotencyKeyRecord>;

  constructor(private readonly store: Store) {
    this.keys = new Rows<IdempotencyKeyRecord>(store, 'idempotency_key', {
      subject: 'plain', key: 'plain', action: 'plain', inputHash: 'plain', result: 'json', createdAt: 'plain',
    });
  }

  /** Waits until nobody else works under this key, and drops what is older than `since`; then the answer, if one is kept. */
  async hold(transaction: Transaction, subject: string, key: string, since: string): Promise<IdempotencyKeyRecord | null> {
    // On SQLite the gate's transaction is alone already.
    if (this.store.dialect === 'postgres') {
      await query(this.store, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [JSON.stringify(['cbcii key', subject, key])], transaction);
    }
    await this.keys.remove(transaction, 'WHERE "createdAt" < $1', [since]);
    return this.keys.first('WHERE "subject" = $1 AND "key" = $2', [subject, key], transaction);
  }

  /** The answer that is kept under this key and not older than `since`. */
  find(subject: string, key: string, since: string): Promise<IdempotencyKeyRecord | null> {
    return this.keys.first('WHERE "subject" = $1 AND "key" = $2 AND "createdAt" >= $3', [subject, key, since]);
  }

  async insert(transaction: Transaction, record: IdempotencyKeyRecord): Promise<void> {
    await this.keys.insert(transaction, [record]);
  }
}
