import { keepPlaces, placesOf } from './keepPlaces';
import type { Leaf, Printed } from './printed';
import type { Draw } from './random';
import { solveRow, type RowProblem } from './solveRow';
import { toUnits, UNITS_PER_POINT } from './units';

/** Shares of a pillar that a city with ranks in it may be given: on the leaves where it is ranked, and on those where it makes room. */
const RANKED = 0.75;
const MAKING_ROOM = 0.2;
const MOST = 9_900;
/** A place is out of reach when whoever would hold it of itself has more than so many times what the ranked city may take. */
const REACH = 4;
const ROUNDS = 50;

export interface SolvedRow {
  readonly problem: RowProblem;
  readonly points: Float64Array;
}

/**
 * The rows with the cities at the places the text gives them. Whoever is ranked or has to move is pinned and its row
 * solved anew, which may break an order elsewhere: so again, until nobody has to move. What is broken after the last
 * round stays so.
 */
export function pinPlaces({ cities, pillars, rankFacts }: Printed, core: readonly Leaf[], rows: readonly RowProblem[], draw: Draw): SolvedRow[] {
  const rowOf = new Map(cities.map(({ code }, row) => [code, row]));
  const pinned = rows.map((row) => ({ ...row, pinned: row.pinned.slice() }));
  const points = pinned.map(solveRow);
  const columnOf = (leaf: number) => points.map((row) => toUnits(row[leaf]));

  const ranked = core.flatMap(({ code, pillar }, leaf) => {
    const facts = rankFacts.filter(({ indicator }) => indicator === code);
    if (facts.length === 0) return [];
    const inPillar = rankFacts.filter(({ indicator }) => core.some((other) => other.code === indicator && other.pillar === pillar));
    const leavesInPillar = new Set(inPillar.map(({ indicator }) => indicator)).size;
    const column = columnOf(leaf);
    const natural = new Map(cities.map((city, row) => [city.code, 1 + column.filter((units) => units > column[row]).length]));
    const capOf = (row: number) => {
      const own = new Set(inPillar.filter(({ city }) => city === cities[row].code).map(({ indicator }) => indicator));
      const share = own.has(code) ? RANKED / own.size : MAKING_ROOM / (leavesInPillar - own.size);
      return own.size === 0 ? MOST : Math.min(MOST, Math.floor(cities[row].pillars[pillars.indexOf(pillar)] * UNITS_PER_POINT * share));
    };
    const falling = [...column].sort((one, other) => other - one);
    const places = [...placesOf(facts, natural)].map(([city, place]) => [rowOf.get(city) ?? -1, place] as const);
    return [{ leaf, capOf, placeOf: new Map(places.filter(([row, place]) => falling[place - 1] <= REACH * capOf(row))) }];
  });

  for (let round = 0; round < ROUNDS; round += 1) {
    const changed = new Set<number>();
    for (const { leaf, capOf, placeOf } of ranked) {
      const column = columnOf(leaf);
      keepPlaces(column, placeOf, capOf, draw).forEach((units, row) => {
        const pin = units / UNITS_PER_POINT;
        if ((units === column[row] && !placeOf.has(row)) || pinned[row].pinned[leaf] === pin) return;
        pinned[row].pinned[leaf] = pin;
        changed.add(row);
      });
    }
    if (changed.size === 0) break;
    for (const row of changed) points[row] = solveRow(pinned[row]);
  }
  return pinned.map((problem, row) => ({ problem, points: points[row] }));
}
