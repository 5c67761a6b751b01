import { rank } from '../../../src/methodology/stages/rank';
import type { TieRule } from '../../../src/methodology/vocabulary';

const { NaN: none } = Number;
const grid = 1e-9;

function ranksOf(scores: readonly number[], tieRule: TieRule = 'standardCompetition', tieBreak: readonly number[] | null = null): number[] {
  const column = Float64Array.from(scores);
  const { ranks } = rank(column, grid, tieRule, tieBreak === null ? null : Float64Array.from(tieBreak));
  expect(column).toEqual(Float64Array.from(scores));
  return Array.from(ranks);
}

describe('rank', () => {
  it.each([
    { title: 'no unit', scores: [], expected: [] },
    { title: 'one unit is first', scores: [5], expected: [1] },
    { title: 'equal scores are all first', scores: [5, 5, 5], expected: [1, 1, 1] },
    { title: 'units without a score take no rank', scores: [none, none], expected: [0, 0] },
    { title: 'the highest is first, the missing are passed over', scores: [5, 7, none, 6], expected: [3, 1, 0, 2] },
    { title: '-0 ties with 0', scores: [-0, 0, -1], expected: [1, 1, 3] },
    { title: 'negative scores', scores: [-3, -1, -2], expected: [3, 1, 2] },
    { title: 'scores within a cell of the grid tie', scores: [1, 1 + 4e-10, 1 - 4e-10, 1 + 2e-9], expected: [2, 2, 2, 1] },
    { title: 'a sum that floating point spoils ties with the number it is', scores: [0.1 + 0.2, 0.3], expected: [1, 1] },
    { title: 'scores beyond whole numbers', scores: [1e200, -1e200, 1e199], expected: [1, 3, 2] },
  ])('$title', ({ scores, expected }) => {
    expect(ranksOf(scores)).toEqual(expected);
  });

  it.each<{ tieRule: TieRule; tieBreak: readonly number[] | null; expected: readonly number[] }>([
    { tieRule: 'standardCompetition', tieBreak: null, expected: [2, 1, 0, 2, 5, 2] },
    { tieRule: 'dense', tieBreak: null, expected: [2, 1, 0, 2, 3, 2] },
    { tieRule: 'ordinal', tieBreak: null, expected: [2, 1, 0, 3, 5, 4] },
    { tieRule: 'ordinal', tieBreak: [2, 0, 0, 1, 0, 0], expected: [4, 1, 0, 3, 5, 2] },
    { tieRule: 'ordinal', tieBreak: [1, 0, 0, 1, 0, 0], expected: [3, 1, 0, 4, 5, 2] },
  ])('$tieRule with $tieBreak', ({ tieRule, tieBreak, expected }) => {
    expect(ranksOf([8, 9, none, 8, 3, 8], tieRule, tieBreak)).toEqual(expected);
  });

  it('lists the scored units best first, tied ones in their given order', () => {
    expect(Array.from(rank(Float64Array.of(8, 9, none, 8, 3), grid, 'dense').order)).toEqual([1, 0, 3, 4]);
  });

  it('takes the grid it is given', () => {
    expect(Array.from(rank(Float64Array.of(70.04, 69.96, 70.06), 0.1, 'standardCompetition').ranks)).toEqual([2, 2, 1]);
  });

  it('reads one column of a store', () => {
    expect(Array.from(rank(Float64Array.of(9, 1, 2, 9), grid, 'standardCompetition', null, 1, 2).ranks)).toEqual([2, 1]);
  });
});

/** Numbers without order, the same every time. */
function scattered(count: number, spread: number): number[] {
  let state = 42;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return ((state / 2147483648) - 0.5) * spread;
  });
}

describe('rank of many units sorts by digits, and ranks as few units are ranked', () => {
  it.each([
    { title: 'scores of an index', scores: scattered(500, 79) },
    { title: 'many ties', scores: scattered(500, 20).map(Math.round) },
    { title: 'equal scores', scores: new Array<number>(200).fill(3.5) },
    { title: 'missing scores', scores: scattered(500, 79).map((score, i) => (i % 7 === 0 ? none : score)) },
    { title: 'cells that do not differ in their last digits', scores: scattered(300, 8).map((score) => Math.round(score) * 2048 * grid) },
    { title: 'scores a cell of the grid apart', scores: Array.from({ length: 3000 }, (_, k) => (k * 7 % 3000) * grid) },
    { title: 'scores as far apart as whole numbers reach', scores: scattered(300, 9e6) },
    { title: 'scores farther apart than whole numbers reach', scores: scattered(300, 1e200) },
  ])('$title', ({ scores }) => {
    const better = (score: number): number => scores.filter((other) => other > score).length;
    expect(ranksOf(scores)).toEqual(scores.map((score) => (Number.isNaN(score) ? 0 : better(score) + 1)));
  });

  it('keeps tied units in their given order', () => {
    const scores = scattered(400, 10).map(Math.round);
    const expected = scores.map((_, unit) => unit).sort((a, b) => scores[b] - scores[a] || a - b);
    expect(Array.from(rank(Float64Array.from(scores), grid, 'dense').order)).toEqual(expected);
  });
});
