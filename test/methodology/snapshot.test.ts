import { createSnapshot, selectUnits } from '../../src/methodology/snapshot';
import { columnsOf, keeping, snapshotOf } from '../support/builders';

describe('createSnapshot', () => {
  it('finds a column by node and measure', () => {
    const snapshot = createSnapshot(['x', 'y'], [...columnsOf({ a: [1, 2] }), ...columnsOf({ a: [3, 4] }, 'SCORE', 'line@1.0.0')]);
    expect(Array.from(snapshot.column('a', 'POINTS')?.values ?? [])).toEqual([1, 2]);
    expect(snapshot.column('a', 'SCORE')).toMatchObject({ reportedUnder: 'line@1.0.0' });
    expect(snapshot.column('a', 'RAW')).toBeUndefined();
    expect(snapshot.column('b', 'POINTS')).toBeUndefined();
  });

  it('takes no units and no columns', () => {
    expect(createSnapshot([], [])).toMatchObject({ units: [], columns: [] });
  });

  it('refuses a column that has not one value per unit', () => {
    expect(() => createSnapshot(['x'], columnsOf({ a: [1, 2] }))).toThrow('Column a POINTS: expected 1 values, got 2');
  });
});

describe('selectUnits', () => {
  const snapshot = snapshotOf({ a: [1, NaN, 3], b: [4, 5, 6] });

  it.each([
    { title: 'none', positions: [], units: [], a: [] },
    { title: 'one', positions: [1], units: ['u1'], a: [NaN] },
    { title: 'all, in another order', positions: [2, 0, 1], units: ['u2', 'u0', 'u1'], a: [3, 1, NaN] },
  ])('$title', ({ positions, units, a }) => {
    const selected = keeping(snapshot, () => selectUnits(snapshot, positions));
    expect(selected.units).toEqual(units);
    expect(selected.column('a', 'POINTS')?.values).toEqual(Float64Array.from(a));
    expect(selected.columns).toHaveLength(2);
  });
});
