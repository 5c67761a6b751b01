/**
 * Median of the values that are there; NaN without any.
 *
 * @example median([3, NaN, 1, 2, 8]) // 2.5
 */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return NaN;
  return sorted.length % 2 === 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
}

/**
 * A robust standard deviation: 1.4826 times the median distance to the median, which is that of a normal distribution.
 *
 * @source Rousseeuw and Croux (1993), Alternatives to the median absolute deviation, JASA 88(424), 1273-1283
 * @example robustDeviation([1, 2, 3, 4, 100]) // 1.4826
 */
export function robustDeviation(values: readonly number[]): number {
  const centre = median(values);
  return 1.4826 * median(values.map((value) => Math.abs(value - centre)));
}
