import { kurtosisOf, skewnessOf } from '../moments';

/** Limits of skewness and excess kurtosis (type 2 both) within which a column needs no treatment. */
export interface ShapeLimits { readonly skewness: number; readonly kurtosis: number }

/**
 * Whether a column passes: |skewness| below its limit, or kurtosis below its own. A column too short
 * or too flat to tell passes.
 *
 * @source COINr check_SkewKurt (2 and 3.5); Groeneveld and Meeden (1984); JRC practice
 * @example passes(Float64Array.of(1, 2, 3, 4, 5), { skewness: 2, kurtosis: 3.5 }) // true
 */
export function passes(values: Float64Array, limits: ShapeLimits): boolean {
  const skewness = skewnessOf(values);
  if (Number.isNaN(skewness)) return true;
  const kurtosis = kurtosisOf(values);
  return Math.abs(skewness) < limits.skewness || Number.isNaN(kurtosis) || kurtosis < limits.kurtosis;
}
