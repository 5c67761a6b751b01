import { array, double } from 'fast-check';
import { sobolIndices, sobolValues, type CubeFunction, type OutputSensitivity } from '../../../src/methodology/robustness/sobolIndices';
import { expectBits } from '../../support/expectColumn';
import { always } from '../../support/law';

const scalar = (factors: number, value: (point: Float64Array) => number): CubeFunction => ({
  factors, outputs: 1, write: (point, target, to) => { target[to] = value(point); },
});

/** Ishigami and Homma (1990) with a = 7, b = 0.1 on [−π, π]³. */
const ishigami = scalar(3, (point) => {
  const [x, y, z] = Array.from(point, (u) => Math.PI * (2 * u - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
});

/** The closed form of its variances. */
function ofIshigami(): { readonly first: readonly number[]; readonly total: readonly number[] } {
  const [a, b] = [7, 0.1];
  const [one, two, oneThree] = [0.5 * (1 + b * Math.PI ** 4 / 5) ** 2, a ** 2 / 8, b ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50)];
  const all = one + two + oneThree;
  return { first: [one / all, two / all, 0], total: [(one + oneThree) / all, two / all, oneThree / all] };
}

function estimate(model: CubeFunction, seed: number, samples: number): readonly OutputSensitivity[] {
  return sobolIndices(sobolValues(model, seed, 0, samples), model);
}

describe('sobolIndices', () => {
  test('the closed form of the Ishigami function is that which is printed', () => {
    const { first, total } = ofIshigami();
    [0.3139, 0.4424, 0].forEach((printed, k) => expect(first[k]).toBeCloseTo(printed, 4));
    [0.5576, 0.4424, 0.2437].forEach((printed, k) => expect(total[k]).toBeCloseTo(printed, 4));
  });

  test('finds the indices of the Ishigami function within their intervals of 95 %, about as often as these promise', () => {
    const { first, total } = ofIshigami();
    const seeds = 120;
    const inside = { first: [0, 0, 0], total: [0, 0, 0] };
    for (let seed = 1; seed <= seeds; seed++) {
      const [{ indices }] = estimate(ishigami, seed, 1_000);
      indices.forEach((index, k) => {
        if (Math.abs(index.first - first[k]) <= 1.96 * index.firstError) inside.first[k]++;
        if (Math.abs(index.total - total[k]) <= 1.96 * index.totalError) inside.total[k]++;
      });
    }
    for (const count of [...inside.first, ...inside.total]) {
      expect(count / seeds).toBeGreaterThan(0.88);
      expect(count / seeds).toBeLessThanOrEqual(1);
    }
  });

  test('many samples come near: errors fall by the root of their number', () => {
    const { first, total } = ofIshigami();
    const [{ indices, mean, deviation }] = estimate(ishigami, 1, 100_000);
    expect(mean).toBeCloseTo(3.5, 1);
    expect(deviation ** 2).toBeCloseTo(13.8446, 0);
    indices.forEach((index, k) => {
      expect(index.firstError).toBeLessThan(0.01);
      expect(Math.abs(index.first - first[k])).toBeLessThanOrEqual(3 * index.firstError);
      expect(Math.abs(index.total - total[k])).toBeLessThanOrEqual(3 * index.totalError);
    });
  });

  test('under a weighted sum each factor has its share of the squared weights, alone and in total', () => {
    always(array(double({ min: 0.2, max: 3, noNaN: true }), { minLength: 1, maxLength: 6 }), (weights) => {
      const linear = scalar(weights.length, (point) => point.reduce((sum, u, k) => sum + weights[k] * u, 0));
      const [{ indices }] = estimate(linear, 3, 2_000);
      const all = weights.reduce((sum, weight) => sum + weight ** 2, 0);
      indices.forEach((index, k) => {
        expect(Math.abs(index.first - weights[k] ** 2 / all)).toBeLessThanOrEqual(4.5 * index.firstError + 1e-12);
        expect(Math.abs(index.total - weights[k] ** 2 / all)).toBeLessThanOrEqual(4.5 * index.totalError + 1e-12);
      });
    }, 40);
  });

  test('a product of centred factors is interaction alone; a factor that is not read has no part in anything', () => {
    const [{ indices: [one, other, idle] }] = estimate(scalar(3, ([x, y]) => (x - 0.5) * (y - 0.5)), 2, 20_000);
    for (const index of [one, other]) {
      expect(Math.abs(index.first)).toBeLessThanOrEqual(4 * index.firstError);
      expect(Math.abs(index.total - 1)).toBeLessThanOrEqual(4 * index.totalError);
    }
    expect(idle).toEqual({ first: 0, firstError: 0, total: 0, totalError: 0 });
  });

  test('an output that does not vary has no shares', () => {
    const [{ mean, deviation, indices }] = estimate(scalar(2, () => 4), 1, 50);
    expect([mean, deviation]).toEqual([4, 0]);
    expect(indices[0].first).toBeNaN();
    expect(indices[0].total).toBeNaN();
  });

  test('samples in two runs are the samples in one, bit for bit, and outputs are kept apart', () => {
    const model: CubeFunction = { factors: 2, outputs: 2, write: ([x, y], target, to) => target.set([x + 2 * y, x], to) };
    const whole = sobolValues(model, 9, 0, 40);
    expectBits(Float64Array.of(...sobolValues(model, 9, 0, 13), ...sobolValues(model, 9, 13, 40)), whole);
    const [, { indices: [own, other] }] = sobolIndices(whole, model);
    expect(own.total).toBeGreaterThan(0.5);
    expect(other.total).toBe(0);
  });
});
