import { mostSiblings } from './coalitions';
import { isSame, type GameNode } from './gameNode';

/** How much there is to do for a game, told before it is played. */
export interface GapWork {
  /** Values of children that hybrids are combined from. */
  readonly values: number;
  /** Values that are held at once. */
  readonly held: number;
  /** Whether some group is too large for all its coalitions, so that orders are drawn. */
  readonly isSampled: boolean;
}

const nothing: GapWork = { values: 0, held: 0, isSampled: false };

/** What one sample of so many orders takes. `dear` is what one value of the node takes in its surroundings, 0 where that is a line. */
export function gapWork(node: GameNode, draws: number, dear = 0, isLine = true): GapWork {
  if (isSame(node) || node.children.length === 0) return nothing;
  const { length } = node.children;
  if (isLine && node.slopes !== null) return total({ values: length, held: 0, isSampled: false }, node.children.map((child) => gapWork(child, draws)));
  const players = node.children.filter((child) => !isSame(child));
  const isSampled = players.length > mostSiblings;
  const coalitions = isSampled ? draws : 2 ** (players.length - 1);
  const ofValue = coalitions * (length + dear);
  const own = { values: 2 * players.length * ofValue, held: 2 * players.length * coalitions * length, isSampled };
  return total(own, players.map((child) => gapWork(child, draws, ofValue, false)));
}

function total(own: GapWork, parts: readonly GapWork[]): GapWork {
  return parts.reduce((sum, part) => ({ values: sum.values + part.values, held: sum.held + part.held, isSampled: sum.isSampled || part.isSampled }), own);
}
