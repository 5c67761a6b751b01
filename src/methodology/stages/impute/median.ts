import { quantileOf, sortedPresent } from '../moments';
import { filled } from './kernel';

/**
 * Replaces missing values by the median of the present ones.
 *
 * Formula x = median of x present, where x is missing; of an even number the mean of the two in the middle
 * Shape   n values in, n out; a column without any value stays missing.
 * Measure the indicator's own.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 3, p. 56; COINr i_median
 * @example median(Float64Array.of(1, NaN, 2, 9)) // [1, 2, 2, 9]
 */
export function median(values: Float64Array): Float64Array {
  const middle = quantileOf(sortedPresent(values), 0.5);
  return filled(values, () => middle);
}
