import type { AggregateMethod } from '../../methodologyVersion';
import { arithmetic } from './arithmetic';
import { geometric } from './geometric';
import { harmonic } from './harmonic';
import { childrenOf, type AggregateKernel, type Children } from './kernel';
import { powerMean } from './powerMean';
import { sum } from './sum';

/** Aggregates the children of one node by the method's kernel. */
export function aggregate(
  method: AggregateMethod, children: Children, target: Float64Array, to: number, length: number,
): void {
  switch (method.kind) {
    case 'sum': return sum(children, method, target, to, length);
    case 'arithmetic': return arithmetic(children, method, target, to, length);
    case 'geometric': return geometric(children, method, target, to, length);
    case 'harmonic': return harmonic(children, method, target, to, length);
    case 'powerMean': return powerMean(children, method, target, to, length);
  }
}

/** Whether the aggregate is a weighted sum of its children, so that contributions are defined. */
export function isAdditive(method: AggregateMethod): boolean {
  return method.kind === 'sum' || method.kind === 'arithmetic';
}

/** Whether weights are relative among siblings (a mean) or multiply (a sum). */
export function isMean(method: AggregateMethod): boolean {
  return method.kind !== 'sum';
}

/** Runs one kernel over plain columns: for examples and tests. */
export function run<Method>(
  kernel: AggregateKernel<Method>, method: Method, columns: readonly (readonly number[])[], weights: readonly number[],
): Float64Array {
  const target = new Float64Array(columns[0].length);
  kernel(childrenOf(columns.map((column) => Float64Array.from(column)), weights), method, target, 0, target.length);
  return target;
}
