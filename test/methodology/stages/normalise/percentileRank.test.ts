import { percentileRank } from '../../../../src/methodology/stages/normalise/percentileRank';
import { normalised } from '../../../support/runKernel';

const method = { kind: 'percentileRank' } as const;
const { NaN: none } = Number;

describe('percentileRank is the share of other units that lie below', () => {
  it.each([
    { title: 'no unit', values: [], expected: [] },
    { title: 'all missing', values: [none, none], expected: [none, none] },
    { title: 'equal values have none below', values: [4, 4, 4], expected: [0, 0, 0] },
    { title: 'from 0 for the worst to 1 for the best', values: [10, 30, 20, 50, 40], expected: [0, 0.5, 0.25, 1, 0.75] },
    { title: 'missing values are not counted', values: [5, none, 2, 5], expected: [0.5, none, 0, 0.5] },
    { title: '-0 ties with 0', values: [0, -0, -1], expected: [0.5, 0.5, 0] },
  ])('$title', ({ values, expected }) => {
    expect(normalised(percentileRank, method, values)).toEqual({ values: Float64Array.from(expected), learnt: {}, failure: null });
  });

  it('of those above where lower is better', () => {
    expect(Array.from(normalised(percentileRank, method, [10, 30, 20], true).values)).toEqual([1, 0, 0.5]);
  });

  it.each([{ values: [3] }, { values: [none, 3] }])('says nothing of one value alone: $values', ({ values }) => {
    expect(normalised(percentileRank, method, values).failure).toBe('noSpread');
  });
});
