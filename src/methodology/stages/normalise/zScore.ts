import type { NormaliseMethod } from '../../methodologyVersion';
import { nothingLearnt, type Normalised } from './kernel';

type ZScore = Extract<NormaliseMethod, { kind: 'zScore' }>;

/**
 * Standardises one indicator: distance from the mean in standard deviations, put on `mean` and `deviation`.
 *
 * Formula (x − mean of x) / standard deviation of x × deviation + mean; where lower is better the sign of the first part is turned
 * Shape   n values in, n out; NaN stays NaN.
 * Measure in: the indicator's own; out: `deviation` units around `mean`.
 * Learns  mean and standardDeviation of the present values.
 * Convention the standard deviation divides by n − 1 (SAMPLE) or by n (POPULATION).
 * Fails   'noSpread' when all present values are equal, or so near or far apart that no number scales them.
 *         With no value present there is nothing to learn and nothing fails: the column is missing.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 5, p. 84; COINr n_zscore (SAMPLE)
 * @example zScore(Float64Array.of(1, NaN, 3), { kind: 'zScore', mean: 0, deviation: 1, standardDeviation: 'POPULATION' }, false).values // [-1, NaN, 1]
 */
export function zScore(
  source: Float64Array, method: ZScore, lowerIsBetter: boolean,
  target: Float64Array = new Float64Array(source.length), from = 0, to = 0, length = source.length,
): Normalised {
  const end = from + length;
  let present = 0;
  let sum = 0;
  let low = Infinity;
  let high = -Infinity;
  for (let i = from; i < end; i++) {
    const value = source[i];
    if (value !== value) continue;
    present++;
    sum += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const mean = sum / present;
  let squares = 0;
  for (let i = from; i < end; i++) {
    const value = source[i];
    if (value === value) squares += (value - mean) * (value - mean);
  }
  const divisor = method.standardDeviation === 'SAMPLE' ? present - 1 : present;
  const standardDeviation = Math.sqrt(squares / divisor);
  const slope = (lowerIsBetter ? -method.deviation : method.deviation) / standardDeviation;
  const shift = to - from;
  for (let i = from; i < end; i++) target[i + shift] = (source[i] - mean) * slope + method.mean;
  if (present === 0) return { values: target, learnt: nothingLearnt, failure: null };
  const isScaled = low < high && slope !== 0 && Number.isFinite(slope);
  return { values: target, learnt: { mean, standardDeviation }, failure: isScaled ? null : 'noSpread' };
}
