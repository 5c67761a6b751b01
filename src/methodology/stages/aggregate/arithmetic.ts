import { addWeighted } from './sum';
import type { AggregateMethod } from '../../methodologyVersion';
import type { Children } from './kernel';

/**
 * Weighted arithmetic mean. Fully compensatory: a low child can be made up for by a high one.
 *
 * Formula Σ w x / Σ w
 * Shape   one column per child in, one out; a missing child makes the unit missing.
 * Measure the children's.
 * Missing where the missing-data rule allows: over present children, weights rescaled.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 6, p. 103; COINr a_amean
 * @example run(arithmetic, { kind: 'arithmetic' }, [[1, 2], [4, NaN]], [1, 2]) // [3, NaN]
 */
export function arithmetic(
  children: Children, _method: Extract<AggregateMethod, { kind: 'arithmetic' }>,
  target: Float64Array, to: number, length: number,
): void {
  addWeighted(children, children.totalWeight, target, to, length);
}
