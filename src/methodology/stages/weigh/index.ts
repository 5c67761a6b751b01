import type { NodeCode } from '../../framework';
import type { NodeWeight, WeighMethod } from '../../methodologyVersion';
import { equal } from './equal';
import { equalAmongLeaves } from './equalAmongLeaves';
import { given } from './given';

/** A node to be weighed among its siblings. */
interface WeighedChild {
  readonly code: NodeCode;
  /** How many leaves at or below it take part. */
  readonly leaves: number;
}

/** Weights of the children of one node: what the method gives, then the overrides, node by node. */
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
    case 'equal': return equal(children.length);
    case 'equalAmongLeaves': return equalAmongLeaves(children.map((child) => child.leaves));
    case 'given': return given(children.map((child) => child.code), method.weights);
  }
}
