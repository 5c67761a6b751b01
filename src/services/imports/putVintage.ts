import type { ObservationRecord, VintageRecord } from '../../../db/repositories/vintageRecords';
import type { Transaction } from '../../../db/writeGate';
import { sealVintage, type SealingStore } from '../sealVintage';
import { piecesOf, type Turns } from '../turns';

/** A vintage before it is written: open, of a release whose `units` are given in position order. */
export interface ReadyVintage extends Pick<VintageRecord, 'line' | 'revision' | 'indexCode' | 'kind' | 'releaseId' | 'title' | 'description' | 'notice' | 'defaultPeriod'> {
  readonly units: readonly string[];
  /** In key order. */
  readonly observations: readonly Omit<ObservationRecord, 'vintageId'>[];
}

/** Rows written between two turns of others. */
const rowsAtOnce = 1_000;

/** Writes a vintage with its observations, and seals it where a time is given. `onRows` is told how many rows are in. */
export async function putVintage(
  store: SealingStore, transaction: Transaction, { units, observations, ...statement }: ReadyVintage, sealedAt: string | null,
  turns: Turns, onRows: (count: number) => void = () => undefined,
): Promise<void> {
  const vintageId = await store.vintages.insert(transaction, { ...statement, periods: [] });
  let count = 0;
  for await (const rows of piecesOf(observations, rowsAtOnce, turns)) {
    await store.observations.insert(transaction, rows.map((row) => ({ ...row, vintageId })));
    onRows(count += rows.length);
  }
  if (sealedAt === null) return;
  const vintage = await store.vintages.hold(transaction, vintageId);
  if (vintage === null) throw new Error('Expected the vintage just opened; got none');
  await sealVintage(store, transaction, vintage, units, sealedAt, turns);
}
