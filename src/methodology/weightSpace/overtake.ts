import type { WeightNorm } from '../vocabulary';
import type { LinearSolver } from './linearSolver';
import { greatestDifference, nearestWeights } from './nearestWeights';
import { difference } from './rivals';
import type { WeightSpace } from './weightSpace';

/**
 * The smallest shift of weights that puts one unit at or above another. `least` is the distance that no smaller shift does it
 * with, null where no weights do it: then `weights` are those under which it comes nearest, and `greatest` < 0 is the proof.
 */
export interface Overtake {
  readonly least: number | null;
  /** The greatest difference of the two scores over all weights allowed; where there is a shift it was not needed. */
  readonly greatest: number | null;
  readonly weights: Float64Array;
  /** Distance of these weights from the declared ones; a hair above `least` where a tie at the limit is lost in rounding. */
  readonly distance: number | null;
}

/** Finds the shift for the units at two places of the scores; `isReached` asks the engine whether weights do it. */
export function overtake(
  space: WeightSpace, above: number, below: number, norm: WeightNorm, solver: LinearSolver, isReached: (weights: Float64Array) => boolean,
): Overtake {
  const lead = difference(space.scores, above, below, space.low.length);
  const nearest = nearestWeights(space, norm, lead, 0, solver);
  if (nearest === null) {
    const { difference: greatest, weights } = greatestDifference(space, lead, solver);
    return { least: null, greatest, weights, distance: null };
  }
  const clear = isReached(nearest.weights) ? nearest : nearestWeights(space, norm, lead, space.tieGrid, solver) ?? nearest;
  return { least: nearest.distance, greatest: null, weights: clear.weights, distance: clear.distance };
}
