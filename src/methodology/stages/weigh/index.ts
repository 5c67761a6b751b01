import type { FrameworkNode } from '../../framework';
import type { NodeWeight, WeighMethod } from '../../methodologyVersion';
import { isLeaf, type Tree } from '../../tree';
import { equal } from './equal';
import { equalAmongLeaves } from './equalAmongLeaves';
import { given } from './given';

/** Weights of the children of one node: what the method gives, then the overrides, node by node. */
export function weigh(
  method: WeighMethod, tree: Tree, children: readonly FrameworkNode[], overrides: readonly NodeWeight[],
): Float64Array {
  const weights = byMethod(method, tree, children);
  children.forEach((child, k) => {
    const override = overrides.find((entry) => entry.node === child.code);
    if (override !== undefined) weights[k] = override.weight;
  });
  return weights;
}

function byMethod(method: WeighMethod, tree: Tree, children: readonly FrameworkNode[]): Float64Array {
  switch (method.kind) {
    case 'equal': return equal(children.length);
    case 'equalAmongLeaves': return equalAmongLeaves(children.map((child) => coreLeaves(tree, child)));
    case 'given': return given(children.map((child) => child.code), method.weights);
  }
}

function coreLeaves(tree: Tree, node: FrameworkNode): number {
  if (isLeaf(tree, node)) return node.role === 'CORE' ? 1 : 0;
  return (tree.children.get(node.code) ?? []).reduce((count, child) => count + coreLeaves(tree, child), 0);
}
