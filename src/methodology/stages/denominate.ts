/**
 * Makes an extensive indicator intensive: divides it by another variable of the same unit.
 *
 * Formula x / d × factor
 * Shape   n values and n denominators in, n out; missing in either is missing.
 * Measure in: the indicator's and the denominator's; out: their quotient times `factor`.
 * Fails   a denominator of 0 gives missing, since the quotient is undefined.
 * @source COINr Denominate (ScaleFactor); OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 2
 * @example denominate(Float64Array.of(10, 4, 1), Float64Array.of(5, NaN, 0), 100) // [200, NaN, NaN]
 */
export function denominate(values: Float64Array, denominators: Float64Array, factor: number): Float64Array {
  return values.map((value, unit) => (denominators[unit] === 0 ? NaN : value / (denominators[unit] / factor)));
}
