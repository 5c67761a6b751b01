import type { Attribution } from '../../methodology/attribution/attribute';
import type { Standing } from '../../methodology/attribution/standing';
import { rankShift, type RankShift } from '../../methodology/comparison/rankShift';
import { farthest, type Mover } from '../comparison/compareTables';
import type { DiffEffects } from './DiffService';

/** What becomes of the ranks, and who moves farthest. */
export type RankEffect = RankShift & { readonly movers: readonly Mover[] };

export function totalEffect({ attribution }: DiffEffects, movers: number): RankEffect {
  return effectOf(attribution, attribution.after, movers);
}

/** What one change does by itself; null where it cannot be made alone, or has no part in any score. */
export function effectAlone({ attribution }: DiffEffects, change: number, movers: number): RankEffect | null {
  const standing = attribution.alone[change];
  return standing === null ? null : effectOf(attribution, standing, movers);
}

/** The player that a change belongs to, null for one that has no part in any score; and its part of the player's share, an equal one where there are several. */
export function shareOf({ attribution }: DiffEffects, change: number): { readonly player: number | null; readonly shapley: number } {
  const player = attribution.players.findIndex((changes) => changes.includes(change));
  return player < 0 ? { player: null, shapley: 0 } : { player, shapley: attribution.shares[player][0] / attribution.players[player].length };
}

/** What each player does to one unit. */
export interface UnitShares {
  readonly mover: Mover;
  readonly rankShares: readonly number[];
  readonly scoreShares: readonly number[];
}

/** Null for a unit that not both versions rank. */
export function unitShares({ attribution }: DiffEffects, unitCode: string): UnitShares | null {
  const { population, shares, after } = attribution;
  const place = population.indexOf(unitCode);
  if (place < 0) return null;
  return {
    mover: moverAt(attribution, after, place),
    rankShares: shares.map((share) => share[1 + place]), scoreShares: shares.map((share) => share[1 + population.length + place]),
  };
}

function effectOf(attribution: Attribution, after: Standing, movers: number): RankEffect {
  const places = attribution.population.map((_, place) => moverAt(attribution, after, place));
  return { ...rankShift(attribution.before.ranks, after.ranks), movers: farthest(places, movers) };
}

function moverAt({ population, before }: Attribution, after: Standing, place: number): Mover {
  return {
    unitCode: population[place], rankBefore: before.ranks[place], rankAfter: after.ranks[place],
    rankChange: before.ranks[place] - after.ranks[place], scoreChange: after.scores[place] - before.scores[place],
  };
}
