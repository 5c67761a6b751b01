/**
 * Entropy weights: a child that is spread more evenly over the units tells them apart less, and weighs less.
 *
 * Formula w = (1 − e) / Σ (1 − e), with e = −Σ p ln p / ln n and p = x / Σ x over the n units that have the child
 * Shape   one column per child in, values of 0 or more; one weight each out, summing to 1.
 * Learns  the weights, shown as nominal weights of the evaluation.
 * Missing passed over child by child: n is the number of units that a child has.
 * Fails   null where a child has a negative value or sums to 0, or fewer than two units, or no child tells anything apart.
 * @source Shannon (1948); Zeleny (1982), Multiple Criteria Decision Making, ch. 7; Hwang and Yoon (1981)
 * @example entropy([Float64Array.of(1, 1), Float64Array.of(0, 2)]) // [0, 1]
 */
export function entropy(columns: readonly Float64Array[]): Float64Array | null {
  const divergence = columns.map((column) => {
    const present = column.filter((value) => !Number.isNaN(value));
    const sum = present.reduce((total, value) => total + value, 0);
    if (present.length < 2 || sum <= 0 || present.some((value) => value < 0)) return NaN;
    if (present.every((value) => value === present[0])) return 0; // and not what rounding leaves
    const information = present.reduce((total, value) => total + (value === 0 ? 0 : (value / sum) * Math.log(value / sum)), 0);
    return 1 + information / Math.log(present.length);
  });
  const total = divergence.reduce((sum, value) => sum + value, 0);
  return total > 0 ? Float64Array.from(divergence, (value) => value / total) : null;
}
