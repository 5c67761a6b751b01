import { ascendingRanks } from '../ascendingRanks';
import { nothingLearnt, type Normalised } from './kernel';
import type { NormaliseMethod } from '../../methodologyVersion';

/**
 * Replaces each value by its rank from the worst: the worst unit gets 1.
 *
 * Formula 1 + number of present values strictly worse
 * Shape   n values in, n out; NaN stays NaN and takes no rank.
 * Measure in: the indicator's own; out: ranks, 1 to the number of present values, higher is better.
 * Learns  nothing.
 * Convention ties share the least rank; values are compared exactly.
 * Fails   never.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 5, p. 83; COINr n_rank (ties.method "min")
 * @example rank(Float64Array.of(5, NaN, 2, 5), { kind: 'rank' }, false).values // [2, NaN, 1, 2]
 */
export function rank(
  source: Float64Array, _method: Extract<NormaliseMethod, { kind: 'rank' }>, lowerIsBetter: boolean,
  target: Float64Array = new Float64Array(source.length), from = 0, to = 0, length = source.length,
): Normalised {
  ascendingRanks(source, from, target, to, length, lowerIsBetter);
  return { values: target, learnt: nothingLearnt, failure: null };
}
