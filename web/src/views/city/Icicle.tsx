import { hierarchy, partition, type HierarchyRectangularNode } from 'd3-hierarchy';
import type { Ref } from 'react';
import { bonusColour, onPillarColour, pillarColour } from '../../figures/colours';
import { nameIn, pointsText, useWords } from '../../words/useWords';
import type { TreeNode } from './scoreTree';

const width = 960;
/** The root is told by the heading: it needs little room. */
const rootWidth = 90;

/** Sizes of letters by depth; a block that is lower than its letters has no room for its name. */
const letterSizes = [12, 13, 12, 10.5];

function colourOf({ branch, isBonus }: TreeNode): string {
  return branch === -1 ? 'var(--soft)' : isBonus ? bonusColour : pillarColour(branch);
}

/** What each part of the tree gives to the index, as blocks inside blocks. */
export function Icicle({ tree, svg }: { readonly tree: TreeNode; readonly svg: Ref<SVGSVGElement> }) {
  const words = useWords();
  const root = hierarchy(tree, ({ children }) => children).sum(({ children, contribution }) => (children.length === 0 ? Math.max(0, contribution ?? 0) : 0));
  const height = root.height > 1 ? 1_040 : 340;
  const nodes = partition<TreeNode>().size([height, width]).padding(1)(root).descendants().filter(({ x0, x1 }) => x1 - x0 > 0.4);
  const column = (width - rootWidth) / root.height;
  const across = (depth: number): number => (depth === 0 ? 0 : rootWidth + (depth - 1) * column);
  return (
    <svg ref={svg} className="icicle" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${nameIn(words, tree)}: ${words.cityView.icicle}`} fontFamily="system-ui, sans-serif" fontSize={12}>
      <title>{words.cityView.icicle}</title>
      {nodes.map((node) => <Block key={node.data.path} node={node} left={across(node.depth)} right={across(node.depth + 1) - 1} />)}
    </svg>
  );
}

function Block({ node: { data, x0, x1, depth }, left, right }: { readonly node: HierarchyRectangularNode<TreeNode>; readonly left: number; readonly right: number }) {
  const words = useWords();
  const name = nameIn(words, data);
  const points = pointsText(data.contribution ?? 0);
  const size = letterSizes[depth];
  const letters = Math.floor((right - left - 52) / (size * (words.language === 'zh' ? 1 : 0.56)));
  const middle = (x0 + x1) / 2;
  const ink = depth === 1 && !data.isBonus ? onPillarColour(data.branch) : 'var(--ink)';
  return (
    <g>
      <title>{`${name}: ${points}`}</title>
      <rect x={left} y={x0} width={right - left} height={x1 - x0} fill={colourOf(data)} fillOpacity={depth < 2 ? 1 : depth === 2 ? 0.45 : 0.24} rx={2} />
      {x1 - x0 > size && (depth === 0 ? <text x={left + 8} y={middle + 4} fill={ink} fontWeight={600}>{points}</text> : (
        <>
          <text x={left + 8} y={middle + size / 3} fontSize={size} fill={ink}>{name.length > letters ? `${name.slice(0, letters - 1)}…` : name}</text>
          <text x={right - 8} y={middle + size / 3} fontSize={size} fill={ink} textAnchor="end">{points}</text>
        </>
      ))}
    </g>
  );
}
