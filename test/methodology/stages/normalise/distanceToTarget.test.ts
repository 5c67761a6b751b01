import { distanceToTarget } from '../../../../src/methodology/stages/normalise/distanceToTarget';
import { expectColumn } from '../../../support/expectColumn';
import { normalised } from '../../../support/runKernel';

const { NaN: none } = Number;
const to = (target: number, cap = false) => ({ kind: 'distanceToTarget' as const, target, cap });

describe('the distance to a target', () => {
  it.each([
    { title: 'is 1 at the target, 0 for the worst, above 1 beyond', method: to(6), values: [2, none, 6, 10, 4], lowerIsBetter: false, expected: [0, none, 1, 2, 0.5] },
    { title: 'stays at 1 if capped', method: to(6, true), values: [2, none, 6, 10, 4], lowerIsBetter: false, expected: [0, none, 1, 1, 0.5] },
    { title: 'may be out of reach', method: to(10), values: [2, 6], lowerIsBetter: false, expected: [0, 0.5] },
    { title: 'turns round where lower is better, the target with it', method: to(4), values: [2, none, 6, 8, 4], lowerIsBetter: true, expected: [1.5, none, 0.5, 0, 1] },
    { title: 'is defined for one value', method: to(6), values: [2], lowerIsBetter: false, expected: [0] },
    { title: 'is defined for equal values', method: to(6), values: [2, 2], lowerIsBetter: false, expected: [0, 0] },
    { title: 'turns the order round for a target beyond the worst', method: to(0), values: [2, 4], lowerIsBetter: false, expected: [0, -1] },
  ])('$title', ({ method, values, lowerIsBetter, expected }) => {
    const outcome = normalised(distanceToTarget, method, values, lowerIsBetter);
    expectColumn(outcome.values, expected);
    expect(outcome.failure).toBeNull();
  });

  it('tells the worst', () => {
    expect(normalised(distanceToTarget, to(9), [7, none, 3]).learnt).toEqual({ low: 3 });
    expect(normalised(distanceToTarget, to(1), [7, none, 3], true).learnt).toEqual({ low: -7 });
  });

  it('has nothing to scale by where the target is the worst value', () => {
    expect(normalised(distanceToTarget, to(3), [7, 3]).failure).toBe('noSpread');
  });

  it.each([[[]], [[none, none]]])('leaves %j as it is', (values: number[]) => {
    expect(normalised(distanceToTarget, to(1), values)).toEqual({ values: Float64Array.from(values), learnt: {}, failure: null });
  });
});
