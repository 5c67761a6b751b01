import type { AggregateMethod } from '../../methodologyVersion';
import { arithmetic } from './arithmetic';
import { copeland, copelandOverPresent } from './copeland';
import { geometric, geometricOverPresent } from './geometric';
import { harmonic, harmonicOverPresent } from './harmonic';
import { childrenOf, type AggregateKernel, type Children } from './kernel';
import { powerMean, powerMeanOverPresent } from './powerMean';
import { mazziottaPareto, mazziottaParetoOverPresent } from './mazziottaPareto';
import { median, medianOverPresent } from './median';
import { outranking, outrankingOverPresent } from './outranking';
import { meanOverPresent, sum, sumOverPresent } from './sum';

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
    case 'median': return median(children, method, target, to, length);
    case 'copeland': return copeland(children, method, target, to, length);
    case 'outranking': return outranking(children, method, target, to, length);
    case 'mazziottaPareto': return mazziottaPareto(children, method, target, to, length);
  }
}

/** Gives the aggregate of any of `length` units over its present children, weights rescaled; NaN when none is present. */
export function overPresent(method: AggregateMethod, children: Children, length: number): (unit: number) => number {
  switch (method.kind) {
    case 'sum': return (unit) => sumOverPresent(children, unit);
    case 'arithmetic': return (unit) => meanOverPresent(children, unit);
    case 'geometric': return (unit) => geometricOverPresent(children, method, unit);
    case 'harmonic': return (unit) => harmonicOverPresent(children, method, unit);
    case 'powerMean': return (unit) => powerMeanOverPresent(children, method, unit);
    case 'median': return (unit) => medianOverPresent(children, unit);
    case 'mazziottaPareto': return (unit) => mazziottaParetoOverPresent(children, method, unit);
    case 'copeland': return among(copelandOverPresent(children, length));
    case 'outranking': return among(outrankingOverPresent(children, length));
  }
}

/** The scores of units that were compared with each other all at once. */
function among(scores: Float64Array): (unit: number) => number {
  return (unit) => scores[unit];
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
