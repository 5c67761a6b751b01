import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { among } from './cells';
import { query, Rows } from './Rows';

/** A file that somebody sent, to be named by its id until it expires. The file itself lies in a folder. */
export interface UploadRecord {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly uploadedBy: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** Files that wait to be imported. */
export class UploadRepository {
  private readonly uploads: Rows<UploadRecord>;

  constructor(private readonly store: Store) {
    this.uploads = new Rows<UploadRecord>(store, 'upload', {
      id: 'plain', sha256: 'plain', bytes: 'plain', uploadedBy: 'plain', createdAt: 'plain', expiresAt: 'plain',
    });
  }

  /** Null for an id that names nothing, or nothing any more at this time. */
  byId(id: string, at: string): Promise<UploadRecord | null> {
    return this.uploads.first('WHERE "id" = $1 AND "expiresAt" > $2', [id, at]);
  }

  async insert(transaction: Transaction, upload: UploadRecord): Promise<void> {
    await this.uploads.insert(transaction, [upload]);
  }

  /** Ids of those that have expired by this time. */
  async expired(at: string): Promise<readonly string[]> {
    const rows = await query<{ id: string }>(this.store, 'SELECT "id" FROM "upload" WHERE "expiresAt" <= $1 ORDER BY "id"', [at]);
    return rows.map(({ id }) => id);
  }

  async remove(transaction: Transaction, ids: readonly string[]): Promise<void> {
    await query(this.store, `DELETE FROM "upload" WHERE "id" ${among(this.store.dialect, 1)}`, [ids], transaction);
  }
}
