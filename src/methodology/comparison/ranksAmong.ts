import { rank } from '../stages/rank';
import type { TieRule } from '../vocabulary';

/**
 * Ranks of some units among themselves, by ranks that they have among more: what others stood between them is left out.
 *
 * Shape   ranks of all units and the positions of those to be ranked anew in; one rank for each position out.
 * Ties    units that share a rank share it again, under the rule by which they were ranked.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 7: shifts in rank are taken over the units of both rankings
 * @example ranksAmong([5, 1, 3, 3, 2], [0, 2, 3], 'standardCompetition') // [3, 1, 1]
 */
export function ranksAmong(ranks: ArrayLike<number>, positions: readonly number[], tieRule: TieRule): Int32Array {
  const ascending = Float64Array.from(positions, (position) => -ranks[position]);
  // Under the ordinal rule no rank is shared, and both other rules come to the same.
  return rank(ascending, 1, tieRule === 'dense' ? 'dense' : 'standardCompetition').ranks;
}
