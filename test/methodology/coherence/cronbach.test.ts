import { array, double, integer } from 'fast-check';
import { alphaOf, covariances, cronbachAlpha } from '../../../src/methodology/coherence/cronbach';
import { expectWithin } from '../../support/expectColumn';
import { always } from '../../support/law';

const column = (...values: number[]): Float64Array => Float64Array.from(values);

describe('cronbachAlpha', () => {
  it.each([
    ['no column', [], NaN],
    ['one column', [column(1, 2, 3)], NaN],
    ['without spread', [column(1, 1), column(2, 2)], NaN],
    ['the same column three times', [column(1, 2, 4), column(1, 2, 4), column(1, 2, 4)], 1],
    ['columns that pull apart entirely', [column(1, 2, 3), column(3, 2, 1)], NaN],
    ['two columns without covariance', [column(1, 2, 1, 2), column(1, 1, 2, 2)], 0],
    ['a pair that no two units have', [column(1, 2, NaN, NaN), column(NaN, NaN, 1, 2)], NaN],
  ])('%s', (_, columns, expected) => {
    expectWithin([cronbachAlpha(columns)], [expected], 1e-15);
  });

  it('takes each covariance over the units that have both, each variance over those that have the one', () => {
    const found = cronbachAlpha([column(1, 2, 3, 10), column(2, 4, 6, NaN)]);
    const [varA, varB, cov] = [50 / 3, 4, 2];
    expectWithin([found], [2 * (1 - (varA + varB) / (varA + varB + 2 * cov))], 1e-15);
  });

  it('without a column is that of the others', () => {
    const columns = [column(1, 2, 4, NaN), column(2, 1, 5, 3), column(9, 7, NaN, 1)];
    columns.forEach((_, k) => expectWithin([alphaOf(covariances(columns), k)], [cronbachAlpha(columns.filter((__, other) => other !== k))], 1e-15));
  });

  it('is 1 less the variances by the variance of the sum, where nothing is missing', () => {
    const table = integer({ min: 2, max: 5 }).chain((k) => array(array(double({ min: -9, max: 9, noNaN: true }), { minLength: k, maxLength: k }), { minLength: 3, maxLength: 10 }));
    always(table, (rows) => {
      const columns = rows[0].map((_, k) => Float64Array.from(rows, (row) => row[k]));
      const variance = (values: ArrayLike<number>): number => {
        const list = Array.from(values);
        const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
        return list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (list.length - 1);
      };
      const whole = variance(rows.map((row) => row.reduce((sum, value) => sum + value, 0)));
      if (whole < 1e-3) return;
      const expected = columns.length / (columns.length - 1) * (1 - columns.reduce((sum, values) => sum + variance(values), 0) / whole);
      expectWithin([cronbachAlpha(columns) / Math.max(1, Math.abs(expected))], [expected / Math.max(1, Math.abs(expected))], 1e-9);
    });
  });
});
