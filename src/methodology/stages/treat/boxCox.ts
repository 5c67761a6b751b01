import { extentOf } from '../moments';

/**
 * Box–Cox transformation of the distance to the least value plus 1, or, where values are not made positive so, of the values themselves.
 *
 * Formula (y^λ − 1) / λ, or ln y for λ = 0, with y = x − low + 1
 * Shape   n values in, n out; NaN stays NaN.
 * Measure out: transformed units.
 * Fails   undefined (NaN) for a value that has no such power or logarithm; it can only be one not above 0 that was not made positive.
 * @source Box and Cox (1964), J. R. Statist. Soc. B 26(2), 211-252; COINr boxcox (makepos)
 * @example boxCox(Float64Array.of(5, NaN, 7), 1) // [0, NaN, 2]
 */
export function boxCox(values: Float64Array, lambda: number, makePositive = true): Float64Array {
  const { low } = extentOf(values);
  return values.map((value) => {
    const base = makePositive ? value - low + 1 : value;
    const transformed = lambda === 0 ? Math.log(base) : (base ** lambda - 1) / lambda;
    return Number.isFinite(transformed) ? transformed : NaN;
  });
}
