import { nothingLearnt, type Normalised } from './kernel';
import type { NormaliseMethod } from '../../methodologyVersion';

type Goalposts = Extract<NormaliseMethod, { kind: 'goalposts' }>;

/**
 * Rescales between two fixed values, so that scores compare over time.
 *
 * Formula (x − low) / (high − low) × (range.high − range.low) + range.low; where lower is better (high − x) / (high − low) × …; under LOG with
 *         ln x, ln low, ln high
 * Shape   n values in, n out; NaN stays NaN.
 * Measure in: the indicator's own; out: that of `range`.
 * Learns  nothing: the posts are declared.
 * Convention `clamp` HIGH cuts at range.high, LOW at range.low, BOTH at both, NONE lets values pass the posts.
 * Fails   never. Under LOG a value at or below 0 lies beyond any low post: it is range.low (where lower is better range.high) if `clamp` cuts
 *         that end, else undefined, which counts as missing.
 * @source UNDP, Human Development Report, technical notes (income: natural logarithm); OECD/JRC (2008) ch. 5; COINr n_goalposts
 * @example goalposts(Float64Array.of(20, NaN, 90), { kind: 'goalposts', low: 20, high: 85, scale: 'LINEAR', clamp: 'HIGH', range: { low: 0, high: 1 } }, false).values // [0, NaN, 1]
 */
export function goalposts(
  source: Float64Array, method: Goalposts, lowerIsBetter: boolean,
  target: Float64Array = new Float64Array(source.length), from = 0, to = 0, length = source.length,
): Normalised {
  const isLog = method.scale === 'LOG';
  const low = isLog ? Math.log(method.low) : method.low;
  const high = isLog ? Math.log(method.high) : method.high;
  const floor = method.range.low;
  const width = method.range.high - floor;
  const spread = high - low;
  const cutLow = method.clamp === 'LOW' || method.clamp === 'BOTH';
  const cutHigh = method.clamp === 'HIGH' || method.clamp === 'BOTH';
  for (let i = 0; i < length; i++) {
    const raw = source[from + i];
    const value = isLog ? (raw > 0 ? Math.log(raw) : raw === raw ? -Infinity : NaN) : raw;
    const share = (lowerIsBetter ? high - value : value - low) / spread;
    const kept = cutLow && share < 0 ? 0 : cutHigh && share > 1 ? 1 : share;
    target[to + i] = floor + kept * width;
  }
  return { values: target, learnt: nothingLearnt, failure: null };
}
