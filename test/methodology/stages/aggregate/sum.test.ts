import { childrenOf } from '../../../../src/methodology/stages/aggregate/kernel';
import { meanOverPresent, sum, sumOverPresent } from '../../../../src/methodology/stages/aggregate/sum';
import { expectColumn } from '../../../support/expectColumn';
import { aggregated } from '../../../support/runKernel';

const { NaN: none } = Number;
const method = { kind: 'sum' } as const;

describe('sum', () => {
  it.each([
    { title: 'of no unit', columns: [[], []], weights: [1, 1], expected: [] },
    { title: 'of one child is the child', columns: [[3, -0, none]], weights: [1], expected: [3, 0, none] },
    { title: 'multiplies by the weights', columns: [[1, 2], [3, 4]], weights: [1, 2], expected: [7, 10] },
    { title: 'of an odd number of children', columns: [[1], [2], [3]], weights: [1, 10, 100], expected: [321] },
    { title: 'of an even number of children', columns: [[1], [2], [3], [4]], weights: [1, 10, 100, 1000], expected: [4321] },
    { title: 'of equal children', columns: [[2], [2], [2], [2], [2]], weights: [1, 1, 1, 1, 1], expected: [10] },
    { title: 'is missing where a child is', columns: [[1, none, 1], [1, 1, none], [1, 1, 1]], weights: [1, 1, 1], expected: [3, none, none] },
    { title: 'of children that are all missing', columns: [[none], [none]], weights: [1, 1], expected: [none] },
    { title: 'takes negative values', columns: [[-1], [3]], weights: [2, 1], expected: [1] },
  ])('$title', ({ columns, weights, expected }) => {
    expectColumn(aggregated(sum, method, columns, weights), expected);
  });

  it('adds in the order of siblings', () => {
    expect(aggregated(sum, method, [[0.1], [0.2], [0.3], [-0.6]])).toEqual([0.1 + 0.2 + 0.3 - 0.6]);
  });
});

describe('sum over present children', () => {
  const children = childrenOf([Float64Array.of(1, none, none), Float64Array.of(3, 3, none)], [1, 3]);

  it('is scaled up to the whole weight', () => {
    expect([0, 1, 2].map((unit) => sumOverPresent(children, unit))).toEqual([10, 12, none]);
  });

  it('is a mean by their own weight before that', () => {
    expect([0, 1, 2].map((unit) => meanOverPresent(children, unit))).toEqual([2.5, 3, none]);
  });
});
