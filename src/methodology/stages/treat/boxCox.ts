import { extentOf } from '../moments';

/**
 * Box–Cox transformation of the distance to the least value plus 1: (y^λ − 1) / λ, or ln y for λ = 0.
 *
 * Shape   n values in, n out; NaN stays NaN. Measure out: transformed units.
 * @source Box and Cox (1964), J. R. Statist. Soc. B 26(2), 211-252; COINr boxcox with makepos
 * @example boxCox(Float64Array.of(5, NaN, 7), 1) // [0, NaN, 2]
 */
export function boxCox(values: Float64Array, lambda: number): Float64Array {
  const { low } = extentOf(values);
  return values.map((value) => {
    const positive = value - low + 1;
    return lambda === 0 ? Math.log(positive) : (positive ** lambda - 1) / lambda;
  });
}
