import { harmonic, harmonicOverPresent } from '../../../../src/methodology/stages/aggregate/harmonic';
import { childrenOf } from '../../../../src/methodology/stages/aggregate/kernel';
import { expectColumn } from '../../../support/expectColumn';
import { aggregated } from '../../../support/runKernel';

const { NaN: none } = Number;

describe('the harmonic mean', () => {
  it.each([
    { title: 'of no unit', floor: null, columns: [[], []], weights: [1, 1], expected: [] },
    { title: 'of one child is the child', floor: null, columns: [[3, 0, none]], weights: [5], expected: [3, 0, none] },
    { title: 'of equal children is their value', floor: null, columns: [[2], [2], [2]], weights: [1, 2, 3], expected: [2] },
    { title: 'is the inverse of the mean inverse', floor: null, columns: [[1, 2], [3, 6]], weights: [1, 1], expected: [1.5, 3] },
    { title: 'takes weights as shares', floor: null, columns: [[1], [4]], weights: [1, 2], expected: [2] },
    { title: 'is 0 where a child is 0', floor: null, columns: [[0, -0], [9, 9]], weights: [1, 1], expected: [0, 0] },
    { title: 'raises low values to the floor first', floor: 1, columns: [[0, -5], [3, 3]], weights: [1, 1], expected: [1.5, 1.5] },
    { title: 'is undefined for a negative value', floor: null, columns: [[-1], [9]], weights: [1, 1], expected: [none] },
    { title: 'is missing where a child is, floor or not', floor: 1, columns: [[1, none], [1, 1]], weights: [1, 1], expected: [1, none] },
  ])('$title', ({ floor, columns, weights, expected }) => {
    expectColumn(aggregated(harmonic, { kind: 'harmonic', floor }, columns, weights), expected);
  });
});

describe('the harmonic mean over present children', () => {
  it.each([
    { title: 'weighs those alone', floor: null, columns: [[1, none], [4, 4], [none, 1]], weights: [1, 2, 1], expected: [2, 2] },
    { title: 'is missing without any', floor: null, columns: [[none], [none]], weights: [1, 1], expected: [none] },
    { title: 'is undefined for a negative value', floor: null, columns: [[none], [-1]], weights: [1, 1], expected: [none] },
    { title: 'raises to the floor as the whole one does', floor: 1, columns: [[0], [3], [none]], weights: [1, 1, 1], expected: [1.5] },
  ])('$title', ({ floor, columns, weights, expected }) => {
    const children = childrenOf(columns.map((column) => Float64Array.from(column)), weights);
    expectColumn(expected.map((_, unit) => harmonicOverPresent(children, { kind: 'harmonic', floor }, unit)), expected);
  });
});
