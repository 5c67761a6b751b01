import { array, double, integer, record, type Arbitrary } from 'fast-check';
import { SeededRandom } from '../../../src/methodology/robustness/seededRandom';
import type { LinearSolver } from '../../../src/methodology/weightSpace/linearSolver';
import { highsSolver } from '../../../src/services/weightSpace/highsSolver';
import { always } from '../../support/law';
import { cornersOf, extremeOf, mixOf, ranksUnder, spaceCases, spaceOf, type SpaceCase } from '../../support/weightSpaces';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await highsSolver();
});

const wholeSimplex = (columns: readonly (readonly number[])[]): SpaceCase => ({ kind: 'arithmetic', columns, spec: {} });
const sixByThree: Arbitrary<SpaceCase> = array(array(integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }), { minLength: 3, maxLength: 3 }).map(wholeSimplex);

describe('the best and worst rank over a space of weights', () => {
  it('are never beaten by weights drawn from it: corners and mixes of them, 200 random instances', () => {
    const draws = record({
      instance: spaceCases, unit: integer({ min: 0, max: 7 }),
      costs: array(array(double({ min: -1, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }), { minLength: 4, maxLength: 4 }),
      mixes: array(array(integer({ min: 0, max: 8 }), { minLength: 4, maxLength: 4 }), { minLength: 20, maxLength: 20 }),
    });
    let compared = 0;
    always(draws, ({ instance, unit: asked, costs, mixes }) => {
      const space = spaceOf(instance);
      const corners = cornersOf(space, solver, costs.map((cost) => Float64Array.from(cost.slice(0, space.low.length - 1).concat(0))));
      if (corners === null) return;
      const unit = asked % instance.columns[0].length;
      const [best, worst] = [extremeOf('BEST', instance, space, unit, solver), extremeOf('WORST', instance, space, unit, solver)];
      for (const end of [best, worst]) expect(ranksUnder(instance, end.weights)[unit]).toBe(end.rank);
      for (const end of [best, worst]) if (end.status === 'ATTAINED') expect(end.limit).toBe(end.rank);
      for (const parts of [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], ...mixes].filter((mix) => mix.some((part) => part > 0))) {
        const rank = ranksUnder(instance, mixOf(corners, parts))[unit];
        expect(rank).toBeGreaterThanOrEqual(best.limit);
        expect(rank).toBeLessThanOrEqual(worst.limit);
        compared++;
      }
    }, 200);
    expect(compared).toBeGreaterThan(3_000);
  });

  it('are those of every cell, edge and corner into which ties cut the simplex: 6 units × 3 indicators, in whole numbers', () => {
    always(sixByThree, (instance) => {
      const space = spaceOf(instance);
      for (let unit = 0; unit < 6; unit++) {
        const [best, worst] = [extremeOf('BEST', instance, space, unit, solver), extremeOf('WORST', instance, space, unit, solver)];
        expect([best.status, worst.status]).toEqual(['ATTAINED', 'ATTAINED']);
        expect([best.rank, worst.rank]).toEqual(endsOf(facesOf(instance, unit).map((point) => wholeRank(instance, point, unit))));
      }
    }, 25);
  });

  it('hold all ranks of a fine grid over the simplex, and meet them where no cell is finer than the grid', () => {
    const instance = wholeSimplex([[9, 1, 5, 4, 7, 0], [2, 8, 5, 1, 3, 9], [1, 4, 6, 9, 2, 5]]);
    const space = spaceOf(instance);
    const steps = 90;
    for (let unit = 0; unit < 6; unit++) {
      const ranks: number[] = [];
      for (let a = 0; a <= steps; a++) for (let b = 0; a + b <= steps; b++) ranks.push(wholeRank(instance, [a, b, steps - a - b], unit));
      expect([extremeOf('BEST', instance, space, unit, solver).rank, extremeOf('WORST', instance, space, unit, solver).rank]).toEqual(endsOf(ranks));
    }
  });

  it('of a single weighting are the rank itself; units that are the same everywhere stay tied', () => {
    const instance: SpaceCase = { kind: 'sum', columns: [[3, 3, 1, 2], [1, 1, 5, 2]], spec: { share: 0 } };
    const space = spaceOf(instance);
    expect([0, 1, 2, 3].map((unit) => [extremeOf('BEST', instance, space, unit, solver).rank, extremeOf('WORST', instance, space, unit, solver).rank])).toEqual([[2, 2], [2, 2], [1, 1], [2, 2]]);
    const open: SpaceCase = { ...instance, spec: { share: 0.5 } };
    expect(extremeOf('WORST', open, spaceOf(open), 0, solver)).toMatchObject({ status: 'ATTAINED', rank: 3 });
  });

  it('are told as an interval, which holds the true one, where the search is ended before its proof', () => {
    const random = new SeededRandom(3, 1);
    const instance = wholeSimplex(Array.from({ length: 5 }, () => Array.from({ length: 30 }, () => random.next())));
    const space = spaceOf(instance);
    for (const end of ['BEST', 'WORST'] as const) {
      const [ended, exact] = [extremeOf(end, instance, space, 0, solver, 0), extremeOf(end, instance, space, 0, solver)];
      expect([ended.status, exact.status]).toEqual(['BOUNDED', 'ATTAINED']);
      const [low, high] = [Math.min(ended.rank, ended.limit), Math.max(ended.rank, ended.limit)];
      expect(low).toBeGreaterThanOrEqual(1);
      expect(high).toBeLessThanOrEqual(30);
      expect(exact.rank).toBeGreaterThanOrEqual(low);
      expect(exact.rank).toBeLessThanOrEqual(high);
      expect(ranksUnder(instance, ended.weights)[0]).toBe(ended.rank);
    }
  });

  it('are told as a limit where a difference never fills a cell of the tie grid', () => {
    const spec = { bounds: [{ node: 'i0', least: 1, most: 1 }, { node: 'i1', least: 0.5, most: 0.8 }] };
    const instance: SpaceCase = { kind: 'sum', columns: [[1, 1.002], [1, 0.998]], spec, tieGrid: 0.01 };
    const worst = extremeOf('WORST', instance, spaceOf(instance), 0, solver);
    expect(worst).toMatchObject({ status: 'SUPREMUM', rank: 1, limit: 2 });
    expect(worst.gap).toBeCloseTo(0.001, 12); // 0.002 − 0.5 × 0.002 points ahead at most, where a cell is 0.01 wide
    expect(extremeOf('WORST', { ...instance, tieGrid: 1e-9 }, spaceOf({ ...instance, tieGrid: 1e-9 }), 0, solver)).toMatchObject({ status: 'ATTAINED', rank: 2 });
  });
});

function endsOf(ranks: readonly number[]): readonly [number, number] {
  return [Math.min(...ranks), Math.max(...ranks)];
}

type Point = readonly [number, number, number];

/** Weights as whole numbers: only their proportions count, and nothing is rounded. */
function wholeRank({ columns }: SpaceCase, point: Point, unit: number): number {
  const scores = columns[0].map((_, u) => point[0] * columns[0][u] + point[1] * columns[1][u] + point[2] * columns[2][u]);
  return 1 + scores.filter((score) => score > scores[unit]).length;
}

/** The lines on which the unit ties with another, and the sides of the simplex, cut it into faces: a point of each. Between two corners lies the middle of each edge, between three that of each cell. */
function facesOf({ columns }: SpaceCase, unit: number): readonly Point[] {
  const lines: Point[] = [[1, 0, 0], [0, 1, 0], [0, 0, 1], ...columns[0].map((_, u): Point => [columns[0][u] - columns[0][unit], columns[1][u] - columns[1][unit], columns[2][u] - columns[2][unit]])];
  const corners = new Map<string, Point>();
  lines.forEach((a, i) => lines.slice(i + 1).forEach((b) => {
    const cross: Point = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
    for (const sign of [1, -1]) {
      const point = cross.map((value) => value * sign || 0) as unknown as Point; // three numbers in, three out
      const total = point[0] + point[1] + point[2];
      if (total > 0 && point.every((value) => value >= 0)) corners.set(point.map((value) => value / total).join(), point);
    }
  }));
  const all = [...corners.values()];
  return [
    ...all, ...all.flatMap((p, i) => all.slice(i + 1).map((q) => middle([p, q]))),
    ...all.flatMap((p, i) => all.slice(i + 1).flatMap((q, j) => all.slice(i + j + 2).map((r) => middle([p, q, r])))),
  ];
}

/** The middle of points whose numbers add to different totals, in whole numbers again. */
function middle(points: readonly Point[]): Point {
  const totals = points.map(([a, b, c]) => a + b + c);
  const all = totals.reduce((product, total) => product * total, 1);
  return [0, 1, 2].map((k) => points.reduce((sum, point, p) => sum + point[k] * (all / totals[p]), 0)) as unknown as Point; // three numbers in, three out
}
