import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import type { IndexRecord } from './referenceRecords';
import { Rows } from './Rows';

/** The indexes that the platform holds. */
export class IndexRepository {
  private readonly indexes: Rows<IndexRecord>;

  constructor(store: Store) {
    this.indexes = new Rows<IndexRecord>(store, 'index_row', { code: 'plain', name: 'plain', nameZh: 'plain', description: 'plain', unitKind: 'plain' });
  }

  /** In the order of their codes. */
  all(within?: Transaction): Promise<readonly IndexRecord[]> {
    return this.indexes.select('ORDER BY "code"', [], within);
  }

  byCode(code: string, within?: Transaction): Promise<IndexRecord | null> {
    return this.indexes.first('WHERE "code" = $1', [code], within);
  }

  async insert(transaction: Transaction, index: IndexRecord): Promise<void> {
    await this.indexes.insert(transaction, [index]);
  }

  /** Names and descriptions follow the data; a code does not change. */
  update(transaction: Transaction, { code, name, nameZh, description, unitKind }: IndexRecord): Promise<boolean> {
    return this.indexes.update(transaction,
      '"name" = $2, "nameZh" = $3, "description" = $4, "unitKind" = $5 WHERE "code" = $1', [code, name, nameZh, description, unitKind]);
  }
}
