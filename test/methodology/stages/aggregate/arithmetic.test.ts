import { arithmetic } from '../../../../src/methodology/stages/aggregate/arithmetic';
import { expectColumn } from '../../../support/expectColumn';
import { aggregated } from '../../../support/runKernel';

const { NaN: none } = Number;
const method = { kind: 'arithmetic' } as const;

describe('the arithmetic mean', () => {
  it.each([
    { title: 'of no unit', columns: [[], []], weights: [1, 1], expected: [] },
    { title: 'of one child is the child', columns: [[3, 0, none]], weights: [5], expected: [3, 0, none] },
    { title: 'of equal children is their value', columns: [[2], [2], [2]], weights: [1, 2, 3], expected: [2] },
    { title: 'takes weights as shares', columns: [[1, 2], [4, -1]], weights: [1, 2], expected: [3, 0] },
    { title: 'does not change with the scale of weights', columns: [[1, 2], [4, -1]], weights: [50, 100], expected: [3, 0] },
    { title: 'is missing where a child is', columns: [[1, none], [1, 1]], weights: [1, 1], expected: [1, none] },
    { title: 'lets the high make up for the low', columns: [[0], [10]], weights: [1, 1], expected: [5] },
    { title: 'takes -0 for 0', columns: [[-0], [2]], weights: [1, 1], expected: [1] },
  ])('$title', ({ columns, weights, expected }) => {
    expectColumn(aggregated(arithmetic, method, columns, weights), expected);
  });
});
