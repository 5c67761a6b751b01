import { ranksAmong } from '../comparison/ranksAmong';
import { rankShift } from '../comparison/rankShift';
import type { UnitCode } from '../framework';
import type { ScoreTable } from '../score';

/** Ranks among some units, and their scores, in the order of those units. */
export interface Standing {
  readonly ranks: Int32Array;
  readonly scores: Float64Array;
}

/** Units that are ranked in both tables, in the order of the first. */
export function rankedInBoth(first: ScoreTable, second: ScoreTable): UnitCode[] {
  const ranked = new Set(second.units.filter((_, position) => second.ranking.ranks[position] > 0));
  return first.units.filter((unit, position) => first.ranking.ranks[position] > 0 && ranked.has(unit));
}

/** How a population stands in a table, ranked among itself; null where one of it has no rank there. */
export function standingIn(table: ScoreTable, population: readonly UnitCode[]): Standing | null {
  const { units, scores, ranking, plan } = table;
  const place = new Map(units.map((unit, position) => [unit, position]));
  const positions = population.map((unit) => place.get(unit) ?? -1);
  if (positions.some((position) => position < 0 || ranking.ranks[position] === 0)) return null;
  return {
    ranks: ranking.order.length === population.length ? Int32Array.from(positions, (position) => ranking.ranks[position])
      : ranksAmong(ranking.ranks, positions, plan.rank.tieRule),
    scores: Float64Array.from(positions, (position) => scores[position]),
  };
}

/** What is shared out among changes: the mean absolute shift of ranks, then each unit's gain in rank (up is above 0), then its gain in score. */
export function gains(before: Standing, after: Standing): Float64Array {
  const { length } = before.ranks;
  const measures = new Float64Array(1 + 2 * length);
  measures[0] = rankShift(before.ranks, after.ranks).mean;
  for (let unit = 0; unit < length; unit++) {
    measures[1 + unit] = before.ranks[unit] - after.ranks[unit];
    measures[1 + length + unit] = after.scores[unit] - before.scores[unit];
  }
  return measures;
}
