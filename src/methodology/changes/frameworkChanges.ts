import type { NodeCode } from '../framework';
import { isLeaf, type Tree } from '../tree';
import type { MethodologyChange } from './change';
import { isFactor, isGroup, type Pair, type Side } from './sides';

const inFramework = { stage: 'FRAMEWORK', scope: 'NODE', level: null } as const;

/** Nodes that came, went or moved, and siblings in another order. */
export function frameworkChanges(pair: Pair): MethodologyChange[] {
  const { from, to } = pair;
  if (pair.isSameTree) return [];
  const arrived = branchesMissingFrom(from.tree, to.tree).map((nodes): MethodologyChange => ({
    ...inFramework, kind: 'NODE_ADDED', nodes, path: pathOf(to.tree, nodes[0]), before: null, after: standing(to.tree, nodes),
    bump: mattersIn(to, from.tree, nodes) ? 'MAJOR' : 'MINOR',
  }));
  const left = branchesMissingFrom(to.tree, from.tree).map((nodes): MethodologyChange => ({
    ...inFramework, kind: 'NODE_REMOVED', nodes, path: pathOf(from.tree, nodes[0]), before: standing(from.tree, nodes), after: null,
    bump: mattersIn(from, to.tree, nodes) ? 'MAJOR' : 'MINOR',
  }));
  return [...arrived, ...left, ...movedNodes(pair), ...reorderedSiblings(pair), ...bonusNode(pair)];
}

/** Nodes of a tree that the other lacks, each list a node and those below it that came with it. */
function branchesMissingFrom(other: Tree, tree: Tree): NodeCode[][] {
  const branchOf = new Map<NodeCode, NodeCode[]>();
  const branches: NodeCode[][] = [];
  for (const { code, parent } of tree.framework.nodes) {
    if (other.byCode.has(code)) continue;
    let branch = parent === null ? undefined : branchOf.get(parent);
    if (branch === undefined) branches.push(branch = []);
    branch.push(code);
    branchOf.set(code, branch);
  }
  return branches;
}

function standing({ byCode }: Tree, nodes: readonly NodeCode[]): MethodologyChange['after'] {
  const top = byCode.get(nodes[0]);
  return { parent: top?.parent ?? null, role: top?.role ?? null, nodes: [...nodes] };
}

/** A node counts, or makes its parent a group where it was an indicator, or decides whether the framework knows bonus factors at all. */
function mattersIn(side: Side, other: Tree, nodes: readonly NodeCode[]): boolean {
  const knowsFactors = (tree: Tree): boolean => tree.framework.nodes.some(({ code }) => isFactor(tree, code));
  return isChildless(other, side.tree.byCode.get(nodes[0])?.parent ?? null)
    || nodes.some((node) => side.counts(node) || (isFactor(side.tree, node) && !knowsFactors(other)));
}

function isChildless(tree: Tree, code: NodeCode | null): boolean {
  return code !== null && tree.byCode.has(code) && !isGroup(tree, code);
}

function movedNodes({ from, to, common, counts }: Pair): MethodologyChange[] {
  return common.flatMap(({ code, parent }): MethodologyChange[] => {
    const before = from.tree.byCode.get(code)?.parent ?? null;
    return before === parent ? [] : [{
      ...inFramework, kind: 'NODE_MOVED', nodes: [code], path: `${pathOf(to.tree, code)}.parent`, before, after: parent,
      bump: counts(code) || isChildless(from.tree, parent) || isChildless(to.tree, before) ? 'MAJOR' : 'MINOR',
    }];
  });
}

/** Sums run in the order of siblings, so another order can change the last digit of a score. */
function reorderedSiblings({ from, to, common, counts }: Pair): MethodologyChange[] {
  const changes = common.flatMap(({ code }): MethodologyChange[] => {
    const stays = (child: NodeCode): boolean =>
      from.tree.byCode.get(child)?.parent === code && to.tree.byCode.get(child)?.parent === code;
    return reordering(code, childrenOf(from.tree, code).filter(stays), childrenOf(to.tree, code).filter(stays), counts);
  });
  if (changes.length > 0 || common.some(({ code, parent }) => from.tree.byCode.get(code)?.parent !== parent)) return changes;
  const isCommon = ({ code }: { readonly code: NodeCode }): boolean => from.tree.byCode.has(code) && to.tree.byCode.has(code);
  const listed = (tree: Tree): NodeCode[] => tree.framework.nodes.filter(isCommon).map((node) => node.code);
  return reordering(to.tree.framework.root, listed(from.tree), listed(to.tree), counts);
}

function reordering(
  parent: NodeCode, before: readonly NodeCode[], after: readonly NodeCode[], counts: Pair['counts'],
): MethodologyChange[] {
  const differ = (a: readonly NodeCode[], b: readonly NodeCode[]): boolean => a.some((code, k) => code !== b[k]);
  if (!differ(before, after)) return [];
  return [{
    ...inFramework, kind: 'NODES_REORDERED', nodes: [parent], path: 'framework.nodes', before: [...before], after: [...after],
    bump: differ(before.filter(counts), after.filter(counts)) ? 'MAJOR' : 'PATCH',
  }];
}

function bonusNode({ from, to }: Pair): MethodologyChange[] {
  const [before, after] = [from.tree.framework.bonusNode, to.tree.framework.bonusNode];
  return before === after ? [] : [{
    ...inFramework, kind: 'BONUS_NODE_CHANGED', nodes: [before, after].filter((code) => code !== null), path: 'framework.bonusNode',
    before, after, bump: 'MAJOR',
  }];
}

function childrenOf(tree: Tree, code: NodeCode): NodeCode[] {
  return (tree.children.get(code) ?? []).map((child) => child.code);
}

/** Place of a node in its document. */
export function pathOf(tree: Tree, code: NodeCode): string {
  return `framework.nodes[${tree.framework.nodes.findIndex((node) => node.code === code)}]`;
}

/** Whether a node is an indicator in either tree. */
export function isLeafInEither({ from, to }: Pair, code: NodeCode): boolean {
  return [from.tree, to.tree].some((tree) => {
    const node = tree.byCode.get(code);
    return node !== undefined && isLeaf(tree, node);
  });
}
