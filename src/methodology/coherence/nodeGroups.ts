import type { NodeCode } from '../framework';
import type { Plan } from '../plan';

/** A node, and nodes below it that are looked at together. */
export interface NodeGroup {
  readonly node: NodeCode;
  readonly members: readonly NodeCode[];
}

/** Every inner node that takes part with its children, the root first. */
export function siblingGroups({ nodes }: Plan): readonly NodeGroup[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [{ node: node.code, members: node.children.map((column) => nodes[column].code) }] : []));
}

/** Every node of one level with those of a deeper level that lie below it. */
export function groupsBetween({ nodes }: Plan, within: number, level: number): readonly NodeGroup[] {
  const groups: { readonly node: NodeCode; readonly members: NodeCode[] }[] = [];
  for (const node of nodes) { // in pre-order, what lies below a node follows it
    if (node.level === within) groups.push({ node: node.code, members: [] });
    if (node.level === level) groups.at(-1)?.members.push(node.code);
  }
  return groups.filter(({ members }) => members.length > 0);
}
