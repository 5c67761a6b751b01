import { rankedInBoth, standingIn } from '../../methodology/attribution/standing';
import { kendallTauB } from '../../methodology/comparison/kendall';
import { rankShift, type RankShift } from '../../methodology/comparison/rankShift';
import { spearmanRho } from '../../methodology/comparison/spearman';
import { topOverlap, type TopOverlap } from '../../methodology/comparison/topOverlap';
import type { ScoreTable } from '../../methodology/score';

/** A unit that stands elsewhere than before. */
export interface Mover {
  readonly unitCode: string;
  /** Among the units that both rank. */
  readonly rankBefore: number;
  readonly rankAfter: number;
  /** Above 0 for a move up. */
  readonly rankChange: number;
  readonly scoreChange: number;
}

/** How far two rankings agree over the units that both rank, ranked among themselves. */
export interface Agreement {
  /** Every unit of both, in the order of the first. */
  readonly places: readonly Mover[];
  /** Null where one of them ties all, or there is but one unit. */
  readonly kendallTauB: number | null;
  readonly spearmanRho: number | null;
  readonly shift: RankShift;
  readonly topOverlaps: readonly TopOverlap[];
}

export function compareTables(before: ScoreTable, after: ScoreTable, tops: readonly number[]): Agreement {
  const population = rankedInBoth(before, after);
  const [first, second] = [standingIn(before, population), standingIn(after, population)];
  if (first === null || second === null) throw new Error('Expected units ranked in both tables, got one that is not');
  return {
    places: population.map((unitCode, k) => ({
      unitCode, rankBefore: first.ranks[k], rankAfter: second.ranks[k],
      rankChange: first.ranks[k] - second.ranks[k], scoreChange: second.scores[k] - first.scores[k],
    })),
    kendallTauB: kendallTauB(first.ranks, second.ranks), spearmanRho: spearmanRho(first.ranks, second.ranks),
    shift: rankShift(first.ranks, second.ranks), topOverlaps: tops.map((k) => topOverlap(first.ranks, second.ranks, k)),
  };
}

/** The farthest first; those that moved as far by their rank after, then by code. */
export function farthest(places: readonly Mover[], most: number, isAsked: (mover: Mover) => boolean = ({ rankChange }) => rankChange !== 0): readonly Mover[] {
  return places.filter(isAsked).sort((a, b) =>
    Math.abs(b.rankChange) - Math.abs(a.rankChange) || a.rankAfter - b.rankAfter || (a.unitCode < b.unitCode ? -1 : 1)).slice(0, most);
}
