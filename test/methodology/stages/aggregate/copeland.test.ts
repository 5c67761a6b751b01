import { copeland, copelandOverPresent } from '../../../../src/methodology/stages/aggregate/copeland';
import { childrenOf } from '../../../../src/methodology/stages/aggregate/kernel';
import { expectColumn } from '../../../support/expectColumn';
import { aggregated } from '../../../support/runKernel';

const { NaN: none } = Number;
const method = { kind: 'copeland' } as const;

describe('the Copeland score', () => {
  it.each([
    { title: 'of no unit', columns: [[], []], weights: [1, 1], expected: [] },
    { title: 'of one unit is 0', columns: [[7], [9]], weights: [1, 1], expected: [0] },
    { title: 'of equal units is 0', columns: [[7, 7, 7], [1, 1, 1]], weights: [1, 3], expected: [0, 0, 0] },
    { title: 'by one child counts who stands below less who stands above', columns: [[3, 1, 2, 2]], weights: [4], expected: [3, -3, 0, 0] },
    { title: 'goes by the heavier side', columns: [[3, 2, 1], [1, 2, 3]], weights: [3, 1], expected: [2, 0, -2] },
    { title: 'does not heed by how much', columns: [[1e9, 2, 1], [1, 2, 3]], weights: [3, 1], expected: [2, 0, -2] },
    { title: 'takes -0 for 0', columns: [[0, -0]], weights: [1], expected: [0, 0] },
    // 1 against 2: both have only b, tie; 1 against 3: both; 2 against 3: b alone
    { title: 'compares a unit with a missing child, and does not score it', columns: [[1, none, 2], [5, 5, 4]], weights: [1, 1], expected: [0, none, -1] },
    { title: 'takes half within rounding for a tie', columns: [[2, 1], [2, 1], [1, 2]], weights: [0.1, 0.2, 0.3], expected: [0, 0] },
    { title: 'takes weights that are all negative for what they are relative to each other', columns: [[2, 1], [1, 2]], weights: [-3, -1], expected: [1, -1] },
  ])('$title', ({ columns, weights, expected }) => {
    expectColumn(aggregated(copeland, method, columns, weights), expected);
  });
});

describe('the Copeland score over present children', () => {
  const over = (columns: readonly (readonly number[])[], weights: readonly number[]): number[] => {
    const children = childrenOf(columns.map((column) => Float64Array.from(column)), weights);
    return Array.from(copelandOverPresent(children, columns[0].length));
  };

  it('compares each pair on what both have', () => {
    expectColumn(over([[1, none, 2], [5, 5, 4]], [1, 1]), [0, 1, -1]);
  });

  it('lets nobody win with nothing in common', () => {
    expectColumn(over([[1, none], [none, 1]], [1, 1]), [0, 0]);
  });

  it('is missing without any child', () => {
    expectColumn(over([[1, none], [2, none]], [1, 1]), [0, none]);
  });

  it('does not depend on the order of rows, values missing or not', () => {
    const columns = [[1, none, 3, 4, none], [5, 2, none, 2, none], [none, 9, 9, 1, 4]];
    const inOrder = over(columns, [1, 2, 4]);
    for (const order of [[4, 3, 2, 1, 0], [2, 0, 4, 1, 3], [1, 2, 3, 4, 0]]) {
      expectColumn(over(columns.map((column) => order.map((unit) => column[unit])), [1, 2, 4]), order.map((unit) => inOrder[unit]));
    }
  });

  it('gives as much as it takes', () => {
    const scores = over([[1, none, 3, 4], [5, 2, none, 2]], [1, 2]);
    expectColumn([scores.reduce((sum, points) => sum + points, 0)], [0]);
  });
});
