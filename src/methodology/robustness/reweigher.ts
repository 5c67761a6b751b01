import type { SeededRandom } from './seededRandom';

/**
 * Scores the units of an evaluation again and again under other weights. Whatever weights do not touch, everything up
 * to the normalised leaves and the bonus points, is taken from the evaluation.
 */
export interface Reweigher {
  /** Draws weights for every node whose children are in doubt, and scores all units under them: NaN without a score. The array is written anew by the next draw. */
  readonly draw: (random: SeededRandom) => Float64Array;
  /** Weights last drawn of the children of each node, in the order of plan.groups. */
  readonly weights: () => readonly Float64Array[];
}
