import { childrenOf } from '../../../../src/methodology/stages/aggregate/kernel';
import { powerMean, powerMeanOverPresent } from '../../../../src/methodology/stages/aggregate/powerMean';
import { expectColumn } from '../../../support/expectColumn';
import { aggregated } from '../../../support/runKernel';

const { NaN: none } = Number;

describe('the power mean', () => {
  it.each([
    { title: 'of no unit', power: 2, floor: null, columns: [[], []], weights: [1, 1], expected: [] },
    { title: 'of one child is the child', power: 3, floor: null, columns: [[3, 0, none]], weights: [5], expected: [3, 0, none] },
    { title: 'of equal children is their value', power: -2, floor: null, columns: [[2], [2], [2]], weights: [1, 2, 3], expected: [2] },
    { title: 'of order 1 is the arithmetic one', power: 1, floor: null, columns: [[1], [4]], weights: [1, 2], expected: [3] },
    { title: 'of order 2 is the quadratic one', power: 2, floor: null, columns: [[1], [7]], weights: [1, 1], expected: [5] },
    { title: 'of order -1 is the harmonic one', power: -1, floor: null, columns: [[1], [4]], weights: [1, 2], expected: [2] },
    { title: 'takes weights as shares', power: 2, floor: null, columns: [[1], [7]], weights: [300, 100], expected: [Math.sqrt(13)] },
    { title: 'of a positive order passes over a 0', power: 2, floor: null, columns: [[0, -0], [2, 2]], weights: [1, 1], expected: [Math.SQRT2, Math.SQRT2] },
    { title: 'of a negative order is 0 where a child is 0', power: -2, floor: null, columns: [[0, -0], [9, 9]], weights: [1, 1], expected: [0, 0] },
    { title: 'raises low values to the floor first', power: 2, floor: 1, columns: [[0, -5], [7, 7]], weights: [1, 1], expected: [5, 5] },
    { title: 'of a positive order keeps great values within numbers', power: 3, floor: null, columns: [[1e200, 0], [1e200, 0]], weights: [1, 1], expected: [1e200, 0] },
    { title: 'of a positive order keeps small values above 0', power: 300, floor: null, columns: [[1e-3], [1e-3]], weights: [1, 2], expected: [1e-3] },
    { title: 'of a negative order keeps small values above 0', power: -300, floor: null, columns: [[1e-3], [1e300]], weights: [1, 0], expected: [1e-3] },
    { title: 'of a negative order keeps great values within numbers', power: -2, floor: null, columns: [[1e200], [1e200]], weights: [1, 1], expected: [1e200] },
    { title: 'is undefined for a negative value, however small beside another', power: 2, floor: null, columns: [[-5e-324], [1e300]], weights: [1, 1], expected: [none] },
    { title: 'is undefined for a negative value, even of an even order', power: 2, floor: null, columns: [[-1], [9]], weights: [1, 1], expected: [none] },
    { title: 'is missing where a child is, floor or not', power: 2, floor: 1, columns: [[1, none], [1, 1]], weights: [1, 1], expected: [1, none] },
  ])('$title', ({ power, floor, columns, weights, expected }) => {
    expectColumn(aggregated(powerMean, { kind: 'powerMean', power, floor }, columns, weights), expected);
  });
});

describe('the power mean over present children', () => {
  it.each([
    { title: 'weighs those alone', floor: null, columns: [[1, none], [7, 3], [none, 3]], weights: [1, 1, 1], expected: [5, 3] },
    { title: 'is missing without any', floor: null, columns: [[none], [none]], weights: [1, 1], expected: [none] },
    { title: 'is undefined for a negative value', floor: null, columns: [[none], [-1]], weights: [1, 1], expected: [none] },
    { title: 'keeps great and small values within numbers', floor: null, columns: [[1e200, 1e-200], [1e200, none], [none, 0]], weights: [1, 1, 0], expected: [1e200, 1e-200] },
    { title: 'raises to the floor as the whole one does', floor: 1, columns: [[0], [7], [none]], weights: [1, 1, 1], expected: [5] },
  ])('$title', ({ floor, columns, weights, expected }) => {
    const children = childrenOf(columns.map((column) => Float64Array.from(column)), weights);
    expectColumn(expected.map((_, unit) => powerMeanOverPresent(children, { kind: 'powerMean', power: 2, floor }, unit)), expected);
  });
});
