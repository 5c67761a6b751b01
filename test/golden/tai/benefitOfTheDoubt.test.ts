import { join } from 'node:path';
import type { WeightBounds } from '../../../src/methodology/methodologyVersion';
import { createSnapshot } from '../../../src/methodology/snapshot';
import { aggregateBy, columnAt, columnsOf, documentOf, group, leaf, normaliseBy, tableOf, weighBy } from '../../support/builders';
import { expectWithin } from '../../support/expectColumn';
import { numbers, readTable, type Row } from '../../support/readTable';

const table = (name: string): readonly Row[] => readTable(join(__dirname, name));
const input = table('input.csv');
const printed = table('expected-table19.csv');
const countries = input.map((row) => row.country);
const indicators = Object.keys(printed[0]).filter((name) => name !== 'country' && name !== 'score');

/** Endnote 29: each weight is between 10 % and 15 % of the sum of the country's weights. */
const bounds: WeightBounds = { of: 'WEIGHTS', low: 0.1, high: 0.15, nodes: [] };
const scored = tableOf(documentOf(group('tai', indicators.map((indicator) => leaf(indicator))), {
  normalise: normaliseBy({ kind: 'minMax', range: { low: 0, high: 1 } }), weigh: weighBy({ kind: 'benefitOfTheDoubt', bounds }), aggregate: aggregateBy({ kind: 'sum' }),
}), createSnapshot(countries, columnsOf(Object.fromEntries(indicators.map((indicator) => [indicator, numbers(input, indicator)])), 'RAW')));

const weightsOf = (country: string): number[] =>
  indicators.map((_, k) => scored.unitWeights.get(0)?.[k * countries.length + countries.indexOf(country)] ?? NaN);
const printedWeightsOf = (country: string): number[] => indicators.map((indicator) => Number(printed.find((row) => row.country === country)?.[indicator]));

const atOne = ['Finland', 'United States', 'Sweden'];
const undecided = ['Japan', 'Canada', 'Belgium', 'Israel'];

describe('Table 19: benefit of the doubt', () => {
  it('scores of all 23 countries, within what two printed logarithms leave open', () => {
    expect(printed.map((row) => row.country)).toEqual(countries);
    expectWithin(scored.scores, numbers(printed, 'score'), 0.0071);
  });

  it.each(countries.filter((country) => ![...atOne, ...undecided].includes(country)))('weights of %s', (country) => {
    expectWithin(weightsOf(country), printedWeightsOf(country), 0.0068);
  });

  it.each(undecided)('weights of %s, where the printed ones are nearly as good', (country) => {
    const unit = countries.indexOf(country);
    const values = indicators.map((indicator) => columnAt(scored, indicator)[unit]);
    const underPrinted = printedWeightsOf(country).reduce((sum, weight, k) => sum + weight * values[k], 0);
    expectWithin([scored.scores[unit]], [underPrinted], 0.005 * values.reduce((sum, value) => sum + value, 0)); // each weight is printed to ± 0.005
    expectWithin(weightsOf(country), printedWeightsOf(country), 0.07);
  });

  it.each(atOne)('%s: the score 1', (country) => {
    expectWithin([scored.scores[countries.indexOf(country)]], [1], 1e-12);
  });

  it('every weight within its bounds, every score at most 1', () => {
    for (const country of countries) {
      const weights = weightsOf(country);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      for (const weight of weights) {
        expect(weight / total).toBeGreaterThan(0.1 - 1e-12);
        expect(weight / total).toBeLessThan(0.15 + 1e-12);
      }
    }
    expect(Math.max(...scored.scores)).toBeLessThan(1 + 1e-12);
  });
});

it('Table 23 BOD: ranks of all 23 countries, three sharing the first', () => {
  const found = countries.map((country, k) => `${country} ${scored.ranking.ranks[k]}`);
  expect(found).toEqual(table('expected-table23.csv').map((row) => `${row.country} ${row.BOD}`));
});
