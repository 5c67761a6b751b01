import { array, double, tuple } from 'fast-check';
import { agglomerate } from '../../../src/methodology/coherence/agglomerate';
import { clustersBelow, cutTree, leafOrder } from '../../../src/methodology/coherence/cutTree';
import { distancesOf } from '../../../src/methodology/coherence/points';
import { always } from '../../support/law';

const line = (...places: number[]): ReturnType<typeof agglomerate> => agglomerate(distancesOf(places.map((place) => Float64Array.of(place))), 'single');

describe('cutTree', () => {
  const merges = line(0, 10, 1, 11, 50);

  it.each([[1, [0, 0, 0, 0, 0]], [2, [0, 0, 0, 0, 1]], [3, [0, 1, 0, 1, 2]], [5, [0, 1, 2, 3, 4]]])('into %i', (count, expected) => {
    expect(Array.from(cutTree(merges, count))).toEqual(expected);
  });

  it('counts clusters below a height, merges at that height being made', () => {
    expect([0.5, 1, 9, 39].map((height) => clustersBelow(merges, height))).toEqual([5, 3, 2, 1]);
  });
});

it('leaves stand in an order in which every cluster is a run of neighbours', () => {
  always(array(tuple(double({ min: -9, max: 9, noNaN: true })), { minLength: 2, maxLength: 9 }), (points) => {
    const merges = agglomerate(distancesOf(points.map((point) => Float64Array.from(point))), 'average');
    const order = leafOrder(merges);
    expect([...order].sort((a, b) => a - b)).toEqual(points.map((_, item) => item));
    for (let count = 1; count <= points.length; count++) {
      const clusters = cutTree(merges, count);
      const runs = order.filter((item, place) => place === 0 || clusters[item] !== clusters[order[place - 1]]);
      expect(runs).toHaveLength(count);
    }
  });
});
