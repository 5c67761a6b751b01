import { compile } from '../compile';
import type { FrameworkNode, NodeCode } from '../framework';
import type { MethodologyDocument } from '../methodologyVersion';
import type { Plan } from '../plan';
import { methodsOf } from '../stageChoice';
import { looksAtLevel } from '../stages/weigh/index';
import { isLeaf, treeOf, type Tree } from '../tree';

/** One of two documents that are compared. */
export interface Side {
  readonly document: MethodologyDocument;
  readonly tree: Tree;
  /** Whether what stands at a node can have a part in any score. */
  readonly counts: (node: NodeCode) => boolean;
  /** Whether a node takes part, be its weight 0 or not. */
  readonly takesPart: (node: NodeCode) => boolean;
}

/** Two documents side by side. */
export interface Pair {
  readonly from: Side;
  readonly to: Side;
  /** Nodes that stand in both, as in the later document. */
  readonly common: readonly FrameworkNode[];
  /** Whether a node counts in either. */
  readonly counts: (node: NodeCode) => boolean;
  /** Whether both have one and the same tree, as a version and its variants do: then what is the same in both stands alike at every node. */
  readonly isSameTree: boolean;
}

/** `plans` are those of the two documents, where they are at hand. */
export function pairOf(from: MethodologyDocument, to: MethodologyDocument, plans?: readonly [Plan, Plan]): Pair {
  const [before, after] = [sideOf(from, plans?.[0]), sideOf(to, plans?.[1])];
  return {
    from: before, to: after,
    common: after.tree.framework.nodes.filter((node) => before.tree.byCode.has(node.code)),
    counts: (node) => before.counts(node) || after.counts(node),
    isSameTree: from.framework === to.framework,
  };
}

function sideOf(document: MethodologyDocument, known?: Plan): Side {
  const plan = known === undefined ? compile(document) : { ok: true as const, value: known };
  const counting = plan.ok ? countingNodes(plan.value) : null;
  const placed = plan.ok ? plan.value.columnOf : null;
  // What cannot be run is not known to be without effect.
  return {
    document, tree: known?.tree ?? treeOf(document.framework),
    counts: (node) => counting?.has(node) ?? true, takesPart: (node) => placed?.has(node) ?? true,
  };
}

/** Nodes that weigh something all the way up, bonus factors and the bonus node; all that take part where indicators are counted. */
function countingNodes(plan: Plan): ReadonlySet<NodeCode> {
  const counting = new Set<NodeCode>(plan.bonus.factors.map((factor) => factor.code));
  if (plan.bonus.code !== null) counting.add(plan.bonus.code);
  const visit = (column: number): void => {
    const node = plan.nodes[column];
    counting.add(node.code);
    if (node.kind === 'group') node.children.forEach(visit);
  };
  visit(0);
  if (countsIndicators(plan.document)) for (const { code } of plan.nodes) counting.add(code);
  return counting;
}

/** Whether indicators matter, by their number or their values, be their weight 0 or not. */
function countsIndicators({ screen, impute, weigh }: MethodologyDocument): boolean {
  const looksAround = impute !== undefined && methodsOf(impute).some((method) => 'normaliseFirst' in method);
  return screen !== undefined || looksAround
    || methodsOf(weigh).some((method) => method.kind === 'equalAmongLeaves' || looksAtLevel(method));
}

/** Whether a node has children: it aggregates. */
export function isGroup(tree: Tree, node: NodeCode): boolean {
  return (tree.children.get(node)?.length ?? 0) > 0;
}

/** Whether a node is a bonus factor of a tree. */
export function isFactor(tree: Tree, node: NodeCode): boolean {
  const known = tree.byCode.get(node);
  return known?.role === 'BONUS' && isLeaf(tree, known);
}
