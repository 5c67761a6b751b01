import { join } from 'node:path';
import type { AggregateMethod } from '../../../src/methodology/methodologyVersion';
import { createSnapshot } from '../../../src/methodology/snapshot';
import { aggregateBy, columnsOf, documentOf, group, leaf, tableOf } from '../../support/builders';
import { expectColumn } from '../../support/expectColumn';
import { numbers, readTable } from '../../support/readTable';

const input = readTable(join(__dirname, 'input.csv'));
const expected = readTable(join(__dirname, 'expected.csv'));
const indicators = ['first', 'second', 'third', 'fourth'];

function scoresBy(method: AggregateMethod): Float64Array {
  const columns = Object.fromEntries(indicators.map((indicator) => [indicator, numbers(input, indicator)]));
  const snapshot = createSnapshot(input.map((row) => row.unit), columnsOf(columns));
  return tableOf(documentOf(group('index', indicators.map((indicator) => leaf(indicator))), { aggregate: aggregateBy(method) }), snapshot).scores;
}

describe('page 104: two countries by the geometric mean', () => {
  const scores = scoresBy({ kind: 'geometric', floor: null });

  it.each(expected.map((row, k) => ({ unit: row.unit, printed: Number(row.score), tolerance: Number(row.tolerance), score: scores[k] })))(
    '$unit: $printed', ({ printed, tolerance, score }) => {
      expect(Math.abs(score - printed)).toBeLessThanOrEqual(tolerance);
    });

  it('the same point gains 19 % and 4 %', () => {
    expect([scores[2] / scores[0], scores[3] / scores[1]].map((gain) => Math.round((gain - 1) * 100))).toEqual([19, 4]);
  });

  it('by the arithmetic mean they were equal', () => {
    expectColumn(scoresBy({ kind: 'arithmetic' }).subarray(0, 2), [6, 6]);
  });
});
