import { boxCox } from '../../../../src/methodology/stages/treat/boxCox';
import { expectColumn } from '../../../support/expectColumn';

const { NaN: none } = Number;

describe('Box-Cox', () => {
  it.each([
    { title: 'of nothing', values: [], lambda: 2, expected: [] },
    { title: 'of missing values', values: [none, none], lambda: 2, expected: [none, none] },
    { title: 'of equal values is 0', values: [7, 7], lambda: 0.5, expected: [0, 0] },
    { title: 'of power 1 is the distance to the least', values: [5, none, 7, 5], lambda: 1, expected: [0, none, 2, 0] },
    { title: 'of power 2', values: [-1, 1], lambda: 2, expected: [0, 4] },
    { title: 'of power 0 is the logarithm', values: [0, 9], lambda: 0, expected: [0, Math.log(10)] },
    { title: 'of power -1 stays below 1', values: [0, 3], lambda: -1, expected: [0, 0.75] },
  ])('$title', ({ values, lambda, expected }) => {
    const source = Float64Array.from(values);
    expectColumn(boxCox(source, lambda), expected);
    expect(source).toEqual(Float64Array.from(values));
  });

  it.each([
    { title: 'of the values themselves', values: [4, none, 9], lambda: 0.5, expected: [2, none, 4] },
    { title: 'of the values themselves by the logarithm', values: [1, Math.E], lambda: 0, expected: [0, 1] },
    { title: 'is undefined for a value without such a power', values: [-4, 9], lambda: 0.5, expected: [none, 4] },
    { title: 'is undefined for the logarithm of 0', values: [0, 1], lambda: 0, expected: [none, 0] },
  ])('$title, where they are not made positive', ({ values, lambda, expected }) => {
    expectColumn(boxCox(Float64Array.from(values), lambda, false), expected);
  });
});
