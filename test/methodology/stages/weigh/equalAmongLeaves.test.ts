import { equalAmongLeaves } from '../../../../src/methodology/stages/weigh/equalAmongLeaves';

describe('equal weights among leaves', () => {
  it.each([{ leaves: [] }, { leaves: [1] }, { leaves: [3, 1, 2] }])('are the numbers of leaves: $leaves', ({ leaves }) => {
    const weights = equalAmongLeaves(Object.freeze(leaves));
    expect(Array.from(weights)).toEqual(leaves);
  });
});
