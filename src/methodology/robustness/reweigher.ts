import type { SeededRandom } from './seededRandom';

/**
 * Scores the units of an evaluation again and again under other weights, a batch of replications at a time. Whatever
 * weights do not touch, everything up to the normalised leaves and the bonus points, is taken from the evaluation. What a replication
 * gives does not depend on the others of its batch.
 */
export interface Reweigher {
  /** Replications that a batch holds. */
  readonly room: number;
  /** Draws weights for every node whose children are in doubt, for the replication at this place of the batch. */
  readonly draw: (random: SeededRandom, place: number) => void;
  /** Takes given weights there, of all children of all nodes, as `treeWeights` has them. */
  readonly take: (weights: Float64Array, place: number) => void;
  /** Weights of the replication at a place, as `treeWeights` has them. */
  readonly weights: (place: number) => Float64Array;
  /** Scores all units under the weights of the first `count` places: unit u of place p at p × units + u, NaN without a score. The array is written anew by the next batch. */
  readonly score: (count: number) => Float64Array;
}
