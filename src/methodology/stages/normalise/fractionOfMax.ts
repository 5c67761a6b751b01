import type { NormaliseMethod } from '../../methodologyVersion';
import { orientedExtent } from './orientedExtent';
import { nothingLearnt, type Normalised } from './kernel';

/**
 * The value as a fraction of the best unit's.
 *
 * Formula x / high where higher is better, low / x where lower is better (a fraction of the least, so that the best has 1 either way)
 * Shape   n values in, n out; NaN stays NaN.
 * Measure in: the indicator's own, on a ratio scale; out: fraction, 1 for the best.
 * Learns  best, the value that gets 1.
 * Convention where lower is better and the least is 0, all others have 0.
 * Convention COINr divides the sign-turned values by their maximum and so gives a worse unit a larger fraction: the direction is lost
 *         there, and kept here.
 * Fails   'noSpread' when the best value is below 0, or none above 0 where higher is better: a fraction of it would turn the order
 *         round. Without any value there is nothing to learn and nothing fails.
 * @source COINr n_fracmax; OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 5, p. 85
 * @example fractionOfMax(Float64Array.of(2, NaN, 4), { kind: 'fractionOfMax' }, false).values // [0.5, NaN, 1]
 */
export function fractionOfMax(
  source: Float64Array, _method: Extract<NormaliseMethod, { kind: 'fractionOfMax' }>, lowerIsBetter: boolean,
  target: Float64Array = new Float64Array(source.length), from = 0, to = 0, length = source.length,
): Normalised {
  const { sign, low, high } = orientedExtent(source, from, length, lowerIsBetter);
  const best = sign * high;
  for (let i = 0; i < length; i++) {
    const value = source[from + i];
    target[to + i] = lowerIsBetter ? (value === best ? 1 : best / value) : value / best;
  }
  if (low > high) return { values: target, learnt: nothingLearnt, failure: null };
  const isScale = best > 0 ? Number.isFinite(1 / best) : best === 0 && lowerIsBetter;
  return { values: target, learnt: { best }, failure: isScale ? null : 'noSpread' };
}
