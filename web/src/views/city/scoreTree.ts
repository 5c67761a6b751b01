import type { CityTreeQuery, ScoreOfNodeFragment } from '../../../../sdk/src/index.js';

type Root = NonNullable<NonNullable<CityTreeQuery['city']>['evaluation']>['tree'];

/** A node of a city's tree with what is known of it; what is missing is left out. */
export interface TreeNode {
  readonly code: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly level: number;
  /** Which branch below the root it belongs to; -1 for the root. */
  readonly branch: number;
  readonly isBonus: boolean;
  readonly score: number | null;
  readonly contribution: number | null;
  readonly ceiling: number | null;
  readonly rank: number | null;
  readonly children: readonly TreeNode[];
  /** Unique within the tree: a bonus factor stands in its place and in the bonus. */
  readonly path: string;
}

type Given = ScoreOfNodeFragment & { readonly children?: readonly Given[] };

function nodeOf({ node, score, contribution, rank, children = [] }: Given, branch: number, above: string): TreeNode {
  const path = above === '' ? node.code : `${above}.${node.code}`;
  return {
    code: node.code, name: node.name, nameZh: node.nameZh, level: node.level, branch, isBonus: node.role === 'BONUS',
    score, contribution, ceiling: node.ceiling, rank, path,
    children: children.filter(({ basis }) => basis !== 'MISSING').map((child, position) => nodeOf(child, branch === -1 ? position : branch, path)),
  };
}

export function scoreTree(root: Root): TreeNode {
  return nodeOf(root, -1, '');
}

/** Every node, parents before their children. */
export function flat(node: TreeNode): readonly TreeNode[] {
  return [node, ...node.children.flatMap(flat)];
}
