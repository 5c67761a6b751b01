import { join } from 'node:path';
import type { NormaliseMethod } from '../../../src/methodology/methodologyVersion';
import { columnsOf, documentOf, group, leaf, normaliseBy, tableOf } from '../../support/builders';
import { createSnapshot } from '../../../src/methodology/snapshot';
import { expectColumn, expectWithin } from '../../support/expectColumn';
import { numbers, readTable } from '../../support/readTable';

const input = readTable(join(__dirname, 'input.csv'));
const expected = readTable(join(__dirname, 'expected.csv'));
const indicators = ['temperature', 'humidity'];
const tree = group('composite', indicators.map((indicator) => leaf(indicator)));
const cases = ['Celsius', 'Fahrenheit'].flatMap((scale) => ['2003', '2004'].map((year) => ({ scale, year })));

function scoresOf(scale: string, year: string, methodOf: (values: readonly number[]) => NormaliseMethod): Float64Array {
  const rows = input.filter((row) => row.scale === scale && row.year === year);
  const columns = Object.fromEntries(indicators.map((indicator) => [indicator, numbers(rows, indicator)]));
  const methods = Object.fromEntries(indicators.map((indicator) => [indicator, methodOf(columns[indicator])]));
  const snapshot = createSnapshot(rows.map((row) => row.city), columnsOf(columns, 'RAW'));
  return tableOf(documentOf(tree, { normalise: normaliseBy({ kind: 'rank' }, methods) }), snapshot).scores;
}

const range = { low: 0, high: 1 };
const ratioToBest = (values: readonly number[]): NormaliseMethod =>
  ({ kind: 'goalposts', low: 0, high: Math.max(...values), scale: 'LINEAR', clamp: 'NONE', range });

describe('Table 14: ratios to the best of the year', () => {
  it.each(cases)('$scale, $year', ({ scale, year }) => {
    const rows = expected.filter((row) => row.scale === scale && row.year === year);
    expectWithin(scoresOf(scale, year, ratioToBest), numbers(rows, 'composite'), 0.0005);
  });

  it.each(['2003', '2004'])('min-max does not care for the unit of measure: %s', (year) => {
    const minMax = (): NormaliseMethod => ({ kind: 'minMax', range });
    expectColumn(scoresOf('Fahrenheit', year, minMax), scoresOf('Celsius', year, minMax));
  });
});
