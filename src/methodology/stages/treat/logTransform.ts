import { extentOf } from '../moments';

/**
 * Natural logarithm of the distance to the least value, shifted so that none is 0: by 1 % of the range
 * (RANGE_SHARE), or by 1 (ONE). Order is kept.
 *
 * Shape   n values in, n out; NaN stays NaN. Measure out: logarithms.
 * Equal   values all alike are returned as they are: there is nothing to draw in.
 * @source COINr log_CT: log(x − min + 0.01 × range), log_CT_orig: log(x − min + 1)
 * @example logTransform(Float64Array.of(0, NaN, 0), 'RANGE_SHARE') // [0, NaN, 0]
 */
export function logTransform(values: Float64Array, shift: 'RANGE_SHARE' | 'ONE'): Float64Array {
  const { low, high } = extentOf(values);
  if (!(low < high)) return values.slice();
  const offset = shift === 'ONE' ? 1 : 0.01 * (high - low);
  return values.map((value) => Math.log(value - low + offset));
}
