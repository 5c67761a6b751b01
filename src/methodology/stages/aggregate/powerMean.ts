import { floored } from './floored';
import type { AggregateMethod } from '../../methodologyVersion';
import type { Children } from './kernel';

type PowerMean = Extract<AggregateMethod, { kind: 'powerMean' }>;

/**
 * Weighted power mean of order p ≠ 0: 1 is arithmetic, −1 harmonic, 2 quadratic. The lower p, the less is compensated.
 *
 * Formula (Σ w x^p / Σ w)^(1/p)
 * Shape   one column per child in, one out; a missing child makes the unit missing.
 * Measure the children's.
 * Missing where the missing-data rule allows: over present children, weights rescaled.
 * Convention values below `floor` are raised to it first; with p < 0 and no floor a single 0 gives 0 (the limit).
 * Convention values are raised as ratios to the greatest (p > 0) or the least (p < 0) of them, so that no power leaves the range of
 *         a double where the mean itself does not.
 * Fails   undefined (NaN) for a negative value.
 * @source Bullen (2003), Handbook of Means and Their Inequalities, ch. III; COINr a_genmean
 * @example run(powerMean, { kind: 'powerMean', power: 2, floor: null }, [[1, 3], [7, 3]], [1, 1]) // [5, 3]
 */
export function powerMean(
  children: Children, method: PowerMean,
  target: Float64Array, to: number, length: number,
): void {
  const { inputs, offsets, weights, totalWeight } = children;
  const by = scales(children, method, length);
  target.fill(0, to, to + length);
  for (let k = 0; k < offsets.length; k++) {
    const weight = weights[k];
    for (let i = 0, j = offsets[k]; i < length; i++, j++) {
      target[to + i] += weight * power(floored(inputs[j], method.floor), by[i], method.power);
    }
  }
  for (let i = 0; i < length; i++) target[to + i] = (target[to + i] / totalWeight) ** (1 / method.power) * by[i];
}

/** The power mean of the present children of one unit, weights rescaled. */
export function powerMeanOverPresent(
  { inputs, offsets, weights }: Children, method: PowerMean, unit: number,
): number {
  let leading = NaN;
  for (let k = 0; k < offsets.length; k++) leading = leadingOf(leading, floored(inputs[offsets[k] + unit], method.floor), method.power);
  const scale = scaleOf(leading);
  let sum = 0;
  let present = 0;
  for (let k = 0; k < offsets.length; k++) {
    const value = inputs[offsets[k] + unit];
    if (value !== value) continue;
    sum += weights[k] * power(floored(value, method.floor), scale, method.power);
    present += weights[k];
  }
  return (sum / present) ** (1 / method.power) * scale;
}

/** What the children of each unit are measured by: the value that leads its mean. */
function scales({ inputs, offsets }: Children, method: PowerMean, length: number): Float64Array {
  const leading = new Float64Array(length).fill(NaN);
  for (const offset of offsets) {
    for (let i = 0; i < length; i++) leading[i] = leadingOf(leading[i], floored(inputs[offset + i], method.floor), method.power);
  }
  return leading.map(scaleOf);
}

/** The greater of two values for a positive power, the lesser for a negative one; what is missing does not lead. */
function leadingOf(a: number, b: number, exponent: number): number {
  return a !== a || (exponent > 0 ? b > a : b < a) ? b : a;
}

/** A ratio to 0 says nothing, nor does one to a negative value: those are raised as they are. */
function scaleOf(leading: number): number {
  return leading > 0 ? leading : 1;
}

/** (value / scale)^exponent, undefined (NaN) for a negative value; −0 counts as 0. */
function power(value: number, scale: number, exponent: number): number {
  return value >= 0 ? (Math.abs(value) / scale) ** exponent : NaN;
}
