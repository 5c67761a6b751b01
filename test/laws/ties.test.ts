import { array, constant, constantFrom, double, integer, oneof, record } from 'fast-check';
import { rank } from '../../src/methodology/stages/rank';
import { tieRules } from '../../src/methodology/vocabulary';
import { expectBits } from '../support/expectColumn';
import { always } from '../support/law';

const grid = 1e-9;
const scores = array(oneof(
  integer({ min: -5, max: 5 }), integer({ min: 0, max: 79_000 }).map((value) => value / 1000), double({ min: -100, max: 100, noNaN: true }), constant(NaN),
), { maxLength: 200 }).map((values) => Float64Array.from(values));
const cellOf = (score: number): number => Math.round(score * (1 / grid));
const scoredUnits = (column: Float64Array): readonly number[] => [...column.keys()].filter((unit) => !Number.isNaN(column[unit]));

describe('ranks', () => {
  it('are one more than the number of better units, so that equal scores share a rank', () => {
    always(scores, (column) => {
      const { ranks } = rank(column, grid, 'standardCompetition');
      const units = scoredUnits(column);
      const expected = new Int32Array(column.length);
      for (const unit of units) expected[unit] = 1 + units.filter((other) => cellOf(column[other]) > cellOf(column[unit])).length;
      expect(ranks).toEqual(expected);
    });
  });

  it('are one more than the number of better scores under the dense rule', () => {
    always(scores, (column) => {
      const { ranks } = rank(column, grid, 'dense');
      const cells = [...new Set(scoredUnits(column).map((unit) => cellOf(column[unit])))].sort((a, b) => b - a);
      expect(Array.from(ranks)).toEqual(Array.from(column, (score) => (Number.isNaN(score) ? 0 : cells.indexOf(cellOf(score)) + 1)));
    });
  });

  it('are all different under the ordinal rule, better scores before worse ones and ties by the tie-breaker', () => {
    always(record({ column: scores, breaker: array(integer({ min: 0, max: 5 }), { minLength: 200, maxLength: 200 }) }), ({ column, breaker }) => {
      const { ranks } = rank(column, grid, 'ordinal', Float64Array.from(breaker.slice(0, column.length)));
      const units = scoredUnits(column).toSorted((a, b) => cellOf(column[b]) - cellOf(column[a]) || breaker[a] - breaker[b] || a - b);
      expect(units.map((unit) => ranks[unit])).toEqual(units.map((_, place) => place + 1));
    });
  });

  it('follow the order, which holds every scored unit once, best first', () => {
    always(record({ column: scores, tieRule: constantFrom(...tieRules) }), ({ column, tieRule }) => {
      const { order, ranks } = rank(column, grid, tieRule);
      expect(Array.from(order).sort((a, b) => a - b)).toEqual(scoredUnits(column));
      expectBits(Array.from(order, (unit) => ranks[unit]), Array.from(order, (unit) => ranks[unit]).sort((a, b) => a - b));
    });
  });
});
