import { rank } from '../../../../src/methodology/stages/normalise/rank';
import { normalised } from '../../../support/runKernel';

const { NaN: none } = Number;

describe('rank as a normalisation counts from the worst', () => {
  it.each([
    { title: 'no unit', values: [], expected: [] },
    { title: 'one unit is first', values: [7], expected: [1] },
    { title: 'equal values share rank 1', values: [4, 4, 4], expected: [1, 1, 1] },
    { title: 'missing values take no rank', values: [none, none], expected: [none, none] },
    { title: 'ties share the least rank and the next is skipped', values: [5, none, 2, 5, 9], expected: [2, none, 1, 2, 4] },
    { title: '-0 ties with 0', values: [0, -0, -1, 1], expected: [2, 2, 1, 4] },
    { title: 'values differ in their last bit', values: [1 + Number.EPSILON, 1], expected: [2, 1] },
  ])('$title', ({ values, expected }) => {
    expect(normalised(rank, { kind: 'rank' }, values)).toEqual({ values: Float64Array.from(expected), learnt: {}, failure: null });
  });

  it('the greatest is the worst where lower is better', () => {
    expect(Array.from(normalised(rank, { kind: 'rank' }, [5, none, 2, 5], true).values)).toEqual([1, none, 3, 1]);
  });
});
