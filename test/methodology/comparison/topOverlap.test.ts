import { topOverlap, type TopOverlap } from '../../../src/methodology/comparison/topOverlap';

describe('the overlap of two tops', () => {
  it.each<{ title: string; first: readonly number[]; second: readonly number[]; k: number; expected: Omit<TopOverlap, 'k'> }>([
    { title: 'of nobody is whole', first: [], second: [], k: 5, expected: { shared: 0, overlap: 1 } },
    { title: 'of few is taken over all of them', first: [1, 2], second: [2, 1], k: 5, expected: { shared: 2, overlap: 1 } },
    { title: 'apart', first: [1, 2, 3, 4], second: [3, 4, 1, 2], k: 2, expected: { shared: 0, overlap: 0 } },
    { title: 'in part', first: [1, 2, 3, 4], second: [1, 3, 2, 4], k: 2, expected: { shared: 1, overlap: 0.5 } },
    { title: 'with a tie at the edge', first: [1, 2, 2, 4], second: [1, 2, 3, 4], k: 2, expected: { shared: 2, overlap: 2 / 3 } },
  ])('$title', ({ first, second, k, expected }) => {
    expect(topOverlap(first, second, k)).toEqual({ k, ...expected });
  });
});
