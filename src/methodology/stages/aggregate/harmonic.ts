import { floored } from './floored';
import type { AggregateMethod } from '../../methodologyVersion';
import type { Children } from './kernel';

/**
 * Weighted harmonic mean: Σ weight / Σ (weight / value). Less compensatory than the geometric mean.
 *
 * Shape   one column per child in, one out. Measure: the children's.
 * Floor   values below `floor` are raised to it first; without one, a single 0 gives 0 (the limit).
 * Undefined (NaN) for a negative value.
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
    for (let i = to, j = offsets[k]; i < to + length; i++, j++) {
      const value = floored(inputs[j], method.floor);
      target[i] += value >= 0 ? weight / Math.abs(value) : NaN;
    }
  }
  for (let i = to; i < to + length; i++) target[i] = totalWeight / target[i];
}
