import { passes, type ShapeLimits } from './passes';

/** What one stage does to a column. */
export type Stage = (values: Float64Array) => Float64Array;

/**
 * Treats a column only where its shape asks for it, and only as far: one that passes stays as it is; one that does not goes through
 * the first stage; where that is not enough the second takes its place, on the untreated values, or on those of the first where stages
 * are combined. The second is final.
 *
 * Formula x, if it passes; else first(x), if that passes; else second(x), or second(first(x)) where stages are combined
 * Shape   n values in, n out; NaN stays NaN.
 * Measure that of the stage that was last applied.
 * Convention a column passes where |skewness| lies below its limit, or excess kurtosis below its own, both of type 2 (bias-corrected).
 * Convention a column too short or too flat to tell is left as it came, also where a stage made it flat.
 * @source COINr Treat (f1, f2, f_pass, combine_treat)
 * @example twoStage(Float64Array.of(1, 2, 3), { skewness: 2, kurtosis: 3.5 }, () => Float64Array.of(), null, false) // [1, 2, 3]
 */
export function twoStage(values: Float64Array, limits: ShapeLimits, first: Stage, second: Stage | null, combine: boolean): Float64Array {
  if (passes(values, limits) !== false) return values;
  const once = first(values);
  const isEnough = passes(once, limits);
  if (isEnough === null) return values;
  if (isEnough || second === null) return once;
  const twice = second(combine ? once : values);
  return passes(twice, limits) === null ? values : twice;
}
