import { ranksAmong } from '../../../src/methodology/comparison/ranksAmong';
import type { TieRule } from '../../../src/methodology/vocabulary';

describe('ranks among some', () => {
  it.each<{ title: string; ranks: readonly number[]; positions: readonly number[]; rule: TieRule; expected: readonly number[] }>([
    { title: 'nobody', ranks: [1, 2], positions: [], rule: 'standardCompetition', expected: [] },
    { title: 'one', ranks: [1, 2], positions: [1], rule: 'standardCompetition', expected: [1] },
    { title: 'everybody keeps the rank, competition', ranks: [1, 2, 2, 4], positions: [0, 1, 2, 3], rule: 'standardCompetition', expected: [1, 2, 2, 4] },
    { title: 'everybody keeps the rank, dense', ranks: [1, 2, 2, 3], positions: [0, 1, 2, 3], rule: 'dense', expected: [1, 2, 2, 3] },
    { title: 'everybody keeps the rank, ordinal', ranks: [2, 1, 4, 3], positions: [0, 1, 2, 3], rule: 'ordinal', expected: [2, 1, 4, 3] },
    { title: 'who stood between is left out', ranks: [7, 3, 5, 5, 1], positions: [3, 2, 0], rule: 'standardCompetition', expected: [1, 1, 3] },
  ])('$title', ({ ranks, positions, rule, expected }) => {
    expect([...ranksAmong(ranks, positions, rule)]).toEqual(expected);
  });
});
