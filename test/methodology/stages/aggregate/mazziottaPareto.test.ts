import { childrenOf } from '../../../../src/methodology/stages/aggregate/kernel';
import { mazziottaPareto, mazziottaParetoOverPresent } from '../../../../src/methodology/stages/aggregate/mazziottaPareto';
import { expectColumn } from '../../../support/expectColumn';
import { aggregated } from '../../../support/runKernel';

const { NaN: none } = Number;
const off = { kind: 'mazziottaPareto', penalty: 'NEGATIVE' } as const;
const on = { kind: 'mazziottaPareto', penalty: 'POSITIVE' } as const;

describe('the Mazziotta-Pareto index', () => {
  it.each([
    { title: 'of no unit', method: off, columns: [[], []], weights: [1, 1], expected: [] },
    { title: 'of one child is the child', method: off, columns: [[3, none]], weights: [5], expected: [3, none] },
    { title: 'of balanced children is their value', method: off, columns: [[80], [80], [80]], weights: [1, 2, 3], expected: [80] },
    { title: 'takes variance by mean off', method: off, columns: [[90], [110]], weights: [1, 1], expected: [99] },
    { title: 'or puts it on', method: on, columns: [[90], [110]], weights: [1, 1], expected: [101] },
    { title: 'weighs mean and variance', method: off, columns: [[90], [110]], weights: [3, 1], expected: [95 - 75 / 95] },
    { title: 'does not change with the scale of weights', method: off, columns: [[90], [110]], weights: [300, 100], expected: [95 - 75 / 95] },
    { title: 'is undefined where the mean is 0', method: off, columns: [[0], [0]], weights: [1, 1], expected: [none] },
    { title: 'is missing where a child is', method: off, columns: [[90, none], [110, 1]], weights: [1, 1], expected: [99, none] },
  ])('$title', ({ method, columns, weights, expected }) => {
    expectColumn(aggregated(mazziottaPareto, method, columns, weights), expected);
  });

  it('over present children weighs those alone', () => {
    const children = childrenOf([[90, none], [none, none], [110, none]].map((column) => Float64Array.from(column)), [3, 7, 1]);
    expectColumn([0, 1].map((unit) => mazziottaParetoOverPresent(children, off, unit)), [95 - 75 / 95, none]);
  });
});
