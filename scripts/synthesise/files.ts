import { stringify } from 'csv-stringify/sync';
import type { Printed } from './printed';
import { readmeOf } from './readme';
import type { Synthesis } from './synthesise';
import { UNITS_PER_POINT } from './units';

/** The files of the synthetic vintage, name → text. */
export function filesOf(printed: Printed, synthesis: Synthesis): ReadonlyMap<string, string> {
  const { cities, leaves } = printed;
  const points = [
    ['city', 'obsStatus', ...leaves.map(({ code }) => code)],
    ...synthesis.matrix.map((row, city) => [cities[city].code, 'SYNTHETIC', ...row.map(pointsText)]),
  ];
  const contradictions = [
    ['fact', 'city', 'indicator', 'qualifier', 'rank', 'reason', 'source', 'place'],
    ...synthesis.contradictions.map(({ fact, reason }) =>
      [fact.code, fact.city, fact.indicator, fact.qualifier, String(fact.rank), reason, fact.source, fact.place]),
  ];
  return new Map([
    ['points.csv', stringify(points)],
    ['contradictions.csv', stringify(contradictions)],
    ['README.md', readmeOf(printed, synthesis)],
  ]);
}

/** Units as points with four decimals. */
function pointsText(units: number): string {
  const whole = Math.floor(units / UNITS_PER_POINT);
  return `${whole}.${String(units - whole * UNITS_PER_POINT).padStart(4, '0')}`;
}
