import type { NodeClustering } from '../coherence/indicatorClusters';
import { label, place, svg } from './svg';

const [left, drawn, margin, line, top] = [260, 420, 16, 17, 34] as const;

/** Nodes from top to bottom, merging to the right at the distance 1 − |r|; a dashed line where the tree is cut. */
export function dendrogram({ linkage, nodes, order, merges, clusters }: NodeClustering, nameOf: (node: string) => string): string {
  const farthest = Math.max(1e-9, ...merges.map(({ height }) => height));
  const x = (height: number): number => left + height / farthest * drawn;
  const tips = nodes.map((node) => ({ x: left, y: top + order.indexOf(node) * line }));
  const joints: { readonly x: number; readonly y: number }[] = [...tips];
  const branches = merges.map((merge) => {
    const [a, b, at] = [joints[merge.left], joints[merge.right], x(merge.height)];
    joints.push({ x: at, y: (a.y + b.y) / 2 });
    return `<path class="branch" d="M${place(a.x)} ${place(a.y)}H${place(at)}V${place(b.y)}H${place(b.x)}"/>`;
  });
  const bottom = top + nodes.length * line;
  const cut = cutHeight(merges.map(({ height }) => height), clusters.length);
  return svg(left + drawn + margin, bottom + margin, `Nodes by correlation: ${linkage} linkage at distance 1 − |r|, cut into ${clusters.length} clusters`, [
    label(left, 16, '|r| = 1', 'quiet'), label(left + drawn, 16, `|r| = ${(1 - farthest).toFixed(2)}`, 'quiet', 'end'),
    ...tips.map((tip, k) => label(left - 6, tip.y + 4, shortened(nameOf(nodes[k])), '', 'end')),
    ...branches,
    ...(cut === null ? [] : [`<line class="cut" x1="${place(x(cut))}" x2="${place(x(cut))}" y1="${top - 10}" y2="${place(bottom - 8)}"/>`]),
  ]);
}

/** Between the last merge that is made and the first that is not. */
function cutHeight(heights: readonly number[], count: number): number | null {
  if (count < 2) return null;
  const made = heights.length + 1 - count;
  return ((heights[made - 1] ?? 0) + heights[made]) / 2;
}

function shortened(name: string): string {
  return name.length > 38 ? `${name.slice(0, 37)}…` : name;
}
