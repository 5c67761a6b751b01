import type { AggregateMethod } from '../../methodologyVersion';
import type { Children } from './kernel';

/**
 * Weighted sum. A weight multiplies and the scale changes with it; a weight not given is 1. Fully compensatory.
 *
 * Formula Σ w x
 * Shape   one column per child in, one out; a missing child makes the unit missing.
 * Measure the children's points.
 * Missing where the missing-data rule allows: the sum over present children, scaled up to the whole weight.
 * Convention children are added in sibling order.
 * @source CBCII report (2020), section 4.2, item 8: a pillar is the sum of its indicators (INFERRED)
 * @example run(sum, { kind: 'sum' }, [[1, 2], [3, NaN]], [1, 2]) // [7, NaN]
 */
export function sum(
  children: Children, _method: Extract<AggregateMethod, { kind: 'sum' }>, target: Float64Array, to: number, length: number,
): void {
  addWeighted(children, 1, target, to, length);
}

/** The sum over the present children of one unit, scaled up to the whole weight. */
export function sumOverPresent(children: Children, unit: number): number {
  return meanOverPresent(children, unit) * children.totalWeight;
}

/** The weighted mean of the present children of one unit; NaN when none is present. */
export function meanOverPresent({ inputs, offsets, weights }: Children, unit: number): number {
  let sum = 0;
  let present = 0;
  for (let k = 0; k < offsets.length; k++) {
    const value = inputs[offsets[k] + unit];
    if (value !== value) continue;
    sum += weights[k] * value;
    present += weights[k];
  }
  return sum / present;
}

/**
 * target = Σ weight × value / divisor, children added in sibling order: up to four of them in one pass,
 * since reading and writing the target costs more than the arithmetic.
 */
export function addWeighted(children: Children, divisor: number, target: Float64Array, to: number, length: number): void {
  const count = children.offsets.length;
  const first = count <= 4 ? count : (count - 1) % 4 + 1;
  begin(children, first, first === count ? divisor : 1, target, to, length);
  for (let k = first; k < count; k += 4) addFour(children, k, k + 4 === count ? divisor : 1, target, to, length);
}

function begin({ inputs, offsets, weights }: Children, count: number, divisor: number, target: Float64Array, to: number, length: number): void {
  const a = offsets[0];
  const v = weights[0];
  if (count === 1) {
    for (let i = 0; i < length; i++) target[to + i] = v * inputs[a + i] / divisor;
    return;
  }
  const b = offsets[1];
  const w = weights[1];
  if (count === 2) {
    for (let i = 0; i < length; i++) target[to + i] = (v * inputs[a + i] + w * inputs[b + i]) / divisor;
    return;
  }
  const c = offsets[2];
  const x = weights[2];
  if (count === 3) {
    for (let i = 0; i < length; i++) target[to + i] = (v * inputs[a + i] + w * inputs[b + i] + x * inputs[c + i]) / divisor;
    return;
  }
  const d = offsets[3];
  const y = weights[3];
  for (let i = 0; i < length; i++) {
    target[to + i] = (v * inputs[a + i] + w * inputs[b + i] + x * inputs[c + i] + y * inputs[d + i]) / divisor;
  }
}

function addFour({ inputs, offsets, weights }: Children, from: number, divisor: number, target: Float64Array, to: number, length: number): void {
  const a = offsets[from];
  const b = offsets[from + 1];
  const c = offsets[from + 2];
  const d = offsets[from + 3];
  const v = weights[from];
  const w = weights[from + 1];
  const x = weights[from + 2];
  const y = weights[from + 3];
  for (let i = 0; i < length; i++) {
    target[to + i] = (target[to + i] + v * inputs[a + i] + w * inputs[b + i] + x * inputs[c + i] + y * inputs[d + i]) / divisor;
  }
}
