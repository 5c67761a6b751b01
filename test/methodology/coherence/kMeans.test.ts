import { array, double, integer, tuple } from 'fast-check';
import { kMeans, settle } from '../../../src/methodology/coherence/kMeans';
import { squaredDistance } from '../../../src/methodology/coherence/points';
import { always } from '../../support/law';

const at = (...places: number[]): Float64Array[] => places.map((place) => Float64Array.of(place));

/** The least sum of squares over all ways to part points on a line into k runs: the best parting on a line is one of runs. */
function bestOnLine(places: readonly number[], k: number): number {
  const sorted = [...places].sort((a, b) => a - b);
  const cost = (from: number, to: number): number => {
    const run = sorted.slice(from, to);
    const mean = run.reduce((sum, place) => sum + place, 0) / run.length;
    return run.reduce((sum, place) => sum + (place - mean) ** 2, 0);
  };
  const best = (from: number, left: number): number => (left === 1 ? cost(from, sorted.length)
    : Math.min(...Array.from({ length: sorted.length - from - left + 1 }, (_, size) => cost(from, from + size + 1) + best(from + size + 1, left - 1))));
  return best(0, k);
}

describe('kMeans', () => {
  it('gives equal seeds equal clusters', () => {
    const points = at(1, 5, 2, 9, 4, 7, 3);
    expect(kMeans(points, 3, 7)).toEqual(kMeans(points, 3, 7));
  });

  it('parts equal points all the same', () => {
    const { clusters, withinSum } = kMeans(at(1, 1, 1), 2, 1);
    expect(new Set(clusters).size).toBe(2);
    expect(withinSum).toBe(0);
  });

  it('finds the best parting of few points on a line', () => {
    always(tuple(array(double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 8 }), integer({ min: 1, max: 3 })), ([places, k]) => {
      expect(kMeans(at(...places), k, 1).withinSum).toBeCloseTo(bestOnLine(places, k), 6);
    });
  });

  it('no point stands nearer to another mean than to its own, and no cluster is empty', () => {
    always(array(tuple(double({ min: 0, max: 9, noNaN: true }), double({ min: 0, max: 9, noNaN: true })), { minLength: 4, maxLength: 12 }), (list) => {
      const points = list.map((point) => Float64Array.from(point));
      const { clusters } = kMeans(points, 3, 1);
      expect(new Set(clusters)).toEqual(new Set([0, 1, 2]));
      const means = [0, 1, 2].map((cluster) => {
        const members = points.filter((_, i) => clusters[i] === cluster);
        return Float64Array.from([0, 1], (axis) => members.reduce((sum, point) => sum + point[axis], 0) / members.length);
      });
      points.forEach((point, i) => {
        const own = squaredDistance(point, means[clusters[i]]);
        for (const mean of means) expect(own).toBeLessThanOrEqual(squaredDistance(point, mean) + 1e-9);
      });
    });
  });
});

it('settling from given means leaves them as they are', () => {
  const means = at(0, 10);
  expect(Array.from(settle(at(1, 9, 2), means).clusters)).toEqual([0, 1, 0]);
  expect(means).toEqual(at(0, 10));
});
