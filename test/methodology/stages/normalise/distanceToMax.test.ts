import { distanceToMax } from '../../../../src/methodology/stages/normalise/distanceToMax';
import { expectColumn } from '../../../support/expectColumn';
import { normalised } from '../../../support/runKernel';

const { NaN: none } = Number;
const method = { kind: 'distanceToMax' } as const;

describe('the distance to the best unit', () => {
  it.each([
    { title: 'is 0 for the worst, 1 for the best', values: [2, none, 6, 3], lowerIsBetter: false, expected: [0, none, 1, 0.25] },
    { title: 'the other way round where lower is better', values: [2, none, 6, 3], lowerIsBetter: true, expected: [1, none, 0, 0.75] },
    { title: 'among negative values', values: [-3, -1, -1], lowerIsBetter: false, expected: [0, 1, 1] },
  ])('$title', ({ values, lowerIsBetter, expected }) => {
    const outcome = normalised(distanceToMax, method, values, lowerIsBetter);
    expectColumn(outcome.values, expected);
    expect(outcome.failure).toBeNull();
  });

  it('tells the ends, with their sign turned where lower is better', () => {
    expect(normalised(distanceToMax, method, [7, none, 3]).learnt).toEqual({ low: 3, high: 7 });
    expect(normalised(distanceToMax, method, [7, none, 3], true).learnt).toEqual({ low: -7, high: -3 });
  });

  it.each([[[5]], [[none, 5]], [[5, 5, 5]], [[-1e308, 1e308]], [[0, 5e-324]]])('has nothing to scale by in %j', (values) => {
    expect(normalised(distanceToMax, method, values).failure).toBe('noSpread');
  });

  it.each([[[]], [[none, none]]])('leaves %j as it is', (values: number[]) => {
    expect(normalised(distanceToMax, method, values)).toEqual({ values: Float64Array.from(values), learnt: {}, failure: null });
  });
});
