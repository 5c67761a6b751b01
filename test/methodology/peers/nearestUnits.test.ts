import { nearestUnits } from '../../../src/methodology/peers/nearestUnits';

const { NaN: none } = Number;
const columns = (...values: readonly (readonly number[])[]): readonly Float64Array[] => values.map((column) => Float64Array.from(column));
/** Its median is 3, its robust deviation 1.4826. */
const spread = [1, 2, 3, 4, 5];

describe('nearestUnits', () => {
  it('gives the nearest first, with the distance in robust deviations; of equals the one that stands first', () => {
    expect(nearestUnits(columns(spread), 2, 3)).toEqual([{ position: 1, distance: 1 / 1.4826 }, { position: 3, distance: 1 / 1.4826 }, { position: 0, distance: 2 / 1.4826 }]);
  });

  it('does not depend on the unit of measure of a column', () => {
    const measured = nearestUnits(columns(spread, [5, 1, 1, 2, 9]), 0, 4).map(({ position }) => position);
    expect(nearestUnits(columns(spread.map((value) => value * 1_000), [5, 1, 1, 2, 9]), 0, 4).map(({ position }) => position)).toEqual(measured);
  });

  it('compares on what both have, and passes over whoever has nothing in common and columns that do not vary', () => {
    const found = nearestUnits(columns([1, none, 3, none, 5], [1, 2, none, none, 5], [7, 7, 7, 7, 7]), 0, 9);
    expect(found.map(({ position }) => position).sort()).toEqual([1, 2, 4]);
  });

  it('finds nobody without columns', () => {
    expect(nearestUnits([], 0, 3)).toEqual([]);
  });
});
