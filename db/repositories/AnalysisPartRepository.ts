import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { query, Rows } from './Rows';

/** One part of an analysis that was done, as bytes. */
export interface AnalysisPartRecord {
  readonly key: string;
  readonly number: number;
  readonly content: Uint8Array;
  readonly size: number;
}

/** Parts of analyses, by key and number: what was done is not done again, whoever asks. */
export class AnalysisPartRepository {
  private readonly parts: Rows<AnalysisPartRecord>;

  constructor(private readonly store: Store) {
    this.parts = new Rows<AnalysisPartRecord>(store, 'analysis_part', { key: 'plain', number: 'plain', content: 'plain', size: 'plain' });
  }

  /** In order of their numbers. */
  ofKey(key: string): Promise<readonly AnalysisPartRecord[]> {
    return this.parts.select('WHERE "key" = $1 ORDER BY "number"', [key]);
  }

  async numbersOf(key: string): Promise<readonly number[]> {
    return (await query<{ number: number }>(this.store, 'SELECT "number" FROM "analysis_part" WHERE "key" = $1 ORDER BY "number"', [key])).map(({ number }) => number);
  }

  /** Those that another server has put meanwhile hold the same, and stay. */
  async put(transaction: Transaction, parts: readonly AnalysisPartRecord[]): Promise<void> {
    for (const { key, number, content, size } of parts) {
      await query(this.store, 'INSERT INTO "analysis_part" ("key", "number", "content", "size") VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [key, number, content, size], transaction);
    }
  }

  /** Bytes of each key's parts. */
  async sizes(): Promise<ReadonlyMap<string, number>> {
    const rows = await query<{ key: string; size: number | string }>(this.store, 'SELECT "key", sum("size") AS "size" FROM "analysis_part" GROUP BY "key"', []);
    return new Map(rows.map(({ key, size }) => [key, Number(size)]));
  }

  async remove(transaction: Transaction, key: string): Promise<void> {
    await this.parts.remove(transaction, 'WHERE "key" = $1', [key]);
  }

  /** Removes parts that belong to no job any longer. */
  async removeOrphans(transaction: Transaction): Promise<void> {
    await this.parts.remove(transaction, 'WHERE "key" NOT IN (SELECT "key" FROM "analysis_job")', []);
  }
}
