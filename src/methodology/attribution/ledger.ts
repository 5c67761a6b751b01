import { ledgerCauses, type LedgerCause } from '../vocabulary';
import type { DataState } from './releasePair';
import { shapley } from './shapley';

/** A world between two releases: which of the changes have been made. */
export interface LedgerState extends DataState {
  readonly hasNewMethodology: boolean;
}

/** Every world, by a mask whose bits are the causes made: the earlier release first, the later one last. */
export const ledgerWorlds: readonly LedgerState[] = Array.from({ length: 2 ** ledgerCauses.length }, (_, made) => {
  const [isRevised, isLater, hasNewMethodology, hasEntered] = ledgerCauses.map((__, bit) => (made >> bit & 1) === 1);
  return { isRevised, isLater, hasNewMethodology, hasEntered };
});

/** What one unit has in one world. */
export interface Standing {
  readonly score: number;
  readonly rank: number;
}

/** What each cause did to a unit's score, and to its rank (above 0 is a move up). */
export interface LedgerEffect {
  readonly cause: LedgerCause;
  readonly score: number;
  readonly rank: number;
}

/** Ranks are whole, and a share of 4 causes is a multiple of 1/24. On this grid every sum of them is exact. */
const rankGrid = 2 ** 40;

/**
 * Splits a unit's change of score and rank among the causes: each gets its mean effect over all orders in
 * which the changes can be made. The effects add up to the whole change; read backwards every sign turns.
 *
 * Shape   the standing of one unit in each of 16 worlds in, in the order of `ledgerWorlds`; four effects out.
 * Measure score: that of the index; rank: places, above 0 is a move up.
 * Exact   rank effects lie on a grid of 2^−40 places, so that their sum is the change of rank to the last bit, in any order.
 * @source Shapley (1953), A Value for n-Person Games; Shorrocks (2013), Decomposition procedures for distributional analysis, J. Econ. Inequality 11, 99-126
 * @example ledgerOf(ledgerWorlds.map(({ isLater, hasNewMethodology }) => ({ score: Number(isLater) + 2 * Number(hasNewMethodology), rank: 3 - Number(isLater) }))).map(({ score }) => score) // [0, 1, 2, 0]
 */
export function ledgerOf(standings: readonly Standing[]): readonly LedgerEffect[] {
  const scores = shapley(ledgerCauses.length, (made) => standings[made].score);
  const ranks = exactly(shapley(ledgerCauses.length, (made) => -standings[made].rank), standings[0].rank - standings[standings.length - 1].rank);
  return ledgerCauses.map((cause, k) => ({ cause, score: scores[k] + 0, rank: ranks[k] + 0 }));  // + 0: no −0
}

/** The same effects on the grid; what that leaves of the whole goes to the greatest of them. */
function exactly(effects: Float64Array, whole: number): Float64Array {
  const onGrid = effects.map((effect) => Math.round(effect * rankGrid) / rankGrid);
  const greatest = onGrid.reduce((best, effect, k) => (Math.abs(effect) > Math.abs(onGrid[best]) ? k : best), 0);
  onGrid[greatest] += whole - onGrid.reduce((sum, effect) => sum + effect, 0);
  return onGrid;
}
