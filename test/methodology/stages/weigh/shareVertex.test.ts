import { bestShares } from '../../../../src/methodology/stages/weigh/shareVertex';
import { expectWithin } from '../../../support/expectColumn';

it.each<{ title: string; low: readonly number[]; high: readonly number[]; worth: readonly number[]; shares: readonly number[]; free: number; isHigh: readonly number[] }>([
  { title: 'everything to the child worth most', low: [0, 0, 0], high: [1, 1, 1], worth: [1, 3, 2], shares: [0, 1, 0], free: 1, isHigh: [0, 0, 0] },
  { title: 'the least to all, the rest down the worth', low: [0.1, 0.1, 0.1], high: [0.5, 0.5, 0.5], worth: [1, 3, 2], shares: [0.1, 0.5, 0.4], free: 2, isHigh: [0, 1, 0] },
  { title: 'the first of equals before the second', low: [0, 0], high: [0.6, 0.6], worth: [1, 1], shares: [0.6, 0.4], free: 1, isHigh: [1, 0] },
  { title: 'what the limits leave no choice in', low: [0.5, 0.5], high: [1, 1], worth: [0, 0], shares: [0.5, 0.5], free: 0, isHigh: [0, 0] },
  { title: 'all at their greatest, the last of them free', low: [0, 0], high: [0.5, 0.5], worth: [0, 1], shares: [0.5, 0.5], free: 0, isHigh: [0, 1] },
])('$title', ({ low, high, worth, shares, free, isHigh }) => {
  const limits = { low: Float64Array.from(low), high: Float64Array.from(high), parts: new Float64Array(low.length).fill(1) };
  const found = bestShares(limits, Float64Array.from(worth));
  expectWithin(found?.shares ?? [], shares, 1e-15);
  expect([found?.free, Array.from(found?.isHigh ?? [])]).toEqual([free, isHigh]);
});

it.each([{ low: [0.6, 0.6], high: [1, 1] }, { low: [0, 0], high: [0.4, 0.4] }])('none where the limits leave none: $low to $high', ({ low, high }) => {
  expect(bestShares({ low: Float64Array.from(low), high: Float64Array.from(high), parts: Float64Array.of(1, 1) }, Float64Array.of(1, 1))).toBeNull();
});
