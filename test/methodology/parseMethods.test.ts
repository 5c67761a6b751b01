import { parseImpute } from '../../src/methodology/parseImpute';
import { parseAggregate, parseMissing, parseNormalise } from '../../src/methodology/parseMethods';
import { parseTreat } from '../../src/methodology/parseTreat';
import { Reader } from '../../src/methodology/reader';
import { aggregateKinds, imputeKinds, missingDataKinds, normaliseKinds, treatKinds } from '../../src/methodology/vocabulary';
import { deepFreeze, places } from '../support/builders';

type Parse = (reader: Reader, value: unknown, path: string) => unknown;
interface Row { readonly given: unknown; readonly read: { readonly kind: string; readonly [parameter: string]: unknown } }
const range = { low: 0, high: 1 };
const posts = { kind: 'goalposts', low: 20, high: 85, scale: 'LINEAR', clamp: 'NONE', range };

describe.each<{ stage: string; parse: Parse; rows: readonly Row[]; kinds: readonly string[] }>([
  {
    stage: 'normalise', parse: parseNormalise, kinds: normaliseKinds,
    rows: [
      { given: { kind: 'points' }, read: { kind: 'points' } },
      { given: { kind: 'RANK' }, read: { kind: 'rank' } },
      { given: { kind: 'PERCENTILE_RANK' }, read: { kind: 'percentileRank' } },
      { given: { kind: 'MIN_MAX' }, read: { kind: 'minMax', range } },
      { given: { kind: 'minMax', range: { low: 10, high: 20 } }, read: { kind: 'minMax', range: { low: 10, high: 20 } } },
      { given: { kind: 'minMax', range: { high: 100 } }, read: { kind: 'minMax', range: { low: 0, high: 100 } } },
      { given: { kind: 'zScore' }, read: { kind: 'zScore', mean: 0, deviation: 1, standardDeviation: 'SAMPLE' } },
      {
        given: { kind: 'Z_SCORE', mean: 100, deviation: 15, standardDeviation: 'POPULATION' },
        read: { kind: 'zScore', mean: 100, deviation: 15, standardDeviation: 'POPULATION' },
      },
      { given: { kind: 'goalposts', low: 20, high: 85 }, read: posts },
      { given: { ...posts, scale: 'LOG', clamp: 'BOTH' }, read: { ...posts, scale: 'LOG', clamp: 'BOTH' } },
      { given: { kind: 'points', range: null }, read: { kind: 'points' } },
      { given: { kind: 'BORDA' }, read: { kind: 'borda' } },
      { given: { kind: 'DISTANCE_TO_MAX' }, read: { kind: 'distanceToMax' } },
      { given: { kind: 'FRACTION_OF_MAX' }, read: { kind: 'fractionOfMax' } },
      { given: { kind: 'DISTANCE_TO_REFERENCE', unit: 'AUT' }, read: { kind: 'distanceToReference', unit: 'AUT', cap: false } },
      { given: { kind: 'distanceToTarget', target: -3, cap: true }, read: { kind: 'distanceToTarget', target: -3, cap: true } },
      { given: { kind: 'DISTANCE_TO_TARGET' }, read: { kind: 'distanceToTarget', target: null, cap: false } },
      { given: { kind: 'SCALED', low: 5, high: 0 }, read: { kind: 'scaled', low: 5, high: 0 } },
      { given: { kind: 'scaled', low: 0, high: 1, factor: 10 }, read: { kind: 'scaled', low: 0, high: 1, factor: 10 } },
    ],
  },
  {
    stage: 'aggregate', parse: parseAggregate, kinds: aggregateKinds,
    rows: [
      { given: { kind: 'sum' }, read: { kind: 'sum' } },
      { given: { kind: 'ARITHMETIC' }, read: { kind: 'arithmetic' } },
      { given: { kind: 'geometric' }, read: { kind: 'geometric', floor: null } },
      { given: { kind: 'harmonic', floor: 0.01 }, read: { kind: 'harmonic', floor: 0.01 } },
      { given: { kind: 'POWER_MEAN', power: -2 }, read: { kind: 'powerMean', power: -2, floor: null } },
      { given: { kind: 'MEDIAN' }, read: { kind: 'median' } },
      { given: { kind: 'COPELAND' }, read: { kind: 'copeland' } },
      { given: { kind: 'OUTRANKING' }, read: { kind: 'outranking' } },
      { given: { kind: 'MAZZIOTTA_PARETO' }, read: { kind: 'mazziottaPareto', penalty: 'NEGATIVE' } },
      { given: { kind: 'mazziottaPareto', penalty: 'POSITIVE' }, read: { kind: 'mazziottaPareto', penalty: 'POSITIVE' } },
    ],
  },
  {
    stage: 'impute', parse: parseImpute, kinds: imputeKinds,
    rows: [
      ...imputeKinds.filter((kind) => !/^(group|row)/.test(kind)).map((kind) => ({ given: { kind }, read: { kind } })),
      { given: { kind: 'ROW_MEAN' }, read: { kind: 'rowMean', level: 0, normaliseFirst: true } },
      { given: { kind: 'rowMedian', level: 2, normaliseFirst: false }, read: { kind: 'rowMedian', level: 2, normaliseFirst: false } },
      { given: { kind: 'LAST_OBSERVATION', maximumPeriods: 2 }, read: { kind: 'lastObservation', maximumPeriods: 2 } },
      { given: { kind: 'GROUP_MEAN', group: 'REGION' }, read: { kind: 'groupMean', group: 'REGION' } },
      { given: { kind: 'groupMedian', group: 'REGION' }, read: { kind: 'groupMedian', group: 'REGION' } },
    ],
  },
  {
    stage: 'treat', parse: parseTreat, kinds: treatKinds,
    rows: [
      { given: { kind: 'none' }, read: { kind: 'none' } },
      { given: { kind: 'winsorise' }, read: { kind: 'winsorise', maximumPoints: 5, skewness: 2, kurtosis: 3.5 } },
      { given: { kind: 'winsorise', maximumPoints: null, skewness: 2.25, kurtosis: 3 }, read: { kind: 'winsorise', maximumPoints: null, skewness: 2.25, kurtosis: 3 } },
      { given: { kind: 'LOG' }, read: { kind: 'log', shift: 'RANGE_SHARE' } },
      { given: { kind: 'log', shift: 'ONE' }, read: { kind: 'log', shift: 'ONE' } },
      { given: { kind: 'winsorise', force: true }, read: { kind: 'winsorise', maximumPoints: 5, skewness: 2, kurtosis: 3.5, force: true } },
      { given: { kind: 'winsorise', force: false }, read: { kind: 'winsorise', maximumPoints: 5, skewness: 2, kurtosis: 3.5 } },
      { given: { kind: 'log', shift: 'TAIL_SIDE' }, read: { kind: 'log', shift: 'TAIL_SIDE' } },
      { given: { kind: 'BOX_COX', lambda: 0 }, read: { kind: 'boxCox', lambda: 0 } },
      { given: { kind: 'boxCox', lambda: 2, makePositive: false }, read: { kind: 'boxCox', lambda: 2, makePositive: false } },
      { given: { kind: 'boxCox', lambda: 2, makePositive: true }, read: { kind: 'boxCox', lambda: 2 } },
      { given: { kind: 'TWO_STAGE', first: { kind: 'LOG' } }, read: { kind: 'twoStage', skewness: 2, kurtosis: 3.5, first: { kind: 'log', shift: 'RANGE_SHARE' }, second: null, combine: false } },
      {
        given: { kind: 'twoStage', skewness: 1, kurtosis: 2, first: { kind: 'none' }, second: { kind: 'boxCox', lambda: 0 }, combine: true },
        read: { kind: 'twoStage', skewness: 1, kurtosis: 2, first: { kind: 'none' }, second: { kind: 'boxCox', lambda: 0 }, combine: true },
      },
      { given: { kind: 'PERCENTILE_CAPS', high: 0.9 }, read: { kind: 'percentileCaps', low: 0, high: 0.9 } },
      {
        given: { kind: 'WINSORISE_THEN_TRANSFORM' },
        read: { kind: 'winsoriseThenTransform', maximumPoints: 5, skewness: 2, kurtosis: 3.5, transform: { kind: 'log', shift: 'RANGE_SHARE' }, combine: false },
      },
      {
        given: { kind: 'winsoriseThenTransform', maximumPoints: 2, transform: { kind: 'boxCox', lambda: 0.5 }, combine: true },
        read: { kind: 'winsoriseThenTransform', maximumPoints: 2, skewness: 2, kurtosis: 3.5, transform: { kind: 'boxCox', lambda: 0.5 }, combine: true },
      },
    ],
  },
  {
    stage: 'missing', parse: parseMissing, kinds: missingDataKinds,
    rows: [
      { given: { kind: 'propagate' }, read: { kind: 'propagate' } },
      { given: { kind: 'RENORMALISE' }, read: { kind: 'renormalise' } },
      { given: { kind: 'minimumShare', share: 0 }, read: { kind: 'minimumShare', share: 0 } },
      { given: { kind: 'MINIMUM_SHARE', share: 1 }, read: { kind: 'minimumShare', share: 1 } },
    ],
  },
])('a method of $stage', ({ parse, rows, kinds }) => {
  it.each(rows)('is read: $given', ({ given, read }) => {
    const reader = new Reader();
    expect(parse(reader, deepFreeze(given), 'at')).toEqual(read);
    expect(reader.problems).toEqual([]);
  });

  it('is read of every kind', () => {
    expect(new Set(rows.map(({ read }) => read.kind))).toEqual(new Set(kinds));
  });

  it.each([
    { given: undefined, problems: ['BAD_INPUT at.kind'] },
    { given: {}, problems: ['BAD_INPUT at.kind'] },
    { given: 'minMax', problems: ['BAD_INPUT at', 'BAD_INPUT at.kind'] },
    { given: { kind: 'mode' }, problems: ['BAD_INPUT at.kind'] },
    { given: { kind: 5 }, problems: ['BAD_INPUT at.kind'] },
  ])('is refused without a known kind: $given', ({ given, problems }) => {
    const reader = new Reader();
    expect(parse(reader, given, 'at')).toBeUndefined();
    expect(places(reader.problems).filter((place) => problems.includes(place))).toEqual(places(reader.problems));
    expect(reader.problems.length).toBeGreaterThan(0);
  });
});

describe('parameters are refused', () => {
  it.each<{ parse: Parse; given: unknown; problems: readonly string[] }>([
    { parse: parseNormalise, given: { kind: 'points', range }, problems: ['BAD_INPUT at.range'] },
    { parse: parseNormalise, given: { kind: 'minMax', range, mean: 0, low: 1 }, problems: ['BAD_INPUT at.mean', 'BAD_INPUT at.low'] },
    { parse: parseNormalise, given: { kind: 'minMax', rnage: range }, problems: ['BAD_INPUT at.rnage'] },
    { parse: parseNormalise, given: { kind: 'minMax', range: { low: 1, high: 1 } }, problems: ['OUT_OF_RANGE at.range'] },
    { parse: parseNormalise, given: { kind: 'minMax', range: { low: 5 } }, problems: ['OUT_OF_RANGE at.range'] },
    { parse: parseNormalise, given: { kind: 'minMax', range: { low: 'a', high: Infinity } }, problems: ['BAD_INPUT at.range.low', 'NUMBER_NOT_FINITE at.range.high'] },
    { parse: parseNormalise, given: { kind: 'minMax', range: [0, 1] }, problems: ['BAD_INPUT at.range'] },
    { parse: parseNormalise, given: { kind: 'zScore', deviation: 0 }, problems: ['OUT_OF_RANGE at.deviation'] },
    { parse: parseNormalise, given: { kind: 'zScore', mean: NaN, standardDeviation: 'n' }, problems: ['NUMBER_NOT_FINITE at.mean', 'BAD_INPUT at.standardDeviation'] },
    { parse: parseNormalise, given: { kind: 'goalposts' }, problems: ['BAD_INPUT at.low', 'BAD_INPUT at.high'] },
    { parse: parseNormalise, given: { kind: 'goalposts', low: 1, high: 1 }, problems: ['OUT_OF_RANGE at.high'] },
    { parse: parseNormalise, given: { ...posts, scale: 'LOG', low: 0 }, problems: ['OUT_OF_RANGE at.low'] },
    { parse: parseNormalise, given: { ...posts, scale: 'SQUARE', clamp: 'SIDE' }, problems: ['BAD_INPUT at.scale', 'BAD_INPUT at.clamp'] },
    { parse: parseAggregate, given: { kind: 'sum', floor: 1 }, problems: ['BAD_INPUT at.floor'] },
    { parse: parseAggregate, given: { kind: 'geometric', power: 2 }, problems: ['BAD_INPUT at.power'] },
    { parse: parseAggregate, given: { kind: 'geometric', floor: 0 }, problems: ['OUT_OF_RANGE at.floor'] },
    { parse: parseAggregate, given: { kind: 'powerMean' }, problems: ['BAD_INPUT at.power'] },
    { parse: parseAggregate, given: { kind: 'powerMean', power: 0 }, problems: ['OUT_OF_RANGE at.power'] },
    { parse: parseAggregate, given: { kind: 'powerMean', power: '2' }, problems: ['BAD_INPUT at.power'] },
    { parse: parseNormalise, given: { kind: 'distanceToReference' }, problems: ['BAD_INPUT at.unit'] },
    { parse: parseNormalise, given: { kind: 'distanceToTarget', cap: 'yes', target: 'far' }, problems: ['BAD_INPUT at.cap', 'BAD_INPUT at.target'] },
    { parse: parseNormalise, given: { kind: 'scaled', low: 1, high: 1 }, problems: ['OUT_OF_RANGE at.high'] },
    { parse: parseAggregate, given: { kind: 'mazziottaPareto', penalty: 'NONE' }, problems: ['BAD_INPUT at.penalty'] },
    { parse: parseImpute, given: { kind: 'groupMean' }, problems: ['BAD_INPUT at.group'] },
    { parse: parseImpute, given: { kind: 'mean', group: 'REGION' }, problems: ['BAD_INPUT at.group'] },
    { parse: parseImpute, given: { kind: 'rowMean', level: 0.5 }, problems: ['OUT_OF_RANGE at.level'] },
    { parse: parseImpute, given: { kind: 'rowMean', level: -1, normaliseFirst: 'yes' }, problems: ['OUT_OF_RANGE at.level', 'BAD_INPUT at.normaliseFirst'] },
    { parse: parseImpute, given: { kind: 'lastObservation', maximumPeriods: 0 }, problems: ['OUT_OF_RANGE at.maximumPeriods'] },
    { parse: parseImpute, given: { kind: 'lastObservation', maximumPeriods: 1.5 }, problems: ['OUT_OF_RANGE at.maximumPeriods'] },
    { parse: parseTreat, given: { kind: 'winsorise', maximumPoints: null, force: true }, problems: ['BAD_INPUT at.maximumPoints'] },
    { parse: parseTreat, given: { kind: 'twoStage' }, problems: ['BAD_INPUT at.first'] },
    { parse: parseTreat, given: { kind: 'twoStage', first: { kind: 'twoStage', first: { kind: 'none' } }, second: { kind: 'boxCox' } }, problems: ['BAD_INPUT at.first', 'BAD_INPUT at.second.lambda'] },
    { parse: parseNormalise, given: { kind: 'scaled', low: 0, high: 1, factor: 0 }, problems: ['OUT_OF_RANGE at.factor'] },
    { parse: parseTreat, given: { kind: 'winsorise', maximumPoints: -1 }, problems: ['OUT_OF_RANGE at.maximumPoints'] },
    { parse: parseTreat, given: { kind: 'boxCox' }, problems: ['BAD_INPUT at.lambda'] },
    { parse: parseTreat, given: { kind: 'percentileCaps', low: 0.9, high: 0.1 }, problems: ['OUT_OF_RANGE at.high'] },
    { parse: parseTreat, given: { kind: 'percentileCaps', high: 1.5 }, problems: ['OUT_OF_RANGE at.high'] },
    { parse: parseTreat, given: { kind: 'winsoriseThenTransform', transform: { kind: 'winsoriseThenTransform' } }, problems: ['BAD_INPUT at.transform'] },
    { parse: parseMissing, given: { kind: 'propagate', share: 0.5 }, problems: ['BAD_INPUT at.share'] },
    { parse: parseMissing, given: { kind: 'minimumShare' }, problems: ['BAD_INPUT at.share'] },
    { parse: parseMissing, given: { kind: 'minimumShare', share: 1.01 }, problems: ['OUT_OF_RANGE at.share'] },
    { parse: parseMissing, given: { kind: 'minimumShare', share: -0.1 }, problems: ['OUT_OF_RANGE at.share'] },
  ])('$given', ({ parse, given, problems }) => {
    const reader = new Reader();
    parse(reader, given, 'at');
    expect(places(reader.problems)).toEqual(problems);
  });
});
