import type { NormaliseMethod } from '../../methodologyVersion';
import { isSpread, orientedExtent } from './orientedExtent';
import { nothingLearnt, type Normalised } from './kernel';

/**
 * One less the distance to the best unit as a share of the range: 1 for the best, 0 for the worst.
 *
 * Formula 1 − (high − x) / (high − low), computed as (x − low) / (high − low), which keeps the digits of small shares
 * Shape   n values in, n out; NaN stays NaN.
 * Measure in: the indicator's own; out: share, 0 to 1.
 * Learns  low and high of the oriented values (sign turned where lower is better).
 * Fails   'noSpread' when all present values are equal. Without any value there is nothing to learn and nothing fails.
 * @source COINr n_dist2max; OECD/JRC (2008), Handbook, ch. 5, p. 85 (distance to a reference)
 * @example distanceToMax(Float64Array.of(2, NaN, 4), { kind: 'distanceToMax' }, false).values // [0, NaN, 1]
 */
export function distanceToMax(
  source: Float64Array, _method: Extract<NormaliseMethod, { kind: 'distanceToMax' }>, lowerIsBetter: boolean,
  target: Float64Array = new Float64Array(source.length), from = 0, to = 0, length = source.length,
): Normalised {
  const { sign, low, high } = orientedExtent(source, from, length, lowerIsBetter);
  for (let i = 0; i < length; i++) target[to + i] = (sign * source[from + i] - low) / (high - low);
  if (low > high) return { values: target, learnt: nothingLearnt, failure: null };
  return { values: target, learnt: { low, high }, failure: isSpread(high - low) ? null : 'noSpread' };
}
