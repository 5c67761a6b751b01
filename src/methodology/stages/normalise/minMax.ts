import type { NormaliseMethod } from '../../methodologyVersion';
import { nothingLearnt, type Normalised } from './kernel';

type MinMax = Extract<NormaliseMethod, { kind: 'minMax' }>;

/**
 * Rescales one indicator linearly so that its worst unit gets `range.low` and its best `range.high`.
 *
 * Shape   n values in, n out, one per unit; NaN stays NaN.
 * Measure in: the indicator's own; out: that of `range`, e.g. points from 0 to 100.
 * Learns  low and high, the least and greatest present value.
 * Fails   'noSpread' when all present values are equal, or so near or far apart that no number scales them.
 *         With no value present there is nothing to learn and nothing fails: the column is missing.
 * Formula (x − low) / (high − low) × (range.high − range.low) + range.low; with LOWER_IS_BETTER (high − x) / (high − low) …
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 5, p. 85; COINr n_minmax
 * @example minMax(Float64Array.of(2, NaN, 4), { kind: 'minMax', range: { low: 0, high: 100 } }, false).values // [0, NaN, 100]
 */
export function minMax(
  source: Float64Array, method: MinMax, lowerIsBetter: boolean,
  target: Float64Array = new Float64Array(source.length), from = 0, to = 0, length = source.length,
): Normalised {
  let low = Infinity;
  let high = -Infinity;
  const end = from + length;
  for (let i = from; i < end; i++) {
    const value = source[i];
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const floor = method.range.low;
  const slope = (method.range.high - floor) / (high - low);
  const shift = to - from;
  if (lowerIsBetter) for (let i = from; i < end; i++) target[i + shift] = (high - source[i]) * slope + floor;
  else for (let i = from; i < end; i++) target[i + shift] = (source[i] - low) * slope + floor;
  if (low > high) return { values: target, learnt: nothingLearnt, failure: null };
  return { values: target, learnt: { low, high }, failure: slope > 0 && slope < Infinity ? null : 'noSpread' };
}
