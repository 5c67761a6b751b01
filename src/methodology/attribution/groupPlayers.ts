import type { MethodologyChange } from '../changes/change';
import type { NodeCode } from '../framework';
import { pathToRoot, type Tree } from '../tree';
import { playerGroupings, type PlayerGrouping } from '../vocabulary';

/** Changes put together into players, each told by the positions of its changes. */
export interface Grouped {
  readonly grouping: PlayerGrouping;
  readonly players: readonly (readonly number[])[];
}

/** What the changes of one player have in common, under each grouping. */
const keyBy: Readonly<Record<PlayerGrouping, (change: MethodologyChange, position: number, trees: readonly Tree[]) => string>> = {
  NONE: (_, position) => String(position),
  STAGE_AND_BRANCH: (change, _, trees) => `${change.stage} ${branchOf(change, trees) ?? ''}`,
  STAGE: ({ stage }) => stage,
  WHOLE: () => '',
};

/** The finest grouping of changes, given by their positions, that makes no more than so many players. */
export function groupPlayers(changes: readonly MethodologyChange[], among: readonly number[], trees: readonly Tree[], most: number): Grouped {
  const groupings = playerGroupings.map((grouping): Grouped => {
    const players = new Map<string, number[]>();
    for (const position of among) {
      const key = keyBy[grouping](changes[position], position, trees);
      players.set(key, [...players.get(key) ?? [], position]);
    }
    return { grouping, players: [...players.values()] };
  });
  return groupings.find(({ players }) => players.length <= most) ?? groupings[groupings.length - 1];
}

/** The pillar in which all of a change lies; null where it lies in several, or at the root. */
export function branchOf({ nodes }: MethodologyChange, trees: readonly Tree[]): NodeCode | null {
  const branches = new Set(nodes.map((node) => {
    const tree = trees.find(({ byCode }) => byCode.has(node));
    return tree === undefined ? null : pathToRoot(tree, node).at(-2) ?? null;
  }));
  const [branch] = branches;
  return branches.size === 1 ? branch : null;
}
