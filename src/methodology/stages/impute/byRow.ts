import { extentOf, quantileOf, sortedPresent } from '../moments';
import { filled, type ImputeSurroundings } from './kernel';

/**
 * Replaces a missing value by the mean of what the same unit has in the row's indicators, put back on the
 * indicator's own scale: worst + mean × (best − worst). A unit with nothing in the row stays missing.
 *
 * Shape   n values and the columns of the row in, n values out.
 * Measure of the row: shares, 0 for the worst and 1 for the best present value; or, with worst 0 and best 1, the indicators' own.
 * @source COINr Impute with impute_by "row" (normalise_first, group_level)
 * @example rowMean(Float64Array.of(NaN, 10), { ...alone, row: { columns: [Float64Array.of(1, 0), Float64Array.of(0.5, 0)], worst: 0, best: 20 } }) // [15, 10]
 */
export function rowMean(values: Float64Array, { row }: ImputeSurroundings): Float64Array {
  return byRow(values, row, (present) => extentOf(present).mean);
}

/**
 * Replaces a missing value by the median of the row, likewise.
 *
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
