import type { NormaliseMethod } from '../../methodologyVersion';
import { isSpread, orientedExtent } from './orientedExtent';
import { nothingLearnt, type Normalised } from './kernel';

/**
 * One less the distance to a reference unit as a share of its distance to the worst: 1 for the reference, 0 for the worst; better
 * units pass 1 unless capped.
 *
 * Formula 1 − (reference − x) / (reference − low), computed as (x − low) / (reference − low), which keeps the digits of small shares
 * Shape   n values in, n out; NaN stays NaN. The reference is the unit at `position`.
 * Measure in: the indicator's own; out: share, 0 to 1 and above.
 * Learns  low and reference of the oriented values (sign turned where lower is better).
 * Fails   'noSpread' when the reference is missing or is the worst itself. Without any value there is nothing to learn and nothing fails.
 * @source COINr n_dist2ref; OECD/JRC (2008), Handbook, ch. 5, p. 85
 * @example distanceToReference(Float64Array.of(1, NaN, 3, 7), { kind: 'distanceToReference', unit: 'c', cap: true }, false,
 *   new Float64Array(4), 0, 0, 4, 2).values // [0, NaN, 1, 1]
 */
export function distanceToReference(
  source: Float64Array, method: Extract<NormaliseMethod, { kind: 'distanceToReference' }>, lowerIsBetter: boolean,
  target: Float64Array = new Float64Array(source.length), from = 0, to = 0, length = source.length, position = -1,
): Normalised {
  const { sign, low, high } = orientedExtent(source, from, length, lowerIsBetter);
  const reference = position < 0 ? NaN : sign * source[from + position];
  for (let i = 0; i < length; i++) {
    const share = (sign * source[from + i] - low) / (reference - low);
    target[to + i] = method.cap && share > 1 ? 1 : share;
  }
  if (low > high) return { values: target, learnt: nothingLearnt, failure: null };
  return { values: target, learnt: { low, reference }, failure: isSpread(reference - low) ? null : 'noSpread' };
}
