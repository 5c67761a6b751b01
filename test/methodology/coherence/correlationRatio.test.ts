import { array, double, tuple } from 'fast-check';
import { correlate } from '../../../src/methodology/coherence/correlate';
import { correlationRatio } from '../../../src/methodology/coherence/correlationRatio';
import { SeededRandom } from '../../../src/methodology/robustness/seededRandom';
import { expectWithin } from '../../support/expectColumn';
import { always } from '../../support/law';

const along = Float64Array.from({ length: 101 }, (_, i) => i / 50 - 1);
const noise = (seed: number, size: number): Float64Array => {
  const random = new SeededRandom(seed, 0);
  return along.map(() => (random.next() - 0.5) * size);
};

describe('correlationRatio', () => {
  it.each([
    ['too few units', [1, 2, 3], [1, 2, 3]],
    ['no spread', [1, 1, 1, 1, 1], [1, 2, 3, 4, 5]],
    ['a score without spread', [1, 2, 3, 4, 5], [1, 1, 1, 1, 1]],
    ['too few that have both', [1, 2, 3, 4, NaN], [1, 2, 3, NaN, 5]],
  ])('is undefined: %s', (_, x, y) => {
    expect(correlationRatio(Float64Array.from(x), Float64Array.from(y))).toBeNaN();
  });

  it('is 1 for a straight line, up or down', () => {
    expectWithin([correlationRatio(along, along.map((x) => 3 * x + 1)), correlationRatio(along, along.map((x) => -x))], [1, 1], 1e-9);
  });

  it('sees what a correlation does not: a parabola', () => {
    const parabola = along.map((x) => x * x);
    expect(Math.abs(correlate('pearson', along, parabola).value)).toBeLessThan(1e-12);
    expect(correlationRatio(along, parabola)).toBeGreaterThan(0.98);
  });

  it('is the analytic share of x in y = x + 2 z: 1 of 5 parts of the variance', () => {
    const random = new SeededRandom(5, 1);
    const [x, z] = [0, 1].map(() => Float64Array.from({ length: 800 }, () => random.next()));
    expect(Math.abs(correlationRatio(x, x.map((value, i) => value + 2 * z[i])) - 0.2)).toBeLessThan(0.04);
  });

  it('is small where y is noise', () => {
    expect(correlationRatio(along, noise(3, 1))).toBeLessThan(0.1);
  });

  it('lies between 0 and 1 and does not depend on the units of measure', () => {
    always(array(tuple(double({ min: -9, max: 9, noNaN: true }), double({ min: -9, max: 9, noNaN: true })), { minLength: 6, maxLength: 20 }), (rows) => {
      const [x, y] = [Float64Array.from(rows, ([a]) => a), Float64Array.from(rows, ([, b]) => b)];
      const found = correlationRatio(x, y);
      if (Number.isNaN(found)) return;
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
      expectWithin([correlationRatio(x.map((value) => value * 4), y.map((value) => value * 2))], [found], 1e-9);
    });
  });
});
