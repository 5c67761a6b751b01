import { join } from 'node:path';
import { createSnapshot } from '../../../src/methodology/snapshot';
import { columnsOf, tableOf } from '../../support/builders';
import { expectWithin } from '../../support/expectColumn';
import { humanDevelopment } from '../../support/humanDevelopment';
import { numbers, readTable } from '../../support/readTable';

const input = readTable(join(__dirname, 'input.csv'));
const expected = readTable(join(__dirname, 'expected.csv'));
const indicators = ['life-expectancy', 'expected-schooling', 'mean-schooling', 'income'];

it('the Human Development Index of 24 countries comes out of its printed components', () => {
  const snapshot = createSnapshot(input.map((row) => row.country), columnsOf(Object.fromEntries(indicators.map((code) => [code, numbers(input, code)])), 'RAW'));
  expect(expected.map((row) => row.country)).toEqual(snapshot.units);
  expectWithin(tableOf(humanDevelopment, snapshot).scores, numbers(expected, 'hdi'), 0.001);
});
