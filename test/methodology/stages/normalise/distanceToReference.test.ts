import { distanceToReference } from '../../../../src/methodology/stages/normalise/distanceToReference';
import type { NormaliseKernel } from '../../../../src/methodology/stages/normalise/kernel';
import { expectColumn } from '../../../support/expectColumn';
import { normalised } from '../../../support/runKernel';

const { NaN: none } = Number;
const method = { kind: 'distanceToReference', unit: 'r', cap: false } as const;
const capped = { ...method, cap: true };

/** The kernel with the reference at a position. */
const against = (position: number): NormaliseKernel<typeof method | typeof capped> => (source, choice, lowerIsBetter, target, from, to, length) =>
  distanceToReference(source, choice, lowerIsBetter, target, from, to, length, position);

describe('the distance to a reference unit', () => {
  it.each([
    { title: 'is 1 for the reference, 0 for the worst, above 1 for better ones', method, values: [2, none, 6, 10, 4], lowerIsBetter: false, expected: [0, none, 1, 2, 0.5] },
    { title: 'stays at 1 if capped', method: capped, values: [2, none, 6, 10, 4], lowerIsBetter: false, expected: [0, none, 1, 1, 0.5] },
    { title: 'turns round where lower is better', method, values: [2, none, 6, 10, 4], lowerIsBetter: true, expected: [2, none, 1, 0, 1.5] },
    { title: 'is that to the best where the reference is the best', method, values: [0, 2, 8], lowerIsBetter: false, expected: [0, 0.25, 1] },
  ])('$title', ({ method: choice, values, lowerIsBetter, expected }) => {
    const outcome = normalised(against(2), choice, values, lowerIsBetter);
    expectColumn(outcome.values, expected);
    expect(outcome.failure).toBeNull();
  });

  it('tells the worst and the reference', () => {
    expect(normalised(against(0), method, [7, none, 3]).learnt).toEqual({ low: 3, reference: 7 });
  });

  it.each([
    { title: 'the reference is missing', values: [1, none, 3], position: 1 },
    { title: 'the reference is the worst', values: [1, 2, 3], position: 0 },
    { title: 'all are equal', values: [1, 1, 1], position: 0 },
    { title: 'there is no reference', values: [1, 2], position: -1 },
  ])('has nothing to scale by where $title', ({ values, position }) => {
    expect(normalised(against(position), method, values).failure).toBe('noSpread');
  });

  it.each([[[]], [[none, none]]])('leaves %j as it is', (values: number[]) => {
    expect(normalised(against(0), method, values)).toEqual({ values: Float64Array.from(values), learnt: {}, failure: null });
  });
});
