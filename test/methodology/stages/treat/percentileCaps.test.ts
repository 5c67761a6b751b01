import { percentileCaps } from '../../../../src/methodology/stages/treat/percentileCaps';
import { expectColumn } from '../../../support/expectColumn';

const { NaN: none } = Number;

describe('caps at two quantiles', () => {
  it.each([
    { title: 'cut nothing off nothing', values: [], low: 0.1, high: 0.9, expected: [] },
    { title: 'leave missing values', values: [none, none], low: 0.1, high: 0.9, expected: [none, none] },
    { title: 'leave one value', values: [3], low: 0.1, high: 0.9, expected: [3] },
    { title: 'leave equal values', values: [3, 3, 3], low: 0.1, high: 0.9, expected: [3, 3, 3] },
    { title: 'at 0 and 1 cut nothing', values: [9, 1, 5], low: 0, high: 1, expected: [9, 1, 5] },
    { title: 'cut both ends', values: [0, 10, none, 20, 30, 100], low: 0.25, high: 0.75, expected: [10, 10, none, 20, 30, 30] },
    { title: 'lie between values', values: [0, 1, 2, 3], low: 0.1, high: 0.9, expected: [0.30000000000000004, 1, 2, 2.7] },
  ])('$title', ({ values, low, high, expected }) => {
    const source = Float64Array.from(values);
    expectColumn(percentileCaps(source, low, high), expected);
    expect(source).toEqual(Float64Array.from(values));
  });
});
