import { join } from 'node:path';
import type { MethodologyDocument, NormaliseMethod } from '../../../src/methodology/methodologyVersion';
import type { ScoreTable } from '../../../src/methodology/score';
import { createSnapshot } from '../../../src/methodology/snapshot';
import {
  aggregateBy, columnAt, columnsOf, documentOf, group, leaf, normaliseBy, tableOf, weighBy, type Branch,
} from '../../support/builders';
import { expectWithin } from '../../support/expectColumn';
import { numbers, readTable, type Row } from '../../support/readTable';

const table = (name: string): readonly Row[] => readTable(join(__dirname, name));
const input = table('input.csv');
const posts = table('goalposts.csv');
const indicators = posts.map((row) => row.indicator);
const countries = input.map((row) => row.country);
const isLogged = (indicator: string): boolean => posts.some((row) => row.indicator === indicator && row.scale === 'LOG');

/** Printed values; those of the two indicators that are printed as logarithms, raised again. */
const rawColumns = Object.fromEntries(indicators.map((indicator) =>
  [indicator, numbers(input, indicator).map((value) => (isLogged(indicator) ? 10 ** value : value))]));
const printedColumns = Object.fromEntries(indicators.map((indicator) => [indicator, numbers(input, indicator)]));
const raw = createSnapshot(countries, columnsOf(rawColumns, 'RAW'));
const printed = createSnapshot(countries, columnsOf(printedColumns, 'RAW'));

const dimensions = group('tai', [...new Set(posts.map((row) => row.dimension))].map((dimension) =>
  group(dimension, posts.filter((row) => row.dimension === dimension).map((row) => leaf(row.indicator)))));
const flat = group('tai', indicators.map((indicator) => leaf(indicator)));

const identity: NormaliseMethod = { kind: 'goalposts', low: 0, high: 1, scale: 'LINEAR', clamp: 'NONE', range: { low: 0, high: 1 } };
const betweenPosts = normaliseBy(identity, Object.fromEntries(posts.map((row): [string, NormaliseMethod] => [row.indicator, {
  kind: 'goalposts', low: Number(row.low), high: Number(row.high), scale: row.scale === 'LOG' ? 'LOG' : 'LINEAR', clamp: 'HIGH', range: { low: 0, high: 1 },
}])));

function scoredOn(tree: Branch, changes: Partial<MethodologyDocument>, snapshot = raw): ScoreTable {
  return tableOf(documentOf(tree, { normalise: betweenPosts, ...changes }), snapshot);
}

function expectRanks(ranked: ScoreTable, expected: readonly Row[], column: string): void {
  const found = countries.map((country, k) => `${country} ${ranked.ranking.ranks[k]}`);
  expect(found).toEqual(expected.map((row) => `${row.country} ${row[column]}`));
}

describe('Figure 4: scores between goalposts', () => {
  const scored = scoredOn(dimensions, {});
  const expected = table('expected-figure4.csv');

  it.each(['Finland', 'Japan'])('%s: the index and its eight indicators', (country) => {
    const unit = countries.indexOf(country);
    expectWithin(expected.map((row) => 100 * columnAt(scored, row.node)[unit]), numbers(expected, country), 0.5);
  });

  it('the index is the published one of Finland and the United States', () => {
    expectWithin([scored.scores[0], scored.scores[1]], [0.744, 0.733], 0.001);
  });
});

describe('Table 15: one indicator, normalised in several ways', () => {
  const expected = table('expected-table15.csv');
  const schooling = group('index', [group('pillar', [leaf('schooling')])]);
  const normalisedBy = (method: NormaliseMethod, ofPillar?: NormaliseMethod): ArrayLike<number> =>
    tableOf(documentOf(schooling, { normalise: normaliseBy(method, ofPillar === undefined ? {} : { pillar: ofPillar }) }), printed).scores;
  const mean = printedColumns.schooling.reduce((sum, value) => sum + value, 0) / 23;
  const shareOf = (whole: number, high: number): NormaliseMethod =>
    ({ kind: 'goalposts', low: 0, high: whole, scale: 'LINEAR', clamp: 'NONE', range: { low: 0, high } });

  it.each<{ column: string; found: ArrayLike<number>; tolerance: number }>([
    { column: 'z_score', found: normalisedBy({ kind: 'zScore', mean: 0, deviation: 1, standardDeviation: 'SAMPLE' }), tolerance: 0.005 },
    { column: 'min_max', found: normalisedBy({ kind: 'minMax', range: { low: 0, high: 1 } }), tolerance: 0.005 },
    { column: 'rank', found: normalisedBy({ kind: 'rank' }), tolerance: 0 },
    { column: 'percentile', found: normalisedBy({ kind: 'rank' }, shareOf(23, 100)), tolerance: 0.05 },
    { column: 'ratio_to_best', found: normalisedBy(shareOf(12, 1)), tolerance: 0.005 },
    { column: 'ratio_to_worst', found: normalisedBy(shareOf(7.1, 1)), tolerance: 0.005 },
    { column: 'min_max', found: normalisedBy({ kind: 'distanceToMax' }), tolerance: 0.005 },
    { column: 'min_max', found: normalisedBy({ kind: 'distanceToReference', unit: 'United States', cap: false }), tolerance: 0.005 },
    { column: 'ratio_to_best', found: normalisedBy({ kind: 'fractionOfMax' }), tolerance: 0.005 },
    { column: 'ratio_to_mean', found: normalisedBy({ kind: 'scaled', low: 0, high: 100 * mean }), tolerance: 0.005 },
    { column: 'difference_to_mean', found: normalisedBy({ kind: 'scaled', low: mean, high: 101 * mean }), tolerance: 0.005 },
    { column: 'difference_to_worst', found: normalisedBy({ kind: 'distanceToTarget', target: 2 * 7.1, cap: false }), tolerance: 0.005 },
  ])('$column', ({ column, found, tolerance }) => {
    expectWithin(found, numbers(expected, column), tolerance + 1e-12);
  });

  it('tells the standard deviation of a sample from that of a population', () => {
    const population = normalisedBy({ kind: 'zScore', mean: 0, deviation: 1, standardDeviation: 'POPULATION' });
    const deviations = numbers(expected, 'z_score').map((value, k) => Math.abs(value - population[k]));
    expect(Math.max(...deviations)).toBeGreaterThan(0.03);
  });
});

describe('Table 23: ranks under three sets of weights', () => {
  const weights = new Map(table('weights.csv').map((row) => [row.method, indicators.map((node) => ({ node, weight: Number(row[node]) }))]));
  const expected = table('expected-table23.csv');
  const weighted = (method: string): ScoreTable => scoredOn(flat, { weigh: weighBy({ kind: 'given', weights: weights.get(method) ?? [] }) });

  it.each(['EW', 'BAP'])('%s: all 23 countries', (method) => {
    expectRanks(weighted(method), expected, method);
  });

  it('AHP: all but three neighbours, whose scores lie nearer than rounded weights can tell', () => {
    const scored = weighted('AHP');
    const neighbours = ['New Zealand', 'Israel', 'Spain'];
    const [others, near] = [false, true].map((isNear) => countries.map((_, k) => k).filter((k) => neighbours.includes(countries[k]) === isNear));
    expect(others.map((k) => scored.ranking.ranks[k])).toEqual(others.map((k) => Number(expected[k].AHP)));
    const scores = near.map((k) => scored.scores[k]);
    expect(Math.max(...scores) - Math.min(...scores)).toBeLessThan(0.0006);
    expect(new Set(near.map((k) => scored.ranking.ranks[k]))).toEqual(new Set(near.map((k) => Number(expected[k].AHP))));
  });

  it('EW: the same by dimension of two indicators as by eight indicators', () => {
    expectRanks(scoredOn(dimensions, {}), expected, 'EW');
    expectRanks(scoredOn(dimensions, { weigh: weighBy({ kind: 'equalAmongLeaves' }) }), expected, 'EW');
  });
});

describe('Table 38: ranks under two aggregations', () => {
  const expected = table('expected-table38.csv');

  it('LIN: all 23 countries', () => {
    expectRanks(scoredOn(flat, {}), expected, 'LIN');
  });

  it('GME: all 23 countries, on values as printed', () => {
    expectRanks(scoredOn(flat, { normalise: normaliseBy(identity), aggregate: aggregateBy({ kind: 'geometric', floor: null }) }, printed), expected, 'GME');
  });
});

describe('Table 41: ranks without two indicators', () => {
  const expected = table('expected-table41.csv');
  const without = { tags: null, segmented: null, nodes: null, exclude: ['telephones', 'electricity'] };

  it('TAI6: all 23 countries', () => {
    expectRanks(scoredOn(dimensions, { subset: without }), expected, 'TAI6');
  });

  it('original: all 23 countries, once the royalties of Singapore are taken for 0', () => {
    const royalties = rawColumns.royalties.map((value, k) => (countries[k] === 'Singapore' ? 0 : value));
    expectRanks(scoredOn(dimensions, {}, createSnapshot(countries, columnsOf({ ...rawColumns, royalties }, 'RAW'))), expected, 'original');
  });
});
