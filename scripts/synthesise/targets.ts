import { between, type Draw } from './random';
import type { Printed, PrintedCity } from './printed';
import { satisfy, type Bound } from './satisfy';
import { HALF_POINT, ORDER_GAP, toUnits } from './units';

/** Unrounded scores of a city, in units of 0.0001 points. */
export interface Target {
  readonly pillars: readonly number[];
  readonly total: number;
  /** Where the report prints it. */
  readonly status?: number;
}

/** How far an unrounded score may lie from the printed one: short of 0.05, so that no sum of decimals tips it over. */
const WITHIN = 0.045;
/** A pillar printed as 0.0 is small, not nothing. */
const LEAST_PILLAR = 0.005;
const BEYOND = 1e-4;

/**
 * Draws unrounded scores that print as the report prints them and rank the cities as it ranks them: by total among all,
 * by status and by potential among the cities that have them.
 */
export function drawTargets({ cities, pillars }: Printed, draw: Draw): Target[] {
  const at = (city: PrintedCity, pillar: number) => cities.indexOf(city) * pillars.length + pillar;
  const known = cities.filter(({ status, potential }) => status && potential);
  const statusAt = (city: PrintedCity) => cities.length * pillars.length + known.indexOf(city);

  const sum = (city: PrintedCity, factor: number) => pillars.map((_, pillar) => [at(city, pillar), factor] as const);
  const measures = {
    total: (city: PrintedCity, factor: number) => ({ terms: sum(city, factor), constant: factor * (city.bonusHalves / 2) }),
    status: (city: PrintedCity, factor: number) => ({ terms: [[statusAt(city), factor] as const], constant: 0 }),
    potential: (city: PrintedCity, factor: number) => ({ terms: [...sum(city, factor), [statusAt(city), -factor] as const], constant: factor * (city.bonusHalves / 2) }),
  };
  type Measure = (typeof measures)[keyof typeof measures];
  const near = (measure: Measure, city: PrintedCity, printed: number): Bound[] => [1, -1].map((factor) => {
    const { terms, constant } = measure(city, factor);
    return { terms, atLeast: factor * printed - WITHIN - constant };
  });
  const falling = (measure: Measure, ranked: readonly PrintedCity[]): Bound[] => ranked.slice(1).map((lower, index) => {
    const [high, low] = [measure(ranked[index], 1), measure(lower, -1)];
    return { terms: [...high.terms, ...low.terms], atLeast: ORDER_GAP - high.constant - low.constant };
  });
  const byRank = (code: 'status' | 'potential') => [...known].sort((one, other) => (one[code]?.rank ?? 0) - (other[code]?.rank ?? 0));

  const bounds: Bound[] = [
    ...cities.flatMap((city) => city.pillars.flatMap((printed, pillar): Bound[] => [
      { terms: [[at(city, pillar), 1]], atLeast: Math.max(LEAST_PILLAR, printed - WITHIN) },
      { terms: [[at(city, pillar), -1]], atLeast: -printed - WITHIN },
    ])),
    ...cities.flatMap((city) => near(measures.total, city, city.total)),
    ...falling(measures.total, cities),
    ...known.flatMap((city) => near(measures.status, city, city.status?.value ?? NaN)),
    ...known.flatMap((city) => near(measures.potential, city, city.potential?.value ?? NaN)),
    ...falling(measures.status, byRank('status')),
    ...falling(measures.potential, byRank('potential')),
  ];
  const printed = [...cities.flatMap((city) => city.pillars), ...known.map(({ status }) => status?.value ?? NaN)];
  const point = satisfy(printed.map((score) => score + between(draw, -WITHIN, WITHIN)), bounds, BEYOND);

  return cities.map((city) => {
    const scores = pillars.map((_, pillar) => toUnits(point[at(city, pillar)]));
    return {
      pillars: scores,
      total: scores.reduce((sum_, score) => sum_ + score, city.bonusHalves * HALF_POINT),
      ...(city.status && { status: toUnits(point[statusAt(city)]) }),
    };
  });
}
