import type { NormaliseMethod } from '../../methodologyVersion';
import { nothingLearnt, type Normalised } from './kernel';

type MinMax = Extract<NormaliseMethod, { kind: 'minMax' }>;

/**
 * Rescales one indicator linearly so that its worst unit gets `range.low` and its best `range.high`.
 *
 * Formula (x − low) / (high − low) × (range.high − range.low) + range.low; where lower is better (high − x) / (high − low) × …
 * Shape   n values in, n out, one per unit; NaN stays NaN.
 * Measure in: the indicator's own; out: that of `range`, e.g. points from 0 to 100.
 * Learns  low and high, the least and greatest present value.
 * Fails   'noSpread' when all present values are equal, or so far apart (or the ends of `range` are) that no number tells how far.
 *         With no value present there is nothing to learn and nothing fails: the column is missing.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 5, p. 85; COINr n_minmax
 * @example minMax(Float64Array.of(2, NaN, 4), { kind: 'minMax', range: { low: 0, high: 100 } }, false).values // [0, NaN, 100]
 */
export function minMax(
  source: Float64Array, method: MinMax, lowerIsBetter: boolean,
  target: Float64Array = new Float64Array(source.length), from = 0, to = 0, length = source.length,
): Normalised {
  const end = from + length;
  const lastFour = end - 3;
  let low = Infinity;
  let high = -Infinity;
  let i = from;
  for (; i < lastFour; i += 4) {
    const a = source[i];
    const b = source[i + 1];
    const c = source[i + 2];
    const d = source[i + 3];
    if (a < low) low = a;
    if (a > high) high = a;
    if (b < low) low = b;
    if (b > high) high = b;
    if (c < low) low = c;
    if (c > high) high = c;
    if (d < low) low = d;
    if (d > high) high = d;
  }
  for (; i < end; i++) {
    const value = source[i];
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const spread = high - low;
  const floor = method.range.low + 0; // −0 as 0: the worst unit gets floor whatever the sign of its product
  const width = method.range.high - floor;
  if (lowerIsBetter) rescale(source, high, -spread, width, floor, target, from, to, length);
  else rescale(source, low, spread, width, floor, target, from, to, length);
  if (low > high) return { values: target, learnt: nothingLearnt, failure: null };
  return { values: target, learnt: { low, high }, failure: spread > 0 && spread < Infinity && width < Infinity ? null : 'noSpread' };
}

/**
 * target = (value − origin) / spread × width + floor: the farthest value is exactly 1 × width from the floor.
 * Four values in a turn, here and above: the turn itself costs more than the arithmetic.
 */
function rescale(
  source: Float64Array, origin: number, spread: number, width: number, floor: number, target: Float64Array, from: number, to: number, length: number,
): void {
  const end = from + length;
  const lastFour = end - 3;
  let i = from;
  let j = to;
  for (; i < lastFour; i += 4, j += 4) {
    target[j] = (source[i] - origin) / spread * width + floor;
    target[j + 1] = (source[i + 1] - origin) / spread * width + floor;
    target[j + 2] = (source[i + 2] - origin) / spread * width + floor;
    target[j + 3] = (source[i + 3] - origin) / spread * width + floor;
  }
  for (; i < end; i++, j++) target[j] = (source[i] - origin) / spread * width + floor;
}
