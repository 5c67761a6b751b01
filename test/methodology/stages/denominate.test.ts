import { denominate } from '../../../src/methodology/stages/denominate';
import { expectColumn } from '../../support/expectColumn';

const { NaN: none } = Number;

describe('denominate divides by another variable', () => {
  it.each([
    { title: 'no unit', values: [], by: [], factor: 1, expected: [] },
    { title: 'unit by unit', values: [6, 0, -4], by: [3, 5, 8], factor: 1, expected: [2, 0, -0.5] },
    { title: 'times a factor', values: [6], by: [3], factor: 1000, expected: [2000] },
    { title: 'missing where either is', values: [none, 1, none], by: [1, none, none], factor: 1, expected: [none, none, none] },
    { title: 'missing where the denominator is 0', values: [1, 0, -1], by: [0, 0, -0], factor: 1, expected: [none, none, none] },
  ])('$title', ({ values, by, factor, expected }) => {
    const [source, denominators] = [Float64Array.from(values), Float64Array.from(by)];
    expectColumn(denominate(source, denominators, factor), expected);
    expect([source, denominators]).toEqual([Float64Array.from(values), Float64Array.from(by)]);
  });
});
