import { distancesOf } from '../../../src/methodology/coherence/points';
import { silhouettes } from '../../../src/methodology/coherence/silhouette';
import { expectWithin } from '../../support/expectColumn';

const line = (...places: number[]): Float64Array[] => distancesOf(places.map((place) => Float64Array.of(place)));

describe('silhouettes', () => {
  it('are undefined where there is one cluster, and none where there is nobody', () => {
    expectWithin(silhouettes(line(1, 2), Int32Array.of(0, 0)), [NaN, NaN], 0);
    expect(silhouettes([], new Int32Array())).toHaveLength(0);
  });

  it('are 0 for an item alone, and by the formula for the others', () => {
    expectWithin(silhouettes(line(0, 1, 10), Int32Array.of(0, 0, 1)), [0.9, 8 / 9, 0], 1e-15);
  });

  it('are below 0 for an item that stands nearer to another cluster', () => {
    expect(silhouettes(line(0, 1, 9, 10), Int32Array.of(0, 0, 0, 1))[2]).toBeLessThan(0);
  });

  it('are 0 where all stand in one place', () => {
    expectWithin(silhouettes(line(1, 1, 1, 1), Int32Array.of(0, 0, 1, 1)), [0, 0, 0, 0], 0);
  });
});
