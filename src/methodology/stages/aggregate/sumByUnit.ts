import type { Children } from './kernel';

/**
 * Sum of the children of each unit under weights of its own, as benefit of the doubt gives them.
 *
 * Formula Σ w x, with the w of the unit.
 * Shape   one column per child and one weight per child and unit in (column-major), one column out; a missing child makes a unit missing.
 * Measure out: the weights' units times the children's: under benefit of the doubt a share of what the best reach, 0 to 1.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 6, p. 93
 * @example sumByUnit(childrenOf([Float64Array.of(4, 1), Float64Array.of(1, NaN)], [1, 1]), Float64Array.of(0.25, 1, 0, 0), new Float64Array(2), 0, 2) // [1, NaN]
 */
export function sumByUnit({ inputs, offsets }: Children, weights: Float64Array, target: Float64Array, to: number, length: number): Float64Array {
  for (let unit = 0; unit < length; unit++) {
    let sum = 0;
    for (let k = 0; k < offsets.length; k++) sum += weights[k * length + unit] * inputs[offsets[k] + unit];
    target[to + unit] = sum;
  }
  return target;
}

/** The sum over the present children of one of `length` units: its weights were found for these. NaN when none is present. */
export function sumByUnitOverPresent({ inputs, offsets }: Children, weights: Float64Array, unit: number, length: number): number {
  let sum = NaN;
  for (let k = 0; k < offsets.length; k++) {
    const value = inputs[offsets[k] + unit];
    if (value === value) sum = (sum === sum ? sum : 0) + weights[k * length + unit] * value;
  }
  return sum;
}
