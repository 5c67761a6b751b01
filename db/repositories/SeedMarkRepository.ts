import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { Rows } from './Rows';

/** Which edition of a shipped data folder the store was last seeded from. */
export interface SeedMarkRecord {
  readonly code: string;
  readonly fingerprint: string;
  readonly seededAt: string;
}

/** Tells whether the data that ship with the platform are in the store already. */
export class SeedMarkRepository {
  private readonly marks: Rows<SeedMarkRecord>;

  constructor(store: Store) {
    this.marks = new Rows<SeedMarkRecord>(store, 'seed_mark', { code: 'plain', fingerprint: 'plain', seededAt: 'plain' });
  }

  /** Null when the folder was never seeded. */
  async fingerprint(code: string, within?: Transaction): Promise<string | null> {
    return (await this.marks.first('WHERE "code" = $1', [code], within))?.fingerprint ?? null;
  }

  async put(transaction: Transaction, mark: SeedMarkRecord): Promise<void> {
    const isKnown = await this.marks.update(transaction, '"fingerprint" = $2, "seededAt" = $3 WHERE "code" = $1', [mark.code, mark.fingerprint, mark.seededAt]);
    if (!isKnown) await this.marks.insert(transaction, [mark]);
  }
}
