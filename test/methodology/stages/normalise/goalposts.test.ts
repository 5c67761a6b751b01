import type { NormaliseMethod } from '../../../../src/methodology/methodologyVersion';
import { goalposts } from '../../../../src/methodology/stages/normalise/goalposts';
import type { ClampSide } from '../../../../src/methodology/vocabulary';
import { expectColumn } from '../../../support/expectColumn';
import { normalised } from '../../../support/runKernel';

type Goalposts = Extract<NormaliseMethod, { kind: 'goalposts' }>;

const linear: Goalposts = { kind: 'goalposts', low: 20, high: 85, scale: 'LINEAR', clamp: 'NONE', range: { low: 0, high: 1 } };
const income: Goalposts = { ...linear, low: 100, high: 10_000, scale: 'LOG' };
const { NaN: none } = Number;

describe('goalposts', () => {
  it.each([
    { title: 'of no unit', values: [], expected: [] },
    { title: 'need one unit only', values: [85], expected: [1] },
    { title: 'take equal values', values: [52.5, 52.5], expected: [0.5, 0.5] },
    { title: 'leave missing values missing', values: [none, 20, none], expected: [none, 0, none] },
    { title: 'let values pass them', values: [7, 98], expected: [-0.2, 1.2] },
  ])('$title', ({ values, expected }) => {
    const outcome = normalised(goalposts, linear, values);
    expectColumn(outcome.values, expected);
    expect(outcome).toMatchObject({ learnt: {}, failure: null });
  });

  it.each<{ clamp: ClampSide; expected: readonly number[] }>([
    { clamp: 'NONE', expected: [-0.2, 0.5, 1.2, none] },
    { clamp: 'LOW', expected: [0, 0.5, 1.2, none] },
    { clamp: 'HIGH', expected: [-0.2, 0.5, 1, none] },
    { clamp: 'BOTH', expected: [0, 0.5, 1, none] },
  ])('cut at their ends: $clamp', ({ clamp, expected }) => {
    expectColumn(normalised(goalposts, { ...linear, clamp }, [7, 52.5, 98, none]).values, expected);
  });

  it.each<{ clamp: ClampSide; expected: readonly number[] }>([
    { clamp: 'NONE', expected: [1.2, 0.5, -0.2] },
    { clamp: 'LOW', expected: [1.2, 0.5, 0] },
    { clamp: 'HIGH', expected: [1, 0.5, -0.2] },
  ])('cut the normalised value, not the raw one, where lower is better: $clamp', ({ clamp, expected }) => {
    expectColumn(normalised(goalposts, { ...linear, clamp }, [7, 52.5, 98], true).values, expected);
  });

  it('put values on any scale', () => {
    expectColumn(normalised(goalposts, { ...linear, low: 0, high: 17, range: { low: -1, high: 69 } }, [-0, 8.5, 17]).values, [-1, 34, 69]);
  });

  it('compare ratios on a logarithmic scale', () => {
    expectColumn(normalised(goalposts, income, [100, 1000, 10_000, none]).values, [0, 0.5, 1, none]);
  });

  it.each<{ clamp: ClampSide; lowerIsBetter: boolean; expected: number }>([
    { clamp: 'NONE', lowerIsBetter: false, expected: -Infinity },
    { clamp: 'HIGH', lowerIsBetter: false, expected: -Infinity },
    { clamp: 'LOW', lowerIsBetter: false, expected: 0 },
    { clamp: 'BOTH', lowerIsBetter: false, expected: 0 },
    { clamp: 'LOW', lowerIsBetter: true, expected: Infinity },
    { clamp: 'HIGH', lowerIsBetter: true, expected: 1 },
  ])('take a logarithm of 0 or less for beyond any low post: $clamp, lower is better $lowerIsBetter', ({ clamp, lowerIsBetter, expected }) => {
    expect(Array.from(normalised(goalposts, { ...income, clamp }, [0, -0, -5], lowerIsBetter).values)).toEqual([expected, expected, expected]);
  });
});
