import type { Framework, FrameworkNode, NodeCode } from '../framework';
import type { Tree } from '../tree';
import { placeKey } from './keys';

/** Whether a place is held as in the earlier document: its change is known and not applied. */
export type Reverted = (key: string) => boolean;

/** The tree between two trees; null where a node hangs on one that is not there. */
export function hybridFramework(from: Tree, to: Tree, reverted: Reverted): Framework | null {
  const present = new Map<NodeCode, FrameworkNode>();
  for (const node of to.framework.nodes) {
    const before = from.byCode.get(node.code);
    if (before !== undefined) present.set(node.code, between(before, node, reverted));
    else if (!reverted(placeKey('NODE_ADDED', node.code))) present.set(node.code, node);
  }
  for (const node of from.framework.nodes) {
    if (!to.byCode.has(node.code) && reverted(placeKey('NODE_REMOVED', node.code))) present.set(node.code, node);
  }
  const roots = [...present.values()].filter((node) => node.parent === null);
  if (roots.length !== 1) return null;
  const nodes = preOrder(roots[0], (parent) => siblings(parent, from, to, present, reverted));
  const bonusNode = reverted(placeKey('BONUS_NODE_CHANGED')) ? from.framework.bonusNode : to.framework.bonusNode;
  if (nodes.length < present.size || (bonusNode !== null && present.get(bonusNode)?.parent !== roots[0].code)) return null;
  return { ...to.framework, root: roots[0].code, bonusNode, nodes };
}

function between(before: FrameworkNode, after: FrameworkNode, reverted: Reverted): FrameworkNode {
  const { code } = after;
  const take = (key: string): FrameworkNode => (reverted(key) ? before : after);
  const { target: _, ...rest } = after;
  const { target } = take(placeKey('TARGET_CHANGED', code));
  return {
    ...rest,
    parent: take(placeKey('NODE_MOVED', code)).parent, role: take(placeKey('ROLE_CHANGED', code)).role,
    direction: take(placeKey('DIRECTION_CHANGED', code)).direction, ceiling: take(placeKey('CEILING_CHANGED', code)).ceiling,
    tag: take(placeKey('TAG_CHANGED', code, 'tag')).tag, segmented: take(placeKey('TAG_CHANGED', code, 'segmented')).segmented,
    ...(target !== undefined && { target }),
  };
}

/** Children of a node in the order of one tree; those that only the other has there stand behind whom they stand behind in it. */
function siblings(
  parent: NodeCode, from: Tree, to: Tree, present: ReadonlyMap<NodeCode, FrameworkNode>, reverted: Reverted,
): FrameworkNode[] {
  const isHere = ({ code }: FrameworkNode): boolean => present.get(code)?.parent === parent;
  const listed = (tree: Tree): NodeCode[] => (tree.children.get(parent) ?? []).filter(isHere).map((node) => node.code);
  const [base, others] = reverted(placeKey('NODES_REORDERED', parent)) ? [listed(from), listed(to)] : [listed(to), listed(from)];
  const order = [...base];
  others.forEach((code, k) => {
    if (!order.includes(code)) order.splice(k === 0 ? 0 : order.indexOf(others[k - 1]) + 1, 0, code);
  });
  return order.map((code) => present.get(code)).filter((node) => node !== undefined);
}

function preOrder(root: FrameworkNode, childrenOf: (code: NodeCode) => readonly FrameworkNode[]): FrameworkNode[] {
  const nodes: FrameworkNode[] = [];
  const visit = (node: FrameworkNode): void => {
    nodes.push(node);
    childrenOf(node.code).forEach(visit);
  };
  visit(root);
  return nodes;
}
