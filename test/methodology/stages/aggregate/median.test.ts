import { childrenOf } from '../../../../src/methodology/stages/aggregate/kernel';
import { median, medianOverPresent } from '../../../../src/methodology/stages/aggregate/median';
import { expectColumn } from '../../../support/expectColumn';
import { aggregated } from '../../../support/runKernel';

const { NaN: none } = Number;

describe('the weighted median', () => {
  it.each([
    { title: 'of no unit', columns: [[], []], weights: [1, 1], expected: [] },
    { title: 'of one child is the child', columns: [[3, 0, none]], weights: [5], expected: [3, 0, none] },
    { title: 'of equal children is their value', columns: [[2], [2], [2]], weights: [1, 2, 3], expected: [2] },
    { title: 'of three is the middle one', columns: [[9, 1], [1, 5], [5, 9]], weights: [1, 1, 1], expected: [5, 5] },
    { title: 'of four is the mean of the two in the middle', columns: [[9], [1], [5], [2]], weights: [1, 1, 1, 1], expected: [3.5] },
    { title: 'lies where half of the weight is below', columns: [[1], [5], [9]], weights: [1, 1, 3], expected: [9] },
    { title: 'is a mean where weight splits evenly', columns: [[1], [5], [9]], weights: [1, 1, 2], expected: [7] },
    { title: 'even where their sums are rounded', columns: [[1], [2], [3]], weights: [0.1, 0.2, 0.3], expected: [2.5] },
    { title: 'is missing where a child is', columns: [[1, none], [1, 1]], weights: [1, 1], expected: [1, none] },
  ])('$title', ({ columns, weights, expected }) => {
    expectColumn(aggregated(median, { kind: 'median' }, columns, weights), expected);
  });

  it('over present children weighs those alone', () => {
    const children = childrenOf([[1, none], [none, none], [9, none]].map((column) => Float64Array.from(column)), [2, 1, 1]);
    expectColumn([medianOverPresent(children, 0), medianOverPresent(children, 1)], [1, none]);
  });
});
