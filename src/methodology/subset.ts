import type { FrameworkNode, NodeCode } from './framework';
import type { SubsetRule } from './methodologyVersion';
import { isLeaf, pathToRoot, type Tree } from './tree';

/**
 * Which leaves take part. Tags and segmentation sift all leaves alike. Naming a pillar or sub-pillar
 * (kept or excluded) speaks of its core: its bonus factors stay gathered at the root unless they, or
 * the bonus node, are named themselves.
 */
export function keptLeaves(tree: Tree, subset: SubsetRule): ReadonlySet<NodeCode> {
  const kept = new Set<NodeCode>();
  const named = subset.nodes === null ? null : new Set(subset.nodes);
  const excluded = new Set(subset.exclude);
  for (const node of tree.framework.nodes) {
    if (!isLeaf(tree, node)) continue;
    if (!passesTags(node, subset)) continue;
    const lineage = lineageOf(tree, node);
    if (named !== null && node.role === 'CORE' && !lineage.some((code) => named.has(code))) continue;
    if (lineage.some((code) => excluded.has(code))) continue;
    kept.add(node.code);
  }
  return kept;
}

/** Whether a leaf has the tag and segmentation that a subset asks for. */
export function passesTags(node: FrameworkNode, { tags, segmented }: SubsetRule): boolean {
  if (tags !== null && (node.tag === null || !tags.includes(node.tag))) return false;
  return segmented === null || node.segmented === segmented;
}

/** The codes by which a leaf can be named: its ancestors for a core leaf, the bonus node for a factor. */
function lineageOf(tree: Tree, node: FrameworkNode): NodeCode[] {
  if (node.role === 'CORE') return pathToRoot(tree, node.code);
  return tree.framework.bonusNode === null ? [node.code] : [node.code, tree.framework.bonusNode];
}
