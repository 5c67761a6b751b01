/** Moments and quantiles of the present values of one column. Missing is NaN and is not counted. */

/** How many values are present, their least, greatest, sum and mean. */
export interface Extent {
  readonly present: number;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
}

export function extentOf(values: Float64Array): Extent {
  let present = 0;
  let sum = 0;
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    present++;
    sum += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { present, low, high, mean: sum / present };
}

/** The present values in ascending order. */
export function sortedPresent(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value)).sort();
}

/** Sample standard deviation, divisor n − 1. */
export function standardDeviationOf(values: Float64Array): number {
  const { present, mean } = extentOf(values);
  return present < 2 ? NaN : Math.sqrt(centralSum(values, mean, 2) / (present - 1));
}

/**
 * Skewness of type 2: bias-corrected, as SAS, SPSS and e1071::skewness(type = 2). NaN below three values
 * or without spread.
 *
 * @source Joanes and Gill (1998), The Statistician 47(1), p. 184, G1; COINr skew()
 * @example skewnessOf(Float64Array.of(1, 2, 6)) // 1.4578629673213046
 */
export function skewnessOf(values: Float64Array): number {
  const { present: n, mean, low, high } = extentOf(values);
  if (n < 3 || low === high) return NaN;
  const m2 = centralSum(values, mean, 2) / n;
  const m3 = centralSum(values, mean, 3) / n;
  return (m3 / m2 ** 1.5) * Math.sqrt(n * (n - 1)) / (n - 2);
}

/**
 * Excess kurtosis of type 2: bias-corrected, as SAS, SPSS and e1071::kurtosis(type = 2). NaN below four
 * values or without spread.
 *
 * @source Joanes and Gill (1998), The Statistician 47(1), p. 184, G2; COINr kurt()
 */
export function kurtosisOf(values: Float64Array): number {
  const { present: n, mean, low, high } = extentOf(values);
  if (n < 4 || low === high) return NaN;
  const m2 = centralSum(values, mean, 2) / n;
  const m4 = centralSum(values, mean, 4) / n;
  return ((n + 1) * (m4 / m2 ** 2 - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
}

/** Quantile of type 7 (linear between order statistics), as R's default and numpy's; NaN without values. */
export function quantileOf(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return NaN;
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

function centralSum(values: Float64Array, mean: number, power: number): number {
  let sum = 0;
  for (const value of values) if (!Number.isNaN(value)) sum += (value - mean) ** power;
  return sum;
}
