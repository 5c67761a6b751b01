import { passes } from '../../../../src/methodology/stages/treat/passes';

const { NaN: none } = Number;
const usual = { skewness: 2, kurtosis: 3.5 };

describe('a column passes, or it cannot be told,', () => {
  it.each([
    { title: 'without values', values: [], limits: usual, expected: null },
    { title: 'with two values, too few to tell', values: [0, 1e9], limits: usual, expected: null },
    { title: 'of equal values', values: [4, 4, 4, 4, 4], limits: usual, expected: null },
    { title: 'with three values, too few for kurtosis', values: [0, 0, 1], limits: { skewness: 1, kurtosis: 0 }, expected: null },
    { title: 'that is even', values: [1, 2, 3, 4, 5], limits: usual, expected: true },
    { title: 'by skewness alone', values: [0, 0, 0, 0, 0, 0, 0, 1], limits: { skewness: 3, kurtosis: 3.5 }, expected: true },
    { title: 'by kurtosis alone', values: [0, 0, 0, 0, 0, 0, 0, 1], limits: { skewness: 2, kurtosis: 9 }, expected: true },
    { title: 'not with an outlier above', values: [0, 0, 0, none, 0, 0, 0, 0, 1], limits: usual, expected: false },
    { title: 'not with an outlier below', values: [0, 0, 0, 0, 0, 0, 0, -1], limits: usual, expected: false },
    { title: 'not at the limit itself', values: [1, 2, 3, 4, 5], limits: { skewness: 0, kurtosis: -2 }, expected: false },
  ])('$title', ({ values, limits, expected }) => {
    expect(passes(Float64Array.from(values), limits)).toBe(expected);
  });
});
