import { array, constant, double, oneof, tuple } from 'fast-check';
import { correlate, correlationMatrix } from '../../../src/methodology/coherence/correlate';
import { correlationKinds } from '../../../src/methodology/vocabulary';
import { expectWithin } from '../../support/expectColumn';
import { always } from '../../support/law';

const gap = NaN;

describe('correlate', () => {
  it.each([
    ['nobody', [], [], NaN, 0],
    ['one unit', [1], [2], NaN, 1],
    ['no spread', [1, 1, 1], [1, 2, 3], NaN, 3],
    ['no unit with both', [1, gap], [gap, 2], NaN, 0],
    ['a gap in each', [1, 2, 3, gap, 9], [2, 4, 6, 7, gap], 1, 3],
    ['reversed', [1, 2, 3], [3, 2, 1], -1, 3],
  ])('%s', (_, a, b, value, units) => {
    for (const kind of correlationKinds) {
      const found = correlate(kind, Float64Array.from(a), Float64Array.from(b));
      expectWithin([found.value, found.units], [value, units], 1e-15);
    }
  });

  it('takes ranks among the units that have both', () => {
    const [a, b] = [Float64Array.of(1, 2, 100, 3), Float64Array.of(1, 3, gap, 2)];
    expectWithin([correlate('spearman', a, b).value], [0.5], 1e-15);
  });

  const cell = oneof(double({ min: -100, max: 100, noNaN: true }), constant(gap));
  const columns = array(tuple(cell, cell), { minLength: 0, maxLength: 12 });

  it('is Pearson\'s formula over the units that have both', () => {
    always(columns, (rows) => {
      const whole = rows.filter(([x, y]) => !Number.isNaN(x) && !Number.isNaN(y));
      const mean = (k: 0 | 1): number => whole.reduce((sum, row) => sum + row[k], 0) / whole.length;
      const [mx, my] = [mean(0), mean(1)];
      const sums = whole.reduce(([xy, xx, yy], [x, y]) => [xy + (x - mx) * (y - my), xx + (x - mx) ** 2, yy + (y - my) ** 2], [0, 0, 0]);
      if (sums[1] < 1e-6 || sums[2] < 1e-6) return;
      const found = correlate('pearson', Float64Array.from(rows, ([x]) => x), Float64Array.from(rows, ([, y]) => y));
      expectWithin([found.value], [sums[0] / Math.sqrt(sums[1] * sums[2])], 1e-9);
      expect(Math.abs(found.value)).toBeLessThanOrEqual(1);
    });
  });

  it.each(correlationKinds)('%s: both ways round, and turned round where one column is', (kind) => {
    always(columns, (rows) => {
      const [a, b] = [Float64Array.from(rows, ([x]) => x), Float64Array.from(rows, ([, y]) => y)];
      const found = correlate(kind, a, b);
      expectWithin([correlate(kind, b, a).value, correlate(kind, a.map((value) => -value), b).value], [found.value, -found.value], 1e-12);
    });
  });
});

it('a matrix of correlations has each pair twice', () => {
  const matrix = correlationMatrix('kendall', [Float64Array.of(1, 2, 3), Float64Array.of(1, 3, 2)]);
  expect(matrix.map((row) => row.map(({ value }) => value))).toEqual([[1, 1 / 3], [1 / 3, 1]]);
});
