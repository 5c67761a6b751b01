import { ascendingRanks } from '../ascendingRanks';
import { nothingLearnt, type Normalised } from './kernel';
import type { NormaliseMethod } from '../../methodologyVersion';

/**
 * Share of the other units that lie strictly below.
 *
 * Formula (rank − 1) / (number of present values − 1), rank from the worst
 * Shape   n values in, n out; NaN stays NaN and is not counted.
 * Measure in: the indicator's own; out: share from 0 (worst) to 1.
 * Learns  nothing.
 * Convention ties share the least rank.
 * Fails   'noSpread' when one value alone is present; with none the column is missing and nothing fails.
 * @source COINr n_prank; R stats::rank with ties.method "min"
 * @example percentileRank(Float64Array.of(5, NaN, 2, 5), { kind: 'percentileRank' }, false).values // [0.5, NaN, 0, 0.5]
 */
export function percentileRank(
  source: Float64Array, _method: Extract<NormaliseMethod, { kind: 'percentileRank' }>, lowerIsBetter: boolean,
  target: Float64Array = new Float64Array(source.length), from = 0, to = 0, length = source.length,
): Normalised {
  const present = ascendingRanks(source, from, target, to, length, lowerIsBetter);
  for (let i = to; i < to + length; i++) target[i] = (target[i] - 1) / (present - 1);
  return { values: target, learnt: nothingLearnt, failure: present === 1 ? 'noSpread' : null };
}
