import { standardDeviationOf } from '../moments';
import { completeRows, correlations } from './correlation';

/**
 * CRITIC weights: contrast times conflict. A child weighs more the more it is spread, and the less it goes with its siblings.
 *
 * Formula w = C / Σ C, with C = standard deviation × Σ (1 − correlation with each sibling)
 * Shape   one column per child in (on a common scale), one weight each out, summing to 1.
 * Learns  the weights, shown as nominal weights of the evaluation.
 * Missing rows with a missing child are dropped.
 * Convention the standard deviation divides by n − 1 (the divisor cancels in the shares).
 * Fails   null where a child has no spread over the complete rows, or no child conflicts with any other.
 * @source Diakoulaki, Mavrotas and Papayannakis (1995), Computers & Operations Research 22(7), 763-770
 * @example critic([Float64Array.of(0, 1), Float64Array.of(1, 0)]) // [0.5, 0.5]
 */
export function critic(columns: readonly Float64Array[]): Float64Array | null {
  const complete = completeRows(columns);
  const matrix = correlations(complete);
  if (matrix.some((row) => row.some(Number.isNaN))) return null;
  const conflicts = matrix.map((row) => row.reduce((sum, r) => sum + 1 - r, 0));
  if (conflicts.every((conflict) => conflict < 1e-12)) return null; // what rounding leaves of correlations of 1
  const information = complete.map((column, i) => standardDeviationOf(column) * conflicts[i]);
  const total = information.reduce((sum, value) => sum + value, 0);
  return Float64Array.from(information, (value) => value / total);
}
