import { minMax } from '../../../../src/methodology/stages/normalise/minMax';
import { expectColumn } from '../../../support/expectColumn';
import { normalised } from '../../../support/runKernel';

const points = { kind: 'minMax', range: { low: 0, high: 100 } } as const;
const { NaN: none } = Number;

describe('minMax puts the worst unit at the low end and the best at the high end', () => {
  it.each([
    { title: 'of two', values: [2, 4], expected: [0, 100] },
    { title: 'and the rest in proportion', values: [10, 20, 15, 12.5], expected: [0, 100, 50, 25] },
    { title: 'passing over what is missing', values: [2, none, 4, 3], expected: [0, none, 100, 50] },
    { title: 'giving ties the same', values: [1, 3, 1, 3], expected: [0, 100, 0, 100] },
    { title: 'among negative values', values: [-3, -1, -2], expected: [0, 100, 50] },
    { title: 'taking -0 for 0', values: [-0, 0, 1], expected: [0, 0, 100] },
    { title: 'of the least difference there is', values: [0, 5e-324], expected: [0, 100] },
    { title: 'of differences near the precision of a double', values: [1, 1 + Number.EPSILON], expected: [0, 100] },
  ])('$title', ({ values, expected }) => {
    const outcome = normalised(minMax, points, values);
    expectColumn(outcome.values, expected);
    expect(outcome.failure).toBeNull();
  });

  it('the other way round where lower is better', () => {
    expectColumn(normalised(minMax, points, [10, none, 20, 12.5], true).values, [100, none, 0, 75]);
  });

  it.each([
    { range: { low: 1, high: 10 }, expected: [1, 5.5, 10] },
    { range: { low: -1, high: 1 }, expected: [-1, 0, 1] },
  ])('on any scale: $range', ({ range, expected }) => {
    expectColumn(normalised(minMax, { kind: 'minMax', range }, [0, 1, 2]).values, expected);
  });

  it.each([{ lowerIsBetter: false, values: [0, 10, 49] }, { lowerIsBetter: true, values: [49, 39, 0] }])('to the last digit: $values', ({ lowerIsBetter, values }) => {
    const outcome = normalised(minMax, { kind: 'minMax', range: { low: 0, high: 1 } }, values, lowerIsBetter);
    expect(Array.from(outcome.values)).toEqual([0, 10 / 49, 1]);
  });

  it('and tells which values they were', () => {
    expect(normalised(minMax, points, [7, none, 3, 5]).learnt).toEqual({ low: 3, high: 7 });
  });
});

describe('minMax has nothing to scale by', () => {
  it.each([
    { title: 'one value', values: [5] },
    { title: 'one value among missing ones', values: [none, 5, none] },
    { title: 'equal values', values: [5, 5, 5] },
    { title: '0 and -0', values: [0, -0] },
    { title: 'values farther apart than a number can tell', values: [-1e308, 1e308] },
  ])('in $title', ({ values }) => {
    expect(normalised(minMax, points, values).failure).toBe('noSpread');
  });
});

it('minMax has no scale to put values on where its ends are farther apart than a number can tell', () => {
  expect(normalised(minMax, { kind: 'minMax', range: { low: -1e308, high: 1e308 } }, [1, 2]).failure).toBe('noSpread');
});

describe('minMax leaves a column without values as it is', () => {
  it.each([{ title: 'no unit', values: [] }, { title: 'all missing', values: [none, none] }])('$title', ({ values }) => {
    expect(normalised(minMax, points, values)).toEqual({ values: Float64Array.from(values), learnt: {}, failure: null });
  });
});
