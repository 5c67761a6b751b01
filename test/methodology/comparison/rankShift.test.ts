import { rankShift, type RankShift } from '../../../src/methodology/comparison/rankShift';

describe('the shift of ranks', () => {
  it.each<{ title: string; before: readonly number[]; after: readonly number[]; expected: RankShift }>([
    { title: 'of nobody is 0', before: [], after: [], expected: { mean: 0, maximum: 0, moved: 0 } },
    { title: 'of who stays is 0', before: [1, 2, 2], after: [1, 2, 2], expected: { mean: 0, maximum: 0, moved: 0 } },
    { title: 'counts up and down alike', before: [1, 2, 3, 4], after: [4, 2, 3, 1], expected: { mean: 1.5, maximum: 3, moved: 2 } },
    { title: 'counts ties by their ranks', before: [1, 2, 3], after: [1, 1, 3], expected: { mean: 1 / 3, maximum: 1, moved: 1 } },
  ])('$title', ({ before, after, expected }) => {
    expect(rankShift(before, after)).toEqual(expected);
  });
});
