import { floored } from './floored';
import type { AggregateMethod } from '../../methodologyVersion';
import type { Children } from './kernel';

/**
 * Weighted geometric mean. Partly compensatory: low values weigh heavily.
 *
 * Formula exp(Σ w ln x / Σ w)
 * Shape   one column per child in, one out; a missing child makes the unit missing.
 * Measure the children's.
 * Missing where the missing-data rule allows: over present children, weights rescaled.
 * Convention values below `floor` are raised to it first; without one, a single 0 gives 0.
 * Fails   undefined (NaN) for a negative value.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 6, p. 103; COINr a_gmean
 * @example run(geometric, { kind: 'geometric', floor: null }, [[1, 0], [1, 9]], [1, 1]) // [1, 0]
 */
export function geometric(
  children: Children, method: Extract<AggregateMethod, { kind: 'geometric' }>,
  target: Float64Array, to: number, length: number,
): void {
  const { inputs, offsets, weights, totalWeight } = children;
  target.fill(0, to, to + length);
  for (let k = 0; k < offsets.length; k++) {
    const share = weights[k] / totalWeight;
    for (let i = to, j = offsets[k]; i < to + length; i++, j++) target[i] += share * Math.log(floored(inputs[j], method.floor));
  }
  for (let i = to; i < to + length; i++) target[i] = Math.exp(target[i]);
}

/** The geometric mean of the present children of one unit, weights rescaled. */
export function geometricOverPresent(
  { inputs, offsets, weights }: Children, method: Extract<AggregateMethod, { kind: 'geometric' }>, unit: number,
): number {
  let sum = 0;
  let present = 0;
  for (let k = 0; k < offsets.length; k++) {
    const value = inputs[offsets[k] + unit];
    if (value !== value) continue;
    sum += weights[k] * Math.log(floored(value, method.floor));
    present += weights[k];
  }
  return Math.exp(sum / present);
}
