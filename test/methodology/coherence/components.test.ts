import { array, double, integer } from 'fast-check';
import { principalComponents } from '../../../src/methodology/coherence/components';
import { correlate } from '../../../src/methodology/coherence/correlate';
import { expectWithin } from '../../support/expectColumn';
import { always } from '../../support/law';

describe('principalComponents', () => {
  it('are none without a column, without spread, or where fewer than two units are complete', () => {
    expect(principalComponents([])).toBeNull();
    expect(principalComponents([Float64Array.of(1, 1, 1), Float64Array.of(1, 2, 3)])).toBeNull();
    expect(principalComponents([Float64Array.of(1, NaN, 2), Float64Array.of(NaN, 2, 3)])).toBeNull();
  });

  it('drop units that lack a column', () => {
    expect(principalComponents([Float64Array.of(1, 2, NaN, 5), Float64Array.of(1, 3, 4, 2)])?.units).toBe(3);
  });

  it('two columns without correlation are two dimensions, neither of them above 1', () => {
    const found = principalComponents([Float64Array.of(1, 2, 1, 2), Float64Array.of(1, 1, 2, 2)]);
    expectWithin(found?.components.map(({ eigenvalue }) => eigenvalue) ?? [], [1, 1], 1e-14);
    expect(found?.aboveOne).toBe(0);
  });

  it('eigenvalues add up to the columns, shares to 1, and loadings give back every correlation', () => {
    const table = integer({ min: 1, max: 5 }).chain((k) => array(array(double({ min: -9, max: 9, noNaN: true }), { minLength: k, maxLength: k }), { minLength: 3, maxLength: 10 }));
    always(table, (rows) => {
      const columns = rows[0].map((_, k) => Float64Array.from(rows, (row) => row[k]));
      const found = principalComponents(columns);
      if (found === null) return;
      const { components } = found;
      expectWithin([components.reduce((sum, { eigenvalue }) => sum + eigenvalue, 0), components.at(-1)?.cumulativeShare ?? NaN], [columns.length, 1], 1e-9);
      columns.forEach((a, i) => columns.forEach((b, j) => {
        const back = components.reduce((sum, { loadings }) => sum + loadings[i] * loadings[j], 0);
        expectWithin([back], [correlate('pearson', a, b).value], 1e-9);
      }));
    });
  });
});
