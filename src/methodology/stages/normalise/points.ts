import { nothingLearnt, type Normalised } from './kernel';
import type { NormaliseMethod } from '../../methodologyVersion';

/**
 * Takes points as they are: the value is already on its scale, and already oriented.
 *
 * Formula x
 * Shape   n values in, n out; NaN stays NaN.
 * Measure in and out: points. Reads observations of measure POINTS only, never RAW, and ignores direction.
 * Learns  nothing.
 * Fails   never.
 * @source CBCII report (2020), section 4.2: "total score: n"
 * @example points(Float64Array.of(0.5, NaN), { kind: 'points' }, true).values // [0.5, NaN]
 */
export function points(
  source: Float64Array, _method: Extract<NormaliseMethod, { kind: 'points' }>, _lowerIsBetter: boolean,
  target: Float64Array = new Float64Array(source.length), from = 0, to = 0, length = source.length,
): Normalised {
  for (let i = 0; i < length; i++) target[to + i] = source[from + i];
  return { values: target, learnt: nothingLearnt, failure: null };
}
