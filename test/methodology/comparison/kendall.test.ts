import { array, integer, tuple } from 'fast-check';
import { kendallTauB } from '../../../src/methodology/comparison/kendall';
import { always } from '../../support/law';

const pairsOfColumns = integer({ min: 0, max: 40 }).chain((length) => {
  const column = array(integer({ min: 1, max: 12 }), { minLength: length, maxLength: length });
  return tuple(column, column);
});

/** Every pair looked at. */
function naive(first: readonly number[], second: readonly number[]): number | null {
  let [difference, apartInFirst, apartInSecond] = [0, 0, 0];
  for (let i = 0; i < first.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [Math.sign(first[i] - first[j]), Math.sign(second[i] - second[j])];
      difference += a * b;
      apartInFirst += Math.abs(a);
      apartInSecond += Math.abs(b);
    }
  }
  return apartInFirst === 0 || apartInSecond === 0 ? null : difference / Math.sqrt(apartInFirst * apartInSecond);
}

describe('Kendall τ-b', () => {
  it.each<{ title: string; first: readonly number[]; second: readonly number[]; expected: number | null }>([
    { title: 'none', first: [], second: [], expected: null },
    { title: 'one', first: [1], second: [1], expected: null },
    { title: 'all tied in one', first: [1, 1, 1], second: [1, 2, 3], expected: null },
    { title: 'the same order', first: [1, 2, 3], second: [10, 20, 30], expected: 1 },
    { title: 'the reverse', first: [1, 2, 3], second: [3, 2, 1], expected: -1 },
    { title: 'the same order with the same ties', first: [1, 1, 3], second: [2, 2, 7], expected: 1 },
    { title: '−0 and 0 tied', first: [-0, 0, 1], second: [1, 2, 3], expected: 2 / Math.sqrt(2 * 3) },
    { title: 'Handbook p. 82: P = 22 of 28 pairs, 0.57 printed', first: [1, 2, 3, 4, 5, 6, 7, 8], second: [3, 4, 1, 2, 5, 7, 8, 6], expected: 4 * 22 / (8 * 7) - 1 },
    { title: 'ties in both, the example of SciPy 1.15 (kendalltau)', first: [12, 2, 1, 12, 2], second: [1, 4, 7, 1, 0], expected: -0.47140452079103173 },
  ])('$title', ({ first, second, expected }) => {
    const tau = kendallTauB(Object.freeze([...first]), Object.freeze([...second]));
    if (expected === null) expect(tau).toBeNull();
    else expect(tau).toBeCloseTo(expected, 14);
  });

  it('is what a look at every pair gives', () => {
    always(pairsOfColumns, ([first, second]) => {
      const [fast, slow] = [kendallTauB(first, second), naive(first, second)];
      if (slow === null) expect(fast).toBeNull();
      else expect(fast).toBeCloseTo(slow, 12);
    }, 300);
  });

  it('of 10,000 units takes far less than their fifty million pairs', () => {
    const first = Float64Array.from({ length: 10_000 }, (_, i) => i);
    const second = first.map((i) => (i * 7919) % 10_007);
    const started = performance.now();
    expect(Math.abs(kendallTauB(first, second) ?? NaN)).toBeLessThan(0.05);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
