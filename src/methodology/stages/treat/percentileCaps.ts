import { quantileOf, sortedPresent } from '../moments';

/**
 * Cuts values off at two quantiles: what lies beyond is given the quantile.
 *
 * Formula x = min(max(x, quantile at low), quantile at high); `low` and `high` are shares, 0 to 1
 * Shape   n values in, n out; NaN stays NaN.
 * Measure the indicator's own.
 * Convention quantiles of type 7 (R's default), of the present values.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 5, p. 84 (trimming the tails)
 * @example percentileCaps(Float64Array.of(0, 1, 2, 3, 100), 0, 0.75) // [0, 1, 2, 3, 3]
 */
export function percentileCaps(values: Float64Array, low: number, high: number): Float64Array {
  const sorted = sortedPresent(values);
  const least = quantileOf(sorted, low);
  const most = quantileOf(sorted, high);
  return values.map((value) => (value < least ? least : value > most ? most : value));
}
