import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { query, Rows } from './Rows';
import type { SnapshotHeader, SnapshotRecord } from './vintageRecords';

interface StoredSnapshot {
  readonly vintageId: number;
  readonly period: string | null;
  readonly header: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** Packed matrices, one for each vintage × period: little-endian doubles, column after column. */
export class SnapshotRepository {
  private readonly snapshots: Rows<StoredSnapshot>;

  constructor(private readonly store: Store) {
    this.snapshots = new Rows<StoredSnapshot>(store, 'snapshot', { vintageId: 'plain', period: 'blank', header: 'plain', hash: 'plain', bytes: 'plain' });
  }

  async get(vintageId: number, period: string | null, within?: Transaction): Promise<SnapshotRecord | null> {
    const [row] = await query<{ header: string; hash: string; bytes: Uint8Array }>(
      this.store, 'SELECT "header", "hash", "bytes" FROM "snapshot" WHERE "vintageId" = $1 AND "period" = $2', [vintageId, period ?? ''], within);
    if (row === undefined) return null;
    return { header: JSON.parse(row.header) as SnapshotHeader, values: aligned(row.bytes), hash: row.hash }; // put() wrote it so
  }

  async put(transaction: Transaction, vintageId: number, period: string | null, { header, values, hash }: SnapshotRecord): Promise<void> {
    const cells = header.units.length * header.columns.length;
    if (values.length !== cells) throw new RangeError(`Expected ${cells} values, one for each unit and column; got ${values.length}.`);
    const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
    await this.snapshots.insert(transaction, [{ vintageId, period, header: JSON.stringify(header), hash, bytes }]);
  }
}

/** A copy: PostgreSQL hands out bytes at any offset, and doubles can be viewed at multiples of eight only. */
function aligned(bytes: Uint8Array): Float64Array {
  return new Float64Array(new Uint8Array(bytes).buffer);
}
