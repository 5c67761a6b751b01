import { floored } from './floored';
import type { AggregateMethod } from '../../methodologyVersion';
import type { Children } from './kernel';

type PowerMean = Extract<AggregateMethod, { kind: 'powerMean' }>;

/**
 * Weighted power mean of order p ≠ 0: (Σ weight × value^p / Σ weight)^(1/p). 1 is arithmetic, −1 harmonic, 2 quadratic.
 *
 * Shape   one column per child in, one out. Measure: the children's.
 * Floor   values below `floor` are raised to it first; with p < 0 and no floor a single 0 gives 0 (the limit).
 * Undefined (NaN) for a negative value.
 * @source Bullen (2003), Handbook of Means and Their Inequalities, ch. III; COINr a_genmean
 * @example run(powerMean, { kind: 'powerMean', power: 2, floor: null }, [[1, 3], [7, 3]], [1, 1]) // [5, 3]
 */
export function powerMean(
  children: Children, method: PowerMean,
  target: Float64Array, to: number, length: number,
): void {
  const { inputs, offsets, weights, totalWeight } = children;
  target.fill(0, to, to + length);
  for (let k = 0; k < offsets.length; k++) {
    const weight = weights[k];
    for (let i = to, j = offsets[k]; i < to + length; i++, j++) {
      target[i] += weight * power(floored(inputs[j], method.floor), method.power);
    }
  }
  for (let i = to; i < to + length; i++) target[i] = (target[i] / totalWeight) ** (1 / method.power);
}

/** The power mean of the present children of one unit, weights rescaled. */
export function powerMeanOverPresent(
  { inputs, offsets, weights }: Children, method: PowerMean, unit: number,
): number {
  let sum = 0;
  let present = 0;
  for (let k = 0; k < offsets.length; k++) {
    const value = inputs[offsets[k] + unit];
    if (value !== value) continue;
    sum += weights[k] * power(floored(value, method.floor), method.power);
    present += weights[k];
  }
  return (sum / present) ** (1 / method.power);
}

/** value^exponent, undefined (NaN) for a negative value; −0 counts as 0. */
function power(value: number, exponent: number): number {
  return value >= 0 ? Math.abs(value) ** exponent : NaN;
}
