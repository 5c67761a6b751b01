import { distancesOf, squaredDistance, standardPoints } from '../../../src/methodology/coherence/points';
import { expectWithin } from '../../support/expectColumn';

describe('standardPoints', () => {
  it('are z-scores by n − 1 over the units that have every column', () => {
    const { units, points } = standardPoints([Float64Array.of(1, 2, NaN, 3), Float64Array.of(10, 30, 99, 20)]);
    expect(units).toEqual([0, 1, 3]);
    expectWithin(points.flatMap((point) => Array.from(point)), [-1, -1, 0, 1, 1, 0], 1e-15);
  });

  it('leave a column without spread out', () => {
    expect(standardPoints([Float64Array.of(5, 5), Float64Array.of(1, 2)]).points.map(({ length }) => length)).toEqual([1, 1]);
  });

  it('are none where there is no unit', () => {
    expect(standardPoints([])).toEqual({ units: [], points: [] });
  });
});

it('distances are Euclidean, 0 to itself and the same both ways', () => {
  const points = [Float64Array.of(0, 0), Float64Array.of(3, 4)];
  expect(squaredDistance(points[0], points[1])).toBe(25);
  expect(distancesOf(points).map((row) => Array.from(row))).toEqual([[0, 5], [5, 0]]);
});
