import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import type { ReferenceListKind, ReferenceRowRecord } from './referenceRowRecords';
import { Rows } from './Rows';

/** The small lists of a release, each in its own order. */
export class ReferenceRowRepository {
  private readonly rows: Rows<ReferenceRowRecord>;

  constructor(store: Store) {
    this.rows = new Rows<ReferenceRowRecord>(store, 'reference_row', {
      releaseId: 'plain', kind: 'plain', position: 'plain', code: 'plain', unit: 'plain', content: 'json',
    });
  }

  /** One list, whole. */
  async list<Kind extends ReferenceListKind>(releaseId: number, kind: Kind): Promise<readonly ReferenceRowRecord<Kind>[]> {
    const rows = await this.rows.select('WHERE "releaseId" = $1 AND "kind" = $2 ORDER BY "position"', [releaseId, kind]);
    return rows as readonly ReferenceRowRecord<Kind>[]; // insert() takes of each kind what belongs to it
  }

  /** All lists, kind by kind, each in its own order. */
  all(releaseId: number, within?: Transaction): Promise<readonly ReferenceRowRecord[]> {
    return this.rows.select('WHERE "releaseId" = $1 ORDER BY "kind", "position"', [releaseId], within);
  }

  async insert(transaction: Transaction, rows: readonly ReferenceRowRecord[]): Promise<void> {
    await this.rows.insert(transaction, rows);
  }
}
