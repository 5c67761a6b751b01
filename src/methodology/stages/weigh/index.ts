import type { NodeCode } from '../../framework';
import type { NodeWeight, WeighMethod } from '../../methodologyVersion';
import { critic } from './critic';
import { entropy } from './entropy';
import { equal } from './equal';
import { equalAmongLeaves } from './equalAmongLeaves';
import { given } from './given';
import { principalComponent } from './principalComponent';
import { rotatedLoadings } from './rotatedLoadings';

/** A node to be weighed among its siblings. */
interface WeighedChild {
  readonly code: NodeCode;
  /** How many leaves at or below it take part. */
  readonly leaves: number;
}

/** Methods that take their weights from the data, once the children are scored. */
export type DataWeighMethod = Extract<WeighMethod, { readonly kind: 'principalComponent' | 'rotatedLoadings' | 'entropy' | 'critic' | 'benefitOfTheDoubt' }>;

/** The method, if it takes its weights from the data; else null. */
export function dataMethod(method: WeighMethod): DataWeighMethod | null {
  switch (method.kind) {
    case 'principalComponent': case 'rotatedLoadings': case 'entropy': case 'critic': case 'benefitOfTheDoubt': return method;
    case 'equal': case 'equalAmongLeaves': case 'given': return null;
  }
}

/** Whether a method looks at all nodes of a level, not at the children alone. */
export function looksAtLevel(method: WeighMethod): boolean {
  return 'among' in method && method.among === 'LEVEL';
}

/** Weights from the children's columns, the same for all units; null where the data give none. */
export function weighByData(method: Exclude<DataWeighMethod, { readonly kind: 'benefitOfTheDoubt' }>, columns: readonly Float64Array[]): Float64Array | null {
  switch (method.kind) {
    case 'principalComponent': return principalComponent(columns);
    case 'rotatedLoadings': return rotatedLoadings(columns, method.components);
    case 'entropy': return entropy(columns);
    case 'critic': return critic(columns);
  }
}

/** Weights of the children of one node: what the method gives, then the overrides, node by node. Weights from data begin as 1. */
export function weigh(method: WeighMethod, children: readonly WeighedChild[], overrides: readonly NodeWeight[]): Float64Array {
  const weights = byMethod(method, children);
  children.forEach((child, k) => {
    const override = overrides.find((entry) => entry.node === child.code);
    if (override !== undefined) weights[k] = override.weight;
  });
  return weights;
}

function byMethod(method: WeighMethod, children: readonly WeighedChild[]): Float64Array {
  switch (method.kind) {
    case 'equal': case 'principalComponent': case 'rotatedLoadings': case 'entropy': case 'critic': case 'benefitOfTheDoubt':
      return equal(children.length);
    case 'equalAmongLeaves': return equalAmongLeaves(children.map((child) => child.leaves));
    case 'given': return given(children.map((child) => child.code), method.weights);
  }
}
