import { extentOf, kurtosisOf, quantileOf, skewnessOf, sortedPresent, standardDeviationOf } from '../../../src/methodology/stages/moments';
import { expectColumn } from '../../support/expectColumn';

const { NaN: none } = Number;
const column = (values: readonly number[]): Float64Array => Float64Array.from(values);

describe('extent, over what is present', () => {
  it.each([
    { title: 'nothing', values: [], expected: { present: 0, low: Infinity, high: -Infinity, mean: none } },
    { title: 'only missing values', values: [none, none], expected: { present: 0, low: Infinity, high: -Infinity, mean: none } },
    { title: 'one value', values: [none, -2], expected: { present: 1, low: -2, high: -2, mean: -2 } },
    { title: 'several', values: [4, none, 1, 1], expected: { present: 3, low: 1, high: 4, mean: 2 } },
  ])('$title', ({ values, expected }) => {
    expect(extentOf(column(values))).toEqual(expected);
  });
});

describe('the standard deviation divides by n - 1', () => {
  it.each([
    { values: [1, 2, 3, 4, 10], expected: Math.sqrt(12.5) },
    { values: [1, none, 3], expected: Math.SQRT2 },
    { values: [5, 5, 5], expected: 0 },
    { values: [5], expected: none },
    { values: [], expected: none },
  ])('$values', ({ values, expected }) => {
    expectColumn([standardDeviationOf(column(values))], [expected]);
  });
});

describe('skewness and kurtosis are of type 2', () => {
  it.each([
    // deviations -3 -2 -1 0 6: m2 10, m3 36, m4 278.8
    { title: 'by hand', values: [1, 2, 3, 4, 10], skewness: 36 / 10 ** 1.5 * Math.sqrt(20) / 3, kurtosis: (6 * (2.788 - 3) + 6) * 4 / 6 },
    { title: 'passing over missing values', values: [none, 1, 2, 3, 4, none, 10], skewness: 36 / 10 ** 1.5 * Math.sqrt(20) / 3, kurtosis: (6 * (2.788 - 3) + 6) * 4 / 6 },
    { title: 'of the mirror image', values: [-1, -2, -3, -4, -10], skewness: -36 / 10 ** 1.5 * Math.sqrt(20) / 3, kurtosis: (6 * (2.788 - 3) + 6) * 4 / 6 },
    { title: 'of one among zeros', values: [0, 0, 0, 0, 0, 0, 0, 1], skewness: Math.sqrt(8), kurtosis: 8 },
    { title: 'of three: no kurtosis', values: [1, 2, 6], skewness: 6 / (14 / 3) ** 1.5 * Math.sqrt(6), kurtosis: none },
    { title: 'of two: neither', values: [1, 2], skewness: none, kurtosis: none },
    { title: 'of equal values: neither', values: [3, 3, 3, 3, 3], skewness: none, kurtosis: none },
    { title: 'of none: neither', values: [], skewness: none, kurtosis: none },
  ])('$title', ({ values, skewness, kurtosis }) => {
    expectColumn([skewnessOf(column(values)), kurtosisOf(column(values))], [skewness, kurtosis], 64);
  });
});

describe('quantiles are of type 7', () => {
  it.each([
    { values: [], share: 0.5, expected: none },
    { values: [4], share: 0.9, expected: 4 },
    { values: [1, 2, 4, 8], share: 0, expected: 1 },
    { values: [1, 2, 4, 8], share: 1, expected: 8 },
    { values: [1, 2, 4, 8], share: 0.5, expected: 3 },
    { values: [8, none, 1, 4, 2], share: 0.25, expected: 1.75 },
  ])('$share of $values', ({ values, share, expected }) => {
    expectColumn([quantileOf(sortedPresent(column(values)), share)], [expected]);
  });
});
