import { byStrength, standingAmong } from '../../../src/methodology/peers/standingAmong';

const { NaN: none } = Number;

describe('standingAmong', () => {
  it.each([
    ['among five', [6, 1, 2, 3, 4, 5], { value: 6, median: 3, difference: 3, percentile: 1, rank: 1, peers: 5 }],
    ['in the middle, with an equal', [3, 1, 2, 3, 4, 5], { value: 3, median: 3, difference: 0, percentile: 0.5, rank: 3, peers: 5 }],
    ['below an even number', [0, 1, 2, 3, 6], { value: 0, median: 2.5, difference: -2.5, percentile: 0, rank: 5, peers: 4 }],
    ['where a peer has no value', [2, none, 1], { value: 2, median: 1, difference: 1, percentile: 1, rank: 1, peers: 1 }],
  ])('%s', (_, column, expected) => {
    expect(standingAmong(Float64Array.from(column), 0, column.map((__, k) => k).slice(1))).toMatchObject(expected);
  });

  it('tells the difference in robust deviations: 1.4826 × median distance to the median', () => {
    expect(standingAmong(Float64Array.of(8, 1, 2, 3, 4, 100), 0, [1, 2, 3, 4, 5])?.robustDifference).toBeCloseTo((8 - 3) / 1.4826, 12);
    expect(standingAmong(Float64Array.of(8, 2, 2, 2), 0, [1, 2, 3])?.robustDifference).toBeNaN();
  });

  it('is null where the unit or every peer has no value', () => {
    expect(standingAmong(Float64Array.of(none, 1), 0, [1])).toBeNull();
    expect(standingAmong(Float64Array.of(1, none), 0, [1])).toBeNull();
    expect(standingAmong(Float64Array.of(1, 2), 0, [])).toBeNull();
  });

  it('sorts by those left behind, then by robust difference', () => {
    const standing = (percentile: number, robustDifference: number) => ({ value: 0, median: 0, difference: robustDifference, robustDifference, percentile, rank: 1, peers: 3 });
    const sorted = [standing(0.2, 1), standing(1, 2), standing(1, 5), standing(0.5, 0)].sort(byStrength);
    expect(sorted.map(({ percentile, robustDifference }) => [percentile, robustDifference])).toEqual([[1, 5], [1, 2], [0.5, 0], [0.2, 1]]);
  });
});
