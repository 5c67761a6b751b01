import { nothingLearnt, type Normalised } from './kernel';
import type { NormaliseMethod } from '../../methodologyVersion';

/**
 * Shifts and scales by declared bounds. Values may pass 0 and the factor.
 *
 * Formula (x − low) / (high − low) × factor, the factor 100 where none is said
 * Shape   n values in, n out; NaN stays NaN.
 * Measure in: the indicator's own; where lower is better the sign is turned first, and the bounds speak of the turned values.
 * Learns  nothing.
 * Fails   never: low and high differ.
 * @source COINr n_scaled (npara, scale_factor); Global Innovation Index (2020), appendix IV
 * @example scaled(Float64Array.of(2, NaN), { kind: 'scaled', low: 0, high: 4 }, false).values // [50, NaN]
 */
export function scaled(
  source: Float64Array, method: Extract<NormaliseMethod, { kind: 'scaled' }>, lowerIsBetter: boolean,
  target: Float64Array = new Float64Array(source.length), from = 0, to = 0, length = source.length,
): Normalised {
  const sign = lowerIsBetter ? -1 : 1;
  const { low, factor = 100 } = method;
  const width = method.high - low;
  for (let i = 0; i < length; i++) target[to + i] = (sign * source[from + i] - low) / width * factor;
  return { values: target, learnt: nothingLearnt, failure: null };
}
