import type { AggregateMethod } from '../../methodologyVersion';
import type { Children } from './kernel';

/**
 * Weighted sum: Σ weight × value, in sibling order. A weight multiplies and the scale changes with it.
 *
 * Shape   one column per child in, one out. Measure: the children's points.
 * @source CBCII report (2020), section 4.2, item 8: a pillar is the sum of its indicators (INFERRED)
 * @example run(sum, { kind: 'sum' }, [[1, 2], [3, NaN]], [1, 2]) // [7, NaN]
 */
export function sum(
  children: Children, _method: Extract<AggregateMethod, { kind: 'sum' }>, target: Float64Array, to: number, length: number,
): void {
  addWeighted(children, target, to, length);
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

/** target = Σ weight × value, children added in sibling order. */
export function addWeighted(children: Children, target: Float64Array, to: number, length: number): void {
  const { inputs, offsets, weights } = children;
  const count = offsets.length;
  const end = to + length;
  let k = 0;
  if (count % 2 === 1) {
    const weight = weights[0];
    for (let i = to, j = offsets[0]; i < end; i++, j++) target[i] = weight * inputs[j];
    k = 1;
  } else {
    const [w0, w1] = weights;
    for (let i = to, j0 = offsets[0], j1 = offsets[1]; i < end; i++, j0++, j1++) target[i] = w0 * inputs[j0] + w1 * inputs[j1];
    k = 2;
  }
  for (; k < count; k += 2) {
    const w0 = weights[k];
    const w1 = weights[k + 1];
    for (let i = to, j0 = offsets[k], j1 = offsets[k + 1]; i < end; i++, j0++, j1++) {
      target[i] = target[i] + w0 * inputs[j0] + w1 * inputs[j1];
    }
  }
}
