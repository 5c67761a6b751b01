import type { LogShift } from '../../vocabulary';
import { extentOf, skewnessOf } from '../moments';

/**
 * Natural logarithm of shifted values. Order is kept.
 *
 * Formula RANGE_SHARE: ln(x − low + 1 % of the range)
 * Formula ONE: ln(x − low + 1)
 * Formula TAIL_SIDE: as RANGE_SHARE where skewness is above 0, else −ln(high + 1 % of the range − x), which draws in a tail of low values
 * Formula RESCALED: ln((high − 1)(x − low) / (high − low) + 1), so that the least is 0 and the greatest ln(high)
 * Shape   n values in, n out; NaN stays NaN.
 * Measure out: logarithms.
 * Convention values all alike are returned as they are: there is nothing to draw in. So are, under RESCALED, values none of which lies
 *         above 1: the formula would turn their order round.
 * @source COINr log_CT, log_CT_orig, log_CT_plus, log_GII; Global Innovation Index (2020), appendix IV. In COINr 1.1 log_GII
 *   gives its values back unchanged, since it returns the wrong variable: here the formula is applied.
 * @example logTransform(Float64Array.of(0, NaN, 0), 'RANGE_SHARE') // [0, NaN, 0]
 */
export function logTransform(values: Float64Array, shift: LogShift): Float64Array {
  const { low, high } = extentOf(values);
  if (!(low < high)) return values.slice();
  const share = 0.01 * (high - low);
  switch (shift) {
    case 'RANGE_SHARE': return values.map((value) => Math.log(value - low + share));
    case 'ONE': return values.map((value) => Math.log(value - low + 1));
    case 'TAIL_SIDE': return skewnessOf(values) > 0
      ? values.map((value) => Math.log(value - low + share)) : values.map((value) => -Math.log(high + share - value));
    case 'RESCALED': return high <= 1 ? values.slice() : values.map((value) => Math.log((high - 1) * (value - low) / (high - low) + 1));
  }
}
