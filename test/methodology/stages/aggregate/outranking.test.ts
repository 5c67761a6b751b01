import { outranking, outrankingOverPresent } from '../../../../src/methodology/stages/aggregate/outranking';
import { childrenOf } from '../../../../src/methodology/stages/aggregate/kernel';
import { expectColumn } from '../../../support/expectColumn';
import { aggregated } from '../../../support/runKernel';

const { NaN: none } = Number;
const method = { kind: 'outranking' } as const;

describe('the outranking score', () => {
  it.each([
    { title: 'of no unit', columns: [[], []], weights: [1, 1], expected: [] },
    { title: 'of one unit is 0', columns: [[7], [9]], weights: [1, 1], expected: [0] },
    { title: 'of equal units is half a point for each other', columns: [[7, 7, 7], [1, 1, 1]], weights: [1, 3], expected: [1, 1, 1] },
    { title: 'by one child counts who stands below, ties by half', columns: [[3, 1, 2, 2]], weights: [4], expected: [3, 0, 1.5, 1.5] },
    { title: 'takes the share of weight on which a unit is better', columns: [[3, 2, 1], [1, 2, 3]], weights: [3, 1], expected: [1.5, 1, 0.5] },
    { title: 'does not heed by how much', columns: [[1e9, 2, 1], [1, 2, 3]], weights: [3, 1], expected: [1.5, 1, 0.5] },
    { title: 'takes -0 for 0', columns: [[0, -0]], weights: [1], expected: [0.5, 0.5] },
    // 1 against 2: both have only b, tie; 1 against 3: both; 2 against 3: b alone
    { title: 'compares a unit with a missing child, and does not score it', columns: [[1, none, 2], [5, 5, 4]], weights: [1, 1], expected: [1, none, 0.5] },
  ])('$title', ({ columns, weights, expected }) => {
    expectColumn(aggregated(outranking, method, columns, weights), expected);
  });
});

describe('the outranking score over present children', () => {
  const over = (columns: readonly (readonly number[])[], weights: readonly number[]): number[] => {
    const children = childrenOf(columns.map((column) => Float64Array.from(column)), weights);
    return Array.from(outrankingOverPresent(children, columns[0].length));
  };

  it('compares each pair on what both have', () => {
    expectColumn(over([[1, none, 2], [5, 5, 4]], [1, 1]), [1, 1.5, 0.5]);
  });

  it('gives half each to a pair with nothing in common', () => {
    expectColumn(over([[1, none], [none, 1]], [1, 1]), [0.5, 0.5]);
  });

  it('is missing without any child', () => {
    expectColumn(over([[1, none], [2, none]], [1, 1]), [0.5, none]);
  });

  it('does not depend on the order of rows, values missing or not', () => {
    const columns = [[1, none, 3, 4, none], [5, 2, none, 2, none], [none, 9, 9, 1, 4]];
    const inOrder = over(columns, [1, 2, 4]);
    for (const order of [[4, 3, 2, 1, 0], [2, 0, 4, 1, 3], [1, 2, 3, 4, 0]]) {
      expectColumn(over(columns.map((column) => order.map((unit) => column[unit])), [1, 2, 4]), order.map((unit) => inOrder[unit]));
    }
  });

  it('shares out one point for every pair', () => {
    const scores = over([[1, none, 3, 4], [5, 2, none, 2]], [1, 2]);
    expectColumn([scores.reduce((sum, points) => sum + points, 0)], [6]);
  });
});
