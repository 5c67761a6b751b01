import { ascendingRanks } from '../ascendingRanks';
import { nothingLearnt, type Normalised } from './kernel';
import type { NormaliseMethod } from '../../methodologyVersion';

/**
 * Borda points: the rank from the worst less 1, so the worst unit gets 0.
 *
 * Formula number of present values strictly worse
 * Shape   n values in, n out; NaN stays NaN and is not counted.
 * Measure in: the indicator's own; out: points, 0 to the number of present values less 1.
 * Learns  nothing.
 * Convention ties share the least points.
 * Fails   never.
 * @source Borda (1784); OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 6, p. 109; COINr n_borda
 * @example borda(Float64Array.of(5, NaN, 2, 5), { kind: 'borda' }, false).values // [1, NaN, 0, 1]
 */
export function borda(
  source: Float64Array, _method: Extract<NormaliseMethod, { kind: 'borda' }>, lowerIsBetter: boolean,
  target: Float64Array = new Float64Array(source.length), from = 0, to = 0, length = source.length,
): Normalised {
  ascendingRanks(source, from, target, to, length, lowerIsBetter);
  for (let i = to; i < to + length; i++) target[i] -= 1;
  return { values: target, learnt: nothingLearnt, failure: null };
}
