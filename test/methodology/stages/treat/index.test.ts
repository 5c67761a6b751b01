import type { TreatMethod } from '../../../../src/methodology/methodologyVersion';
import { treat } from '../../../../src/methodology/stages/treat/index';
import { logTransform } from '../../../../src/methodology/stages/treat/logTransform';
import { treatKinds } from '../../../../src/methodology/vocabulary';
import { expectColumn } from '../../../support/expectColumn';

const values = Float64Array.of(0, 0, 0, 0, 0, 0, 0, 3, 9);
const limits = { skewness: 2, kurtosis: 3.5 };
const log: TreatMethod = { kind: 'log', shift: 'RANGE_SHARE' };
const rest = (last: readonly number[]): number[] => [0, 0, 0, 0, 0, 0, 0, ...last];

const methods: readonly { method: TreatMethod; expected: readonly number[] }[] = [
  { method: { kind: 'none' }, expected: rest([3, 9]) },
  { method: { kind: 'winsorise', maximumPoints: 1, ...limits }, expected: rest([3, 3]) },
  { method: { kind: 'log', shift: 'ONE' }, expected: rest([Math.log(4), Math.log(10)]) },
  { method: { kind: 'boxCox', lambda: 1 }, expected: rest([3, 9]) },
  { method: { kind: 'percentileCaps', low: 0, high: 0.875 }, expected: rest([3, 3]) },
  { method: { kind: 'winsoriseThenTransform', maximumPoints: 1, ...limits, transform: log, combine: false }, expected: rest([3, 3]) },
  { method: { kind: 'twoStage', ...limits, first: { kind: 'boxCox', lambda: 0 }, second: null, combine: false }, expected: rest([Math.log(4), Math.log(10)]) },
];

describe('treat', () => {
  it.each(methods)('runs $method.kind', ({ method, expected }) => {
    expectColumn(treat(method, values), expected);
    expectColumn(values, rest([3, 9]));
  });

  it('has a row here for every method', () => {
    expect(methods.map(({ method }) => method.kind).sort()).toEqual([...treatKinds].sort());
  });
});

describe('two stages', () => {
  const outlying = Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 9);
  const winsorised = Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5);
  const stages = (changes: object): TreatMethod => ({ kind: 'winsoriseThenTransform', maximumPoints: 1, ...limits, transform: log, combine: false, ...changes });

  it('leave what passes', () => {
    const even = Float64Array.of(1, 2, 3, 4, 5);
    expectColumn(treat(stages({}), even), even);
  });

  it('transform the untreated values where winsorising is not enough', () => {
    expectColumn(treat(stages({}), outlying), logTransform(outlying, 'RANGE_SHARE'));
  });

  it('or the winsorised ones, if told to combine', () => {
    expectColumn(treat(stages({ combine: true }), outlying), logTransform(winsorised, 'RANGE_SHARE'));
  });

  it('transform at once where no point may be pulled in', () => {
    expectColumn(treat(stages({ maximumPoints: 0 }), values), logTransform(values, 'RANGE_SHARE'));
  });
});
