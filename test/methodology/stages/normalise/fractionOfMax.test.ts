import { fractionOfMax } from '../../../../src/methodology/stages/normalise/fractionOfMax';
import { expectColumn } from '../../../support/expectColumn';
import { normalised } from '../../../support/runKernel';

const { NaN: none } = Number;
const method = { kind: 'fractionOfMax' } as const;

describe('the fraction of the best', () => {
  it.each([
    { title: 'is the value by the greatest', values: [2, none, 8, 4], lowerIsBetter: false, expected: [0.25, none, 1, 0.5] },
    { title: 'is the least by the value where lower is better', values: [2, none, 8, 4], lowerIsBetter: true, expected: [1, none, 0.25, 0.5] },
    { title: 'of one value is 1', values: [none, 3], lowerIsBetter: false, expected: [none, 1] },
    { title: 'of equal values is 1', values: [3, 3], lowerIsBetter: true, expected: [1, 1] },
    { title: 'is all or nothing where lower is better and the least is 0', values: [0, none, 5, -0], lowerIsBetter: true, expected: [1, none, 0, 1] },
    { title: 'of 0 is 0', values: [0, 5], lowerIsBetter: false, expected: [0, 1] },
  ])('$title', ({ values, lowerIsBetter, expected }) => {
    const outcome = normalised(fractionOfMax, method, values, lowerIsBetter);
    expectColumn(outcome.values, expected);
    expect(outcome.failure).toBeNull();
  });

  it('keeps the better unit above the worse either way, which a fraction of the sign-turned maximum would not', () => {
    const { values } = normalised(fractionOfMax, method, [1, 2, 4], true);
    expect(values[0]).toBeGreaterThan(values[1]);
    expect(values[1]).toBeGreaterThan(values[2]);
  });

  it('tells the best', () => {
    expect([false, true].map((lower) => normalised(fractionOfMax, method, [7, none, 3], lower).learnt)).toEqual([{ best: 7 }, { best: 3 }]);
  });

  it.each([
    { title: 'of 0', values: [0, 0], lowerIsBetter: false },
    { title: 'of less than 0', values: [-2, -1], lowerIsBetter: false },
    { title: 'of less than 0 as the least', values: [-1, 5], lowerIsBetter: true },
  ])('$title is none', ({ values, lowerIsBetter }) => {
    expect(normalised(fractionOfMax, method, values, lowerIsBetter).failure).toBe('noSpread');
  });

  it.each([[[]], [[none, none]]])('leaves %j as it is', (values: number[]) => {
    expect(normalised(fractionOfMax, method, values)).toEqual({ values: Float64Array.from(values), learnt: {}, failure: null });
  });
});
