import { array, integer, tuple } from 'fast-check';
import { spearmanRho } from '../../../src/methodology/comparison/spearman';
import { always } from '../../support/law';

/** Pearson's correlation of mean places, each counted one against all. */
function naive(first: readonly number[], second: readonly number[]): number | null {
  const placesOf = (values: readonly number[]): number[] => values.map((value) =>
    values.filter((other) => other < value).length + (values.filter((other) => other === value).length + 1) / 2);
  const [a, b] = [placesOf(first), placesOf(second)];
  const mean = (first.length + 1) / 2;
  const covariance = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, value, i) => sum + (value - mean) * (y[i] - mean), 0);
  const spread = covariance(a, a) * covariance(b, b);
  return spread === 0 ? null : covariance(a, b) / Math.sqrt(spread);
}

describe('Spearman ρ', () => {
  it.each<{ title: string; first: readonly number[]; second: readonly number[]; expected: number | null }>([
    { title: 'none', first: [], second: [], expected: null },
    { title: 'one', first: [3], second: [4], expected: null },
    { title: 'all tied in one', first: [1, 2, 3], second: [5, 5, 5], expected: null },
    { title: 'the same order', first: [1, 2, 30], second: [4, 5, 6], expected: 1 },
    { title: 'the reverse', first: [1, 2, 30], second: [6, 5, 4], expected: -1 },
    { title: 'a tie, the example of SciPy 1.15 (spearmanr)', first: [1, 2, 3, 4, 5], second: [5, 6, 7, 8, 7], expected: 0.8207826816681233 },
    { title: 'without ties 1 − 6 Σd² / n(n² − 1)', first: [1, 2, 3, 4, 5, 6, 7, 8], second: [3, 4, 1, 2, 5, 7, 8, 6], expected: 1 - 6 * 22 / (8 * 63) },
  ])('$title', ({ first, second, expected }) => {
    const rho = spearmanRho(Object.freeze([...first]), Object.freeze([...second]));
    if (expected === null) expect(rho).toBeNull();
    else expect(rho).toBeCloseTo(expected, 14);
  });

  it('is what places counted one by one give', () => {
    const columns = integer({ min: 0, max: 30 }).chain((length) => {
      const column = array(integer({ min: 1, max: 10 }), { minLength: length, maxLength: length });
      return tuple(column, column);
    });
    always(columns, ([first, second]) => {
      const [fast, slow] = [spearmanRho(first, second), naive(first, second)];
      if (slow === null) expect(fast).toBeNull();
      else expect(fast).toBeCloseTo(slow, 12);
    }, 300);
  });
});
