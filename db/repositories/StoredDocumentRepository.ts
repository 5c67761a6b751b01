import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { query, Rows } from './Rows';

/** A GraphQL document that can be asked for by the hash of its text. */
export interface StoredDocumentRecord {
  /** SHA-256 of the text, 64 hexadecimal digits. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly addedAt: string;
}

/** Documents that somebody added; those of the build are a file. */
export class StoredDocumentRepository {
  private readonly documents: Rows<StoredDocumentRecord>;

  constructor(private readonly store: Store) {
    this.documents = new Rows<StoredDocumentRecord>(store, 'stored_document', { id: 'plain', name: 'plain', text: 'plain', addedAt: 'plain' });
  }

  byId(id: string, within?: Transaction): Promise<StoredDocumentRecord | null> {
    return this.documents.first('WHERE "id" = $1', [id], within);
  }

  all(): Promise<readonly StoredDocumentRecord[]> {
    return this.documents.select('ORDER BY "name", "id"');
  }

  async insert(transaction: Transaction, document: StoredDocumentRecord): Promise<void> {
    await this.documents.insert(transaction, [document]);
  }

  async remove(transaction: Transaction, id: string): Promise<void> {
    await query(this.store, 'DELETE FROM "stored_document" WHERE "id" = $1', [id], transaction);
  }
}
