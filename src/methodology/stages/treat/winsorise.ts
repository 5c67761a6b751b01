import { skewnessOf } from '../moments';
import { passes, type ShapeLimits } from './passes';

/**
 * Pulls in outliers one by one until skewness or kurtosis passes: the greatest values (where skewness is positive) or the least are
 * given the next value inwards, at most `maximumPoints` of them. By force it goes on up to `maximumPoints` whatever the shape.
 *
 * Formula the outermost value = the next one inwards, again and again, until |skewness| or kurtosis lies below its limit
 * Shape   n values in, n out; NaN stays NaN.
 * Measure the indicator's own.
 * Convention skewness and excess kurtosis of type 2 (bias-corrected).
 * Convention points that are level at the end that was pulled in last count, at either end, as COINr does.
 * Convention it ends also where all values have become level: there is nothing further in.
 * @source COINr winsorise; OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 5, p. 84
 * @example winsorise(Float64Array.of(1, 2, 3, 4, 100), 1, { skewness: 2, kurtosis: 3.5 }) // [1, 2, 3, 4, 4]
 */
export function winsorise(values: Float64Array, maximumPoints: number | null, limits: ShapeLimits, force = false): Float64Array {
  const treated = values.slice();
  let pulledHigh = 0;
  let pulledLow = 0;
  const isBelowMost = (): boolean => maximumPoints === null || pulledHigh + pulledLow < maximumPoints;
  while (isBelowMost() && (force || passes(treated, limits) === false)) {
    const skewness = skewnessOf(treated);
    if (Number.isNaN(skewness)) break;
    if (skewness >= 0) pulledHigh = pullIn(treated, 1);
    else pulledLow = pullIn(treated, -1);
  }
  return treated;
}

/** Gives the outermost values (sign 1 the greatest, −1 the least) the next value inwards; returns how many they were. */
function pullIn(values: Float64Array, sign: 1 | -1): number {
  let outer = -Infinity;
  let next = -Infinity;
  for (const value of values) {
    const turned = sign * value;
    if (turned > outer) [outer, next] = [turned, outer];
    else if (turned < outer && turned > next) next = turned;
  }
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (sign * values[i] !== outer) continue;
    values[i] = sign * next;
    count++;
  }
  return count;
}
