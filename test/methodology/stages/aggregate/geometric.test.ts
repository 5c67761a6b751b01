import { geometric, geometricOverPresent } from '../../../../src/methodology/stages/aggregate/geometric';
import { childrenOf } from '../../../../src/methodology/stages/aggregate/kernel';
import { expectColumn } from '../../../support/expectColumn';
import { aggregated } from '../../../support/runKernel';

const { NaN: none } = Number;

describe('the geometric mean', () => {
  it.each([
    { title: 'of no unit', floor: null, columns: [[], []], weights: [1, 1], expected: [] },
    { title: 'of one child is the child', floor: null, columns: [[3, 0, none]], weights: [5], expected: [3, 0, none] },
    { title: 'of equal children is their value', floor: null, columns: [[2], [2], [2]], weights: [1, 2, 3], expected: [2] },
    { title: 'is the root of the product', floor: null, columns: [[2, 1], [8, 9]], weights: [1, 1], expected: [4, 3] },
    { title: 'takes weights as shares', floor: null, columns: [[1], [8]], weights: [2, 1], expected: [2] },
    { title: 'does not change with the scale of weights', floor: null, columns: [[1], [8]], weights: [200, 100], expected: [2] },
    { title: 'is 0 where a child is 0', floor: null, columns: [[0, -0], [9, 9]], weights: [1, 1], expected: [0, 0] },
    { title: 'raises low values to the floor first', floor: 1, columns: [[0, -5, 4], [9, 9, 9]], weights: [1, 1], expected: [3, 3, 6] },
    { title: 'is undefined for a negative value', floor: null, columns: [[-1], [9]], weights: [1, 1], expected: [none] },
    { title: 'is missing where a child is, floor or not', floor: 1, columns: [[1, none], [1, 1]], weights: [1, 1], expected: [1, none] },
    { title: 'does not overflow', floor: null, columns: [[1e300], [1e300], [1e300]], weights: [1, 1, 1], expected: [1e300] },
  ])('$title', ({ floor, columns, weights, expected }) => {
    expectColumn(aggregated(geometric, { kind: 'geometric', floor }, columns, weights), expected, 1000); // logarithms of 1e300 cost digits
  });
});

describe('the geometric mean over present children', () => {
  it.each([
    { title: 'weighs those alone', columns: [[1, none], [8, 8], [none, 1]], weights: [2, 1, 1], expected: [2, Math.sqrt(8)] },
    { title: 'is missing without any', columns: [[none], [none]], weights: [1, 1], expected: [none] },
    { title: 'is undefined for a negative value', columns: [[none], [-1]], weights: [1, 1], expected: [none] },
  ])('$title', ({ columns, weights, expected }) => {
    const children = childrenOf(columns.map((column) => Float64Array.from(column)), weights);
    expectColumn(expected.map((_, unit) => geometricOverPresent(children, { kind: 'geometric', floor: null }, unit)), expected);
  });

  it('raises to the floor as the whole one does', () => {
    const children = childrenOf([Float64Array.of(0), Float64Array.of(9), Float64Array.of(none)], [1, 1, 1]);
    expectColumn([geometricOverPresent(children, { kind: 'geometric', floor: 1 }, 0)], [3]);
  });
});
