import { ascendingRanks } from '../../../src/methodology/stages/ascendingRanks';

const { NaN: none } = Number;

describe('ascendingRanks', () => {
  it.each([
    { title: 'of nothing', values: [], expected: [], present: 0 },
    { title: 'of one', values: [3], expected: [1], present: 1 },
    { title: 'of missing values', values: [none, none], expected: [none, none], present: 0 },
    { title: 'of equal values', values: [2, 2, 2], expected: [1, 1, 1], present: 3 },
    { title: 'with ties that share the least rank', values: [3, 1, 3, 2, none, 1], expected: [4, 1, 4, 3, none, 1], present: 5 },
    { title: 'of 0 and -0, which tie', values: [0, -0, 1, -1], expected: [2, 2, 4, 1], present: 4 },
    { title: 'in the order of numbers, not of texts', values: [10, 9, 100], expected: [2, 1, 3], present: 3 },
    { title: 'of infinities', values: [Infinity, -Infinity, 0], expected: [3, 1, 2], present: 3 },
  ])('$title', ({ values, expected, present }) => {
    const source = Float64Array.from(values);
    const target = new Float64Array(values.length);
    expect(ascendingRanks(source, 0, target, 0, values.length, false)).toBe(present);
    expect(Array.from(target)).toEqual(expected);
    expect(Array.from(source)).toEqual(values);
  });

  it('turns round where lower is better', () => {
    const target = new Float64Array(4);
    ascendingRanks(Float64Array.of(3, 1, none, 3), 0, target, 0, 4, true);
    expect(Array.from(target)).toEqual([1, 3, none, 1]);
  });

  it('reads and writes one column of a store', () => {
    const store = Float64Array.of(9, 7, 8, 0, 0, 9);
    ascendingRanks(store, 1, store, 3, 2, false);
    expect(Array.from(store)).toEqual([9, 7, 8, 1, 2, 9]);
  });
});
