import { SeededRandom } from '../robustness/seededRandom';
import type { NodeCode } from '../framework';
import { allMeetings, drawnMeetings, mostSiblings, type Meetings } from './coalitions';
import { isSame, type GameNode } from './gameNode';
import { line, surroundingsOf, type Surroundings } from './surroundings';

/** What a node has to do with the gap. */
export interface Share {
  readonly code: NodeCode;
  readonly share: number;
  /** None for a player, and where a hybrid has no score. */
  readonly children: readonly Share[];
}

/** Independent samples that are made where orders are drawn: their spread tells the error. */
export const samples = 20;

/** Orders that are drawn where a group is too large, and where their random numbers begin. */
export interface Sampling {
  readonly draws: number;
  readonly seed: number;
  /** Samples that differ in it are independent. */
  readonly sample: number;
}

/**
 * Owen values of a game between two units whose players stand in a tree: the first unit's values join the second's one by one, all
 * children of a node before any other node begins, in all such orders; a node gets what its joining changes on average.
 * Children sum to their parent, at every level; the root is the gap.
 *
 * Closed   where all above and around is a weighted sum: difference × what a point is worth.
 * Exact    by coalitions, level by level, for up to 16 siblings that differ; siblings that do not differ change nothing.
 * Sampled  for more of them: orders drawn at random, in which sums still hold exactly.
 * Yields   after each group, so that others get a turn.
 * @source Owen (1977), Values of games with a priori unions; Winter (1989), A value for cooperative games with levels structure of cooperation, Int. J. Game Theory 18, 227-240
 */
export function* owen(root: GameNode, sampling: Sampling): Generator<undefined, Share> {
  let groups = 0;
  return yield* shareOf(root, root.first - root.second, line(1));

  function* shareOf(node: GameNode, share: number, around: Surroundings): Generator<undefined, Share> {
    const number = groups++;
    if (isSame(node) || node.children.length === 0) return { code: node.code, share, children: isSame(node) ? node.children.map(untouched) : [] };
    const parts = partsOf(node, around, number);
    yield;
    if (parts === null) return { code: node.code, share, children: [] };
    const children: Share[] = [];
    for (const [k, part] of parts.entries()) children.push(yield* shareOf(node.children[k], part.share, part.around()));
    return { code: node.code, share, children };
  }

  /** Null where some hybrid has no score. */
  function partsOf(node: GameNode, around: Surroundings, number: number): readonly Part[] | null {
    const { slopes } = node;
    if (around.slope !== null && slopes !== null) {
      const { slope } = around;
      return node.children.map(({ first, second }, k) => ({ share: Object.is(first, second) ? 0 : slope * slopes[k] * (first - second), around: () => line(slope * slopes[k]) }));
    }
    const players = node.children.flatMap((child, k) => (isSame(child) ? [] : [k]));
    const meetings = players.length <= mostSiblings ? allMeetings(node.children.length, players)
      : drawnMeetings(node.children.length, players, sampling.draws, new SeededRandom(sampling.seed, sampling.sample * 65_536 + number));
    const parts = node.children.map((child, k) => partOf(node, child, k, players.includes(k) ? meetings : null, around));
    return parts.every(({ share }) => Number.isFinite(share)) ? parts : null;
  }
}

interface Part { readonly share: number; readonly around: () => Surroundings }

/** A child's joining, on average over whom it meets; one who does not differ meets nobody. */
function partOf(node: GameNode, child: GameNode, position: number, meetings: Meetings | null, around: Surroundings): Part {
  if (meetings === null) return { share: 0, around: () => line(0) };
  const surroundings = surroundingsOf(node, position, meetings(position), around);
  const [without, withIt] = surroundings.worth(Float64Array.of(child.second, child.first));
  return { share: withIt - without, around: () => surroundings };
}

function untouched({ code, children }: GameNode): Share {
  return { code, share: 0, children: children.map(untouched) };
}
