import type { RankFact } from './printed';
import { between, type Draw } from './random';

/** Least distance, in units, between a city whose place is printed and its neighbours: more than the rounding to units moves. */
const GAP = 3;
/** Largest step, in units, between cities that have to make room. */
const STEP = 25;
const HIGHEST = 9_995;

/**
 * The place of each city that the text ranks on one leaf; of two ranks of one city the first read stands. An exact rank
 * is its place; of cities with one rank the second gets the next place free. "Among the first n" takes the free place
 * within n that is nearest to the one the city has of itself.
 */
export function placesOf(facts: readonly RankFact[], natural: ReadonlyMap<string, number>): Map<string, number> {
  const places = new Map<string, number>();
  const isFree = (place: number) => ![...places.values()].includes(place);
  const freeFrom = (place: number): number => (isFree(place) ? place : freeFrom(place + 1));
  const byRank = facts.filter(({ city }, index) => facts.findIndex((other) => other.city === city) === index)
    .sort((one, other) => one.rank - other.rank);
  for (const { city, qualifier, rank } of byRank) {
    if (qualifier === 'EXACT') places.set(city, freeFrom(rank));
  }
  for (const { city, qualifier, rank } of byRank) {
    if (qualifier !== 'TOP_N') continue;
    const away = (place: number) => Math.abs(place - (natural.get(city) ?? rank));
    const within = Array.from({ length: rank }, (_, index) => index + 1).filter(isFree);
    places.set(city, within.sort((one, other) => away(one) - away(other))[0] ?? freeFrom(rank));
  }
  return places;
}

/**
 * One leaf's column, in units, with the named cities at their places: from the first place down, a ranked city takes
 * its own points if they lie between its neighbours', else a draw between them; a city without a rank keeps its points
 * unless it has to make room. Nobody moves to more than its cap, so a second round may be needed.
 */
export function keepPlaces(column: readonly number[], placeOf: ReadonlyMap<number, number>, capOf: (city: number) => number, draw: Draw): number[] {
  const kept = [...column];
  const cityAt = new Map([...placeOf].map(([city, place]) => [place, city]));
  const others = column.map((_, city) => city).filter((city) => !placeOf.has(city))
    .sort((one, other) => column[other] - column[one] || one - other);
  let next = 0;
  let last = HIGHEST + GAP;
  let ceiling = HIGHEST;
  for (let place = 1; place <= column.length; place += 1) {
    const ranked = cityAt.get(place);
    if (ranked === undefined) {
      const city = others[next];
      next += 1;
      last = Math.min(last, kept[city], ceiling);
      if (kept[city] > ceiling) {
        kept[city] = Math.min(ceiling, capOf(city));
        ceiling = Math.max(0, ceiling - Math.ceil(draw() * STEP));
      }
      continue;
    }
    const high = Math.max(0, Math.min(last - GAP, ceiling));
    const low = Math.min(high, next < others.length ? column[others[next]] + GAP : 0);
    const fits = column[ranked] >= low && column[ranked] <= high;
    kept[ranked] = Math.min(capOf(ranked), fits ? column[ranked] : Math.round(between(draw, low + (high - low) / 4, high - (high - low) / 4)));
    last = kept[ranked];
    ceiling = Math.max(0, last - GAP);
  }
  return kept;
}
