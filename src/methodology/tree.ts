import type { Framework, FrameworkNode, NodeCode } from './framework';

/** A framework with its edges resolved. */
export interface Tree {
  readonly framework: Framework;
  readonly byCode: ReadonlyMap<NodeCode, FrameworkNode>;
  readonly children: ReadonlyMap<NodeCode, readonly FrameworkNode[]>;
  /** Distance from the root, which is level 0. */
  readonly level: ReadonlyMap<NodeCode, number>;
}

/** Resolves the edges of a framework whose nodes stand in pre-order (checkMethodology assures it). */
export function treeOf(framework: Framework): Tree {
  const byCode = new Map<NodeCode, FrameworkNode>();
  const children = new Map<NodeCode, FrameworkNode[]>();
  const level = new Map<NodeCode, number>();
  for (const node of framework.nodes) {
    byCode.set(node.code, node);
    children.set(node.code, []);
    level.set(node.code, node.parent === null ? 0 : (level.get(node.parent) ?? 0) + 1);
    if (node.parent !== null) children.get(node.parent)?.push(node);
  }
  return { framework, byCode, children, level };
}

/** Whether a node is an indicator: nothing calls it parent, and it is not the bonus node. */
export function isLeaf(tree: Tree, node: FrameworkNode): boolean {
  return tree.children.get(node.code)?.length === 0 && node.code !== tree.framework.bonusNode;
}

/** Codes of the node and of its ancestors up to the root. */
export function pathToRoot(tree: Tree, code: NodeCode): NodeCode[] {
  const path: NodeCode[] = [];
  for (let node = tree.byCode.get(code); node !== undefined; node = node.parent === null ? undefined : tree.byCode.get(node.parent)) {
    path.push(node.code);
  }
  return path;
}

/** Level of the deepest nodes. */
export function depthOf({ level }: Tree): number {
  return Math.max(...level.values());
}
