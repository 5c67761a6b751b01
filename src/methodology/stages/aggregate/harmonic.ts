import { floored } from './floored';
import type { AggregateMethod } from '../../methodologyVersion';
import type { Children } from './kernel';

/**
 * Weighted harmonic mean. Less compensatory than the geometric mean.
 *
 * Formula Σ w / Σ (w / x)
 * Shape   one column per child in, one out; a missing child makes the unit missing.
 * Measure the children's.
 * Missing where the missing-data rule allows: over present children, weights rescaled.
 * Convention values below `floor` are raised to it first; without one, a single 0 gives 0 (the limit).
 * Fails   undefined (NaN) for a negative value.
 * @source COINr a_hmean; Mazziotta and Pareto (2013), Rivista Italiana di Economia Demografia e Statistica 67(2)
 * @example run(harmonic, { kind: 'harmonic', floor: null }, [[1, 0], [3, 9]], [1, 1]) // [1.5, 0]
 */
export function harmonic(
  children: Children, method: Extract<AggregateMethod, { kind: 'harmonic' }>,
  target: Float64Array, to: number, length: number,
): void {
  const { inputs, offsets, weights, totalWeight } = children;
  target.fill(0, to, to + length);
  for (let k = 0; k < offsets.length; k++) {
    const weight = weights[k];
    for (let i = to, j = offsets[k]; i < to + length; i++, j++) target[i] += weight / positive(floored(inputs[j], method.floor));
  }
  for (let i = to; i < to + length; i++) target[i] = totalWeight / target[i];
}

/** The harmonic mean of the present children of one unit, weights rescaled. */
export function harmonicOverPresent(
  { inputs, offsets, weights }: Children, method: Extract<AggregateMethod, { kind: 'harmonic' }>, unit: number,
): number {
  let sum = 0;
  let present = 0;
  for (let k = 0; k < offsets.length; k++) {
    const value = inputs[offsets[k] + unit];
    if (value !== value) continue;
    sum += weights[k] / positive(floored(value, method.floor));
    present += weights[k];
  }
  return present / sum;
}

/** The value, undefined (NaN) when negative; −0 counts as 0. */
function positive(value: number): number {
  return value >= 0 ? Math.abs(value) : NaN;
}
