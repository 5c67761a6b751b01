import { array, constantFrom, double, integer, tuple } from 'fast-check';
import { agglomerate } from '../../../src/methodology/coherence/agglomerate';
import { distancesOf } from '../../../src/methodology/coherence/points';
import { linkages, type Linkage } from '../../../src/methodology/vocabulary';
import { expectWithin } from '../../support/expectColumn';
import { always } from '../../support/law';

const points = array(tuple(double({ min: -9, max: 9, noNaN: true }), double({ min: -9, max: 9, noNaN: true })), { minLength: 1, maxLength: 9 })
  .map((list) => list.map((point) => Float64Array.from(point)));

/** The distance of two clusters by its definition over their members alone. */
function defined(linkage: Linkage, all: readonly Float64Array[], distances: readonly Float64Array[], a: readonly number[], b: readonly number[]): number {
  const between = a.flatMap((i) => b.map((j) => distances[i][j]));
  switch (linkage) {
    case 'single': return Math.min(...between);
    case 'complete': return Math.max(...between);
    case 'average': return between.reduce((sum, distance) => sum + distance, 0) / between.length;
    case 'ward': {
      const centre = (members: readonly number[], axis: number): number => members.reduce((sum, i) => sum + all[i][axis], 0) / members.length;
      const apart = [0, 1].reduce((sum, axis) => sum + (centre(a, axis) - centre(b, axis)) ** 2, 0);
      return Math.sqrt(2 * a.length * b.length / (a.length + b.length) * apart);
    }
  }
}

describe('agglomerate', () => {
  it('one item merges with nothing', () => {
    expect(agglomerate([Float64Array.of(0)], 'single')).toEqual([]);
  });

  it('equal distances merge in the order in which they stand', () => {
    const even = [0, 1, 2].map((i) => Float64Array.from([0, 1, 2], (j) => (i === j ? 0 : 1)));
    expect(agglomerate(even, 'average').map(({ left, right }) => [left, right])).toEqual([[0, 1], [3, 2]]);
  });

  it('merges the nearest clusters, by the definition of each linkage, and never at a lesser height than before', () => {
    always(tuple(points, constantFrom(...linkages)), ([list, linkage]) => {
      const distances = distancesOf(list);
      const members = list.map((_, i) => [i]);
      let alive = list.map((_, i) => i);
      let before = 0;
      for (const { left, right, height, size } of agglomerate(distances, linkage)) {
        const nearest = Math.min(...alive.flatMap((a, k) => alive.slice(k + 1).map((b) => defined(linkage, list, distances, members[a], members[b]))));
        expectWithin([height, defined(linkage, list, distances, members[left], members[right])], [nearest, nearest], 1e-9);
        expect(height).toBeGreaterThanOrEqual(before - 1e-9);
        before = height;
        members.push([...members[left], ...members[right]]);
        expect(members[members.length - 1]).toHaveLength(size);
        alive = [...alive.filter((cluster) => cluster !== left && cluster !== right), members.length - 1];
      }
      expect(alive).toHaveLength(1);
    });
  });

  it('of pairs as near as each other, the one that stands first merges, and stays where its first stood', () => {
    const rows = integer({ min: 2, max: 8 }).chain((n) => array(array(integer({ min: 1, max: 3 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));
    always(tuple(rows, constantFrom('single' as const, 'complete' as const)), ([list, linkage]) => {
      const distances = list.map((row, i) => Float64Array.from(row, (_, j) => (i === j ? 0 : i < j ? list[i][j] : list[j][i])));
      const members = list.map((_, i) => [i]);
      const alive = list.map((_, i) => i);
      for (const { left, right } of agglomerate(distances, linkage)) {
        const pairs = alive.flatMap((a, k) => alive.slice(k + 1).map((b) => ({ a, b, apart: defined(linkage, [], distances, members[a], members[b]) })));
        const nearest = pairs.reduce((best, pair) => (pair.apart < best.apart ? pair : best));
        expect([left, right]).toEqual([nearest.a, nearest.b]);
        members.push([...members[left], ...members[right]]);
        alive[alive.indexOf(left)] = members.length - 1;
        alive.splice(alive.indexOf(right), 1);
      }
    });
  });

  it('leaves the distances that it is given as they are', () => {
    always(tuple(points, integer({ min: 0, max: 3 })), ([list, k]) => {
      const distances = distancesOf(list);
      const copy = distances.map((row) => Array.from(row));
      agglomerate(distances, linkages[k]);
      expect(distances.map((row) => Array.from(row))).toEqual(copy);
    }, 20);
  });
});
