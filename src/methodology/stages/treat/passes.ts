import { kurtosisOf, skewnessOf } from '../moments';

/** Limits of skewness and excess kurtosis (type 2 both) within which a column needs no treatment. */
export interface ShapeLimits { readonly skewness: number; readonly kurtosis: number }

/**
 * Whether a column passes: |skewness| below its limit, or kurtosis below its own. Null where the column is
 * too short or too flat to tell.
 *
 * @source COINr check_SkewKurt (2 and 3.5); Groeneveld and Meeden (1984); JRC practice
 * @example passes(Float64Array.of(1, 2, 3, 4, 5), { skewness: 2, kurtosis: 3.5 }) // true
 */
export function passes(values: Float64Array, limits: ShapeLimits): boolean | null {
  const skewness = skewnessOf(values);
  const kurtosis = kurtosisOf(values);
  if (Math.abs(skewness) < limits.skewness || kurtosis < limits.kurtosis) return true;
  return Number.isNaN(skewness + kurtosis) ? null : false;
}
