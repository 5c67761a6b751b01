import { PlatformError } from '../../errors';
import type { CorrelationKind } from '../../methodology/vocabulary';
import { takingTurns } from '../turns';

/** What is done while the asker waits, in slices; more is refused. */
const mostMilliseconds = 2_000;
const sliceMilliseconds = 5;

/** Nanoseconds for a value of a pair, rounded up from what was measured; orders are sorted first. */
const nanosecondsOfValue: Readonly<Record<CorrelationKind, number>> = { pearson: 200, spearman: 1_000, kendall: 1_000 };

/** Milliseconds that a correlation of two columns takes. */
export function costOfPair(kind: CorrelationKind, units: number): number {
  return units * nanosecondsOfValue[kind] / 1e6;
}

/** Milliseconds of a group: covariances twice and correlations once, and the components of their matrix. */
export function costOfGroup(members: number, units: number): number {
  return 1.5 * members * members * costOfPair('pearson', units) + members * members * members * 200 / 1e6;
}

/** Milliseconds of the correlation ratio of one node: every two units, at each bandwidth. */
export function costOfRatio(units: number): number {
  return 12 * units * units * 40 / 1e6;
}

/** Milliseconds of the distances of every two units, and of merging them. */
export function costOfTree(units: number, columns: number): number {
  return units * units * (columns * 4 + 60) / 1e6;
}

/** Milliseconds of one start of means: some twenty rounds. */
export function costOfStart(units: number, columns: number, count: number): number {
  return 20 * units * columns * count * 15 / 1e6;
}

/** Refuses before anything is computed, with what it would have cost. */
export function assertQuick(milliseconds: number, path: string): void {
  const expected = Math.ceil(milliseconds);
  if (expected <= mostMilliseconds) return;
  const message = `That would take about ${expected} ms.`;
  throw new PlatformError('COST_EXCEEDED', message, [{ code: 'COST_EXCEEDED', path, message, expected: `at most ${mostMilliseconds} ms: fewer nodes or units`, got: `${expected} ms` }]);
}

/** Works through a list, taking turns with others whenever some milliseconds have gone by. */
export async function inSlices<Item, Result>(items: readonly Item[], millisecondsEach: number, work: (item: Item) => Result): Promise<readonly Result[]> {
  const atOnce = Math.max(1, Math.floor(sliceMilliseconds / millisecondsEach));
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    if (from > 0) await takingTurns();
    for (const item of items.slice(from, from + atOnce)) results.push(work(item));
  }
  return results;
}
