import { extentOf } from '../moments';
import { filled } from './kernel';

/**
 * Replaces missing values by the mean of the present ones.
 *
 * Formula x = Σ x present / number present, where x is missing
 * Shape   n values in, n out; a column without any value stays missing.
 * Measure the indicator's own.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 3, p. 56; COINr i_mean
 * @example mean(Float64Array.of(1, NaN, 3)) // [1, 2, 3]
 */
export function mean(values: Float64Array): Float64Array {
  const { mean: average } = extentOf(values);
  return filled(values, () => average);
}
