import { join } from 'node:path';
import { createSnapshot } from '../../../src/methodology/snapshot';
import { completeRows, correlations } from '../../../src/methodology/stages/weigh/correlation';
import { varimax } from '../../../src/methodology/stages/weigh/rotatedLoadings';
import { symmetricEigen } from '../../../src/methodology/stages/weigh/symmetricEigen';
import { columnsOf, documentOf, group, leaf, normaliseBy, tableOf, weighBy } from '../../support/builders';
import { expectWithin } from '../../support/expectColumn';
import { numbers, readTable, type Row } from '../../support/readTable';

const table = (name: string): readonly Row[] => readTable(join(__dirname, name));
const input = table('input.csv');
const indicators = table('expected-table06.csv').map((row) => row.indicator);
const values = Object.fromEntries(indicators.map((indicator) => [indicator, numbers(input, indicator)]));
const matrix = correlations(completeRows(indicators.map((indicator) => Float64Array.from(values[indicator]))));
const { values: eigenvalues, vectors } = symmetricEigen(matrix);

/** Rows are indicators. */
const loadingsOn = (count: number): Float64Array[] => indicators.map((_, i) =>
  Float64Array.from({ length: count }, (__, k) => vectors[k][i] * Math.sqrt(eigenvalues[k])));
const columnOf = (rows: readonly Float64Array[], k: number): number[] => rows.map((row) => row[k]);
const product = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);
const variance = (column: readonly number[]): number => product(column, column);

/** The column that is nearest to a printed one, its sign turned to that one's: order and sign are free. */
function nearest(rows: readonly Float64Array[], printed: readonly number[]): number[] {
  const columns = Array.from(rows[0], (_, k) => columnOf(rows, k)).sort((a, b) => Math.abs(product(b, printed)) - Math.abs(product(a, printed)));
  return columns[0].map((value) => Math.sign(product(columns[0], printed)) * value);
}

describe('Table 6: correlations', () => {
  const found = indicators.flatMap((_, i) => indicators.slice(i).map((__, j) => matrix[i][i + j]));
  const printed = table('expected-table06.csv').flatMap((row, i) => indicators.slice(i).map((indicator) => Number(row[indicator.toUpperCase()])));

  it('all, within what two printed logarithms leave open', () => {
    expectWithin(found, printed, 0.0185);
  });

  it('all but three of them to the last printed digit', () => {
    expect(found.filter((value, k) => Math.abs(value - printed[k]) > 0.005 + 1e-9)).toHaveLength(3);
  });
});

describe('Table 7: eigenvalues', () => {
  const expected = table('expected-table07.csv');

  it('and their shares', () => {
    expectWithin(eigenvalues, numbers(expected, 'eigenvalue'), 0.055);
    expectWithin(eigenvalues.map((value) => value / 8 * 100), numbers(expected, 'pct_variance'), 0.15);
  });
});

describe('Table 8: loadings of the components', () => {
  const expected = table('expected-table08.csv');

  it.each(Array.from(eigenvalues, (_, k) => `PC${k + 1}`))('%s', (component) => {
    expectWithin(nearest(loadingsOn(8), numbers(expected, component)), numbers(expected, component), 0.0125);
  });
});

describe('Tables 9 and 17: four components turned', () => {
  const printed = table('expected-table09.csv');
  const squares = table('expected-table17.csv');
  const rotated = varimax(loadingsOn(4));

  it.each(['factor1', 'factor2', 'factor3', 'factor4'])('%s', (factor) => {
    const expected = numbers(printed, factor);
    const found = nearest(rotated, expected.slice(0, 8));
    expectWithin(found, expected.slice(0, 8), 0.0135);
    expectWithin([variance(found)], [expected[8]], 0.025);
    expectWithin(found.map((value) => value ** 2 / variance(found)), numbers(squares, factor).slice(0, 8), 0.0145);
  });

  it('communalities', () => {
    expectWithin(rotated.map((row) => variance(Array.from(row))), numbers(printed, 'communality').slice(0, 8), 0.0135);
  });
});

describe('Table 18: weights from principal components', () => {
  it('through the whole engine, within what two printed logarithms leave open', () => {
    const tree = group('tai', indicators.map((indicator) => leaf(indicator)));
    const document = documentOf(tree, {
      normalise: normaliseBy({ kind: 'minMax', range: { low: 0, high: 1 } }), weigh: weighBy({ kind: 'rotatedLoadings', components: 4 }),
    });
    const { learntWeights } = tableOf(document, createSnapshot(input.map((row) => row.country), columnsOf(values, 'RAW')));
    expectWithin(learntWeights.get(0) ?? [], numbers(table('expected-table18.csv'), 'PC'), 0.0075);
  });
});

describe('Table 36: outranking among five countries', () => {
  const five = table('input-five.csv');
  const expected = table('expected-table36.csv');
  const units = five.map((row) => row.country);
  const tree = group('tai', indicators.map((indicator) => leaf(indicator)));
  const columns = Object.fromEntries(indicators.map((indicator) => [indicator, numbers(five, indicator.toUpperCase())]));
  const scoresAmong = (chosen: readonly string[]): Float64Array => {
    const of = (column: readonly number[]): number[] => column.filter((_, k) => chosen.includes(units[k]));
    const among = Object.fromEntries(Object.entries(columns).map(([indicator, column]) => [indicator, of(column)]));
    return tableOf(
      documentOf(tree, { normalise: normaliseBy({ kind: 'scaled', low: 0, high: 100 }), aggregate: { default: { kind: 'outranking' }, levels: [], nodes: [] } }),
      createSnapshot(units.filter((unit) => chosen.includes(unit)), columnsOf(among, 'RAW')),
    ).scores;
  };

  it('each pair', () => {
    units.forEach((unit, i) => {
      units.slice(i + 1).forEach((other) => { expectWithin(scoresAmong([unit, other]), [Number(expected[i][other]), 1 - Number(expected[i][other])], 1e-12); });
    });
  });

  it('their sums, which are the outranking scores', () => {
    expectWithin(scoresAmong(units), expected.map((row) => units.reduce((sum, unit) => sum + Number(row[unit]), 0)), 1e-12);
  });
});
