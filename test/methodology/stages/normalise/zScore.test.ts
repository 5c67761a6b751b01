import { zScore } from '../../../../src/methodology/stages/normalise/zScore';
import { expectColumn } from '../../../support/expectColumn';
import { normalised } from '../../../support/runKernel';

const sample = { kind: 'zScore', mean: 0, deviation: 1, standardDeviation: 'SAMPLE' } as const;
const population = { ...sample, standardDeviation: 'POPULATION' } as const;
const { NaN: none } = Number;

describe('zScore counts standard deviations from the mean', () => {
  it.each([
    { title: 'n - 1 under SAMPLE', method: sample, values: [1, 3], expected: [-Math.SQRT1_2, Math.SQRT1_2] },
    { title: 'n under POPULATION', method: population, values: [1, 3], expected: [-1, 1] },
    { title: 'among present values only', method: population, values: [none, 1, none, 3], expected: [none, -1, none, 1] },
    { title: 'ties alike', method: population, values: [2, 2, 6, 6], expected: [-1, -1, 1, 1] },
    { title: '-0 as 0', method: population, values: [-0, 2, 0, 2], expected: [-1, 1, -1, 1] },
    { title: 'around a mean and deviation that are asked for', method: { ...population, mean: 100, deviation: 15 }, values: [1, 3], expected: [85, 115] },
  ])('$title', ({ method, values, expected }) => {
    const outcome = normalised(zScore, method, values);
    expectColumn(outcome.values, expected);
    expect(outcome.failure).toBeNull();
  });

  it('the other way round where lower is better', () => {
    expectColumn(normalised(zScore, { ...population, mean: 100, deviation: 15 }, [1, none, 3], true).values, [115, none, 85]);
  });

  it('and tells the mean and standard deviation it found', () => {
    expect(normalised(zScore, population, [2, none, 4]).learnt).toEqual({ mean: 3, standardDeviation: 1 });
  });
});

describe('zScore has nothing to scale by', () => {
  it.each([
    { title: 'one value', values: [5] },
    { title: 'one value among missing ones', values: [none, 5] },
    { title: 'equal values', values: [0.1, 0.1, 0.1] },
    { title: '0 and -0', values: [0, -0] },
    { title: 'values whose squares vanish', values: [0, 1e-200] },
    { title: 'values whose squares pass all numbers', values: [0, 1e200] },
  ])('in $title', ({ values }) => {
    expect([sample, population].map((method) => normalised(zScore, method, values).failure)).toEqual(['noSpread', 'noSpread']);
  });
});

describe('zScore leaves a column without values as it is', () => {
  it.each([{ title: 'no unit', values: [] }, { title: 'all missing', values: [none, none] }])('$title', ({ values }) => {
    expect(normalised(zScore, sample, values)).toEqual({ values: Float64Array.from(values), learnt: {}, failure: null });
  });
});
