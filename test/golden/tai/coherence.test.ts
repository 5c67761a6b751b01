import { join } from 'node:path';
import { agglomerate } from '../../../src/methodology/coherence/agglomerate';
import { correlate } from '../../../src/methodology/coherence/correlate';
import { cronbachAlpha } from '../../../src/methodology/coherence/cronbach';
import { clustersBelow, cutTree } from '../../../src/methodology/coherence/cutTree';
import { kMeans, settle } from '../../../src/methodology/coherence/kMeans';
import { distancesOf, standardPoints } from '../../../src/methodology/coherence/points';
import { expectWithin } from '../../support/expectColumn';
import { numbers, readTable, type Row } from '../../support/readTable';

const table = (name: string): readonly Row[] => readTable(join(__dirname, name));
const input = table('input.csv');
const indicators = table('expected-table06.csv').map((row) => row.indicator);
const columns = indicators.map((indicator) => Float64Array.from(numbers(input, indicator)));
const { points } = standardPoints(columns);
const standardised = indicators.map((_, k) => Float64Array.from(points, (point) => point[k]));
const countries = input.map((row) => row.country);

describe('Table 11: standardised α, and each item against the sum of the others', () => {
  const printed = table('expected-table11.csv');
  const rows = printed.filter((row) => row.deleted_indicator !== '(none)');
  const without = rows.map((row) => standardised.filter((_, k) => indicators[k].toUpperCase() !== row.deleted_indicator));

  it('of all eight, and of seven without each', () => {
    expectWithin([cronbachAlpha(standardised)], [0.70], 0.005);
    expectWithin(without.map(cronbachAlpha), numbers(rows, 'alpha_if_deleted'), 0.0015);
  });

  it('correlation of each with the sum of the others', () => {
    const found = rows.map((row, k) => {
      const own = standardised[indicators.findIndex((indicator) => indicator.toUpperCase() === row.deleted_indicator)];
      return correlate('pearson', own, own.map((_, unit) => without[k].reduce((sum, column) => sum + column[unit], 0))).value;
    });
    expectWithin(found, numbers(rows, 'correlation_with_total'), 0.006);
  });
});

describe('Figure 14: single linkage over squared Euclidean distances of z-scores, cut at 4.0', () => {
  const squared = distancesOf(points).map((row) => row.map((distance) => distance * distance));
  const merges = agglomerate(squared, 'single');

  it('leaves ten clusters, with nothing merged between 3.53 and 5.53', () => {
    expect(clustersBelow(merges, 4)).toBe(10);
    expect(merges.filter(({ height }) => height > 3.53 && height < 5.53)).toEqual([]);
  });

  it('of these countries', () => {
    const clusters = cutTree(merges, 10);
    const printed = table('expected-figure14.csv');
    expect(partsOf(countries, (k) => clusters[k])).toEqual(partsOf(printed.map((row) => row.country), (k) => printed[k].cluster));
  });
});

describe('Table 13: three clusters about means', () => {
  const printed = table('expected-table13.csv');
  const groupOf = new Map(printed.map((row) => [row.country, Number(row.group) - 1]));
  const means = [0, 1, 2].map((group) => {
    const members = points.filter((_, k) => groupOf.get(countries[k]) === group);
    return Float64Array.from(points[0], (_, axis) => members.reduce((sum, point) => sum + point[axis], 0) / members.length);
  });

  it('are a resting place of the iteration: from their means no country moves', () => {
    const settled = settle(points, means);
    expect(Array.from(settled.clusters)).toEqual(countries.map((country) => groupOf.get(country)));
    expectWithin([settled.withinSum], [98.35], 0.005);
  });

  it('are not the best: from twenty seeded starts the sum of squares is less', () => {
    expect(kMeans(points, 3, 1).withinSum).toBeLessThan(94.33);
  });
});

/** The parts of a list, each in the list's order, in the order of their first members. */
function partsOf(names: readonly string[], part: (k: number) => string | number): string[][] {
  const sorted = names.map((name, k) => ({ name, part: part(k) })).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...new Set(sorted.map((entry) => entry.part))].map((asked) => sorted.filter((entry) => entry.part === asked).map(({ name }) => name));
}
