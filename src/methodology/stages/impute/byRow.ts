import { extentOf, quantileOf, sortedPresent } from '../moments';
import { filled, type ImputeSurroundings } from './kernel';

/**
 * Replaces a missing value by the mean of what the same unit has in other indicators, put back on the indicator's own scale.
 *
 * Formula x = worst + (best − worst) × mean of the unit's shares, where x is missing; a share is 0 at the worst and 1 at the best present value
 * Shape   n values and the columns of the row in, n values out; a unit with nothing in the row stays missing.
 * Measure the indicator's own. Of the row: shares, or, where indicators are not put on a common scale first, their own values, with worst 0 and best 1.
 * @source COINr Impute with impute_by "row" (normalise_first, group_level)
 * @example rowMean(Float64Array.of(NaN, 10), { ...alone, row: { columns: [Float64Array.of(1, 0), Float64Array.of(0.5, 0)], worst: 0, best: 20 } }) // [15, 10]
 */
export function rowMean(values: Float64Array, { row }: ImputeSurroundings): Float64Array {
  return byRow(values, row, (present) => extentOf(present).mean);
}

/**
 * Replaces a missing value by the median of what the same unit has in other indicators, put back on the indicator's own scale.
 *
 * Formula x = worst + (best − worst) × median of the unit's shares, where x is missing
 * Shape   n values and the columns of the row in, n values out; a unit with nothing in the row stays missing.
 * Measure as for the mean of the row.
 * @source COINr Impute with impute_by "row" and i_median
 * @example rowMedian(Float64Array.of(NaN, 3), { ...alone, row: { columns: [Float64Array.of(NaN, 3), Float64Array.of(4, 1)], worst: 0, best: 1 } }) // [4, 3]
 */
export function rowMedian(values: Float64Array, { row }: ImputeSurroundings): Float64Array {
  return byRow(values, row, (present) => quantileOf(sortedPresent(present), 0.5));
}

/** A column as shares of the way from its worst to its best present value; one without spread says nothing and is missing. */
export function sharesOf(values: Float64Array, lowerIsBetter: boolean): Float64Array {
  const { low, high } = extentOf(values);
  if (!(low < high)) return new Float64Array(values.length).fill(NaN);
  return values.map((value) => (lowerIsBetter ? high - value : value - low) / (high - low));
}

function byRow(values: Float64Array, row: ImputeSurroundings['row'], statistic: (present: Float64Array) => number): Float64Array {
  if (row === null) return values.slice();
  const { columns, worst, best } = row;
  return filled(values, (unit) => worst + statistic(Float64Array.from(columns, (column) => column[unit])) * (best - worst));
}
