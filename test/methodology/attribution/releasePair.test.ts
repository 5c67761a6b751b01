import { blender, type DataState, type ReleasePair } from '../../../src/methodology/attribution/releasePair';
import { createSnapshot, type Snapshot } from '../../../src/methodology/snapshot';

const vintageOf = (values: Readonly<Record<string, number>>, groups?: Readonly<Record<string, string>>): Snapshot => createSnapshot(
  Object.keys(values), [{ node: 'a', measure: 'RAW', reportedUnder: null, values: Float64Array.from(Object.values(values)) }],
  groups === undefined ? {} : { groups: new Map([['region', Object.keys(values).map((unit) => groups[unit] ?? null)]]) });

const before = vintageOf({ stays: 10, leaves: 3 });
const after = vintageOf({ stays: 17, comes: 8 });
const beforeRevised = vintageOf({ stays: 12, comes: 1 });
const afterUnrevised = vintageOf({ stays: 14, leaves: 4 });

const state = (changes: Partial<DataState>): DataState => ({ isRevised: false, isLater: false, hasEntered: false, ...changes });
const valuesIn = (pair: ReleasePair, changes: Partial<DataState>): Record<string, number> => {
  const blended = blender(pair)(state(changes));
  const column = blended.column('a', 'RAW');
  return Object.fromEntries(blended.units.map((unit, k) => [unit, column?.values[k] ?? NaN]));
};

describe('blend', () => {
  const pair: ReleasePair = { before, after, beforeRevised, afterUnrevised };

  test('nothing changed is the earlier release, everything changed the later one', () => {
    expect(valuesIn(pair, {})).toEqual({ stays: 10, leaves: 3 });
    expect(valuesIn(pair, { isRevised: true, isLater: true, hasEntered: true })).toEqual({ stays: 17, comes: 8 });
  });

  test('a unit of both releases has the values of the state; entrants and leavers keep their own', () => {
    expect(valuesIn(pair, { isRevised: true })).toEqual({ stays: 12, leaves: 3 });
    expect(valuesIn(pair, { isLater: true })).toEqual({ stays: 14, leaves: 3 });
    expect(valuesIn(pair, { isRevised: true, hasEntered: true })).toEqual({ stays: 12, comes: 8 });
  });

  test('where only one release knows the other period, its revision is carried over', () => {
    expect(valuesIn({ ...pair, afterUnrevised: null }, { isLater: true })).toEqual({ stays: 15, leaves: 3 }); // 17 − (12 − 10)
    expect(valuesIn({ ...pair, beforeRevised: null }, { isRevised: true })).toEqual({ stays: 13, leaves: 3 }); // 10 + (17 − 14)
  });

  test('where no period is shared, nothing counts as revision', () => {
    const apart = { ...pair, beforeRevised: null, afterUnrevised: null };
    expect(valuesIn(apart, { isRevised: true })).toEqual({ stays: 10, leaves: 3 });
    expect(valuesIn(apart, { isLater: true })).toEqual({ stays: 17, leaves: 3 });
  });

  test('a revision cannot be carried to a value that is missing', () => {
    const gap = vintageOf({ stays: NaN, comes: 1 });
    expect(valuesIn({ ...pair, beforeRevised: gap, afterUnrevised: null }, { isLater: true }).stays).toBe(17);
  });

  test('a world and its opposite read backwards are the same data', () => {
    const backwards: ReleasePair = { before: after, after: before, beforeRevised: afterUnrevised, afterUnrevised: beforeRevised };
    for (const shared of [pair, { ...pair, beforeRevised: null }, { ...pair, afterUnrevised: null }, { ...pair, beforeRevised: null, afterUnrevised: null }]) {
      const turned = { ...backwards, beforeRevised: shared.afterUnrevised, afterUnrevised: shared.beforeRevised };
      for (let made = 0; made < 8; made++) {
        const changes = { isRevised: (made & 1) === 1, isLater: (made & 2) === 2, hasEntered: (made & 4) === 4 };
        const opposite = { isRevised: !changes.isRevised, isLater: !changes.isLater, hasEntered: !changes.hasEntered };
        expect(valuesIn(shared, changes)).toEqual(valuesIn(turned, opposite));
      }
    }
  });

  test('groups are those of the release whose revision stands; of a unit that one release has, its own', () => {
    const grouped: ReleasePair = {
      before: vintageOf({ stays: 1, leaves: 2 }, { stays: 'north', leaves: 'north' }), after: vintageOf({ stays: 1, comes: 2 }, { stays: 'south', comes: 'south' }),
      beforeRevised: null, afterUnrevised: null,
    };
    expect(blender(grouped)(state({})).groups?.get('region')).toEqual(['north', 'north']);
    expect(blender(grouped)(state({ isRevised: true })).groups?.get('region')).toEqual(['south', 'north']);
    expect(blender(grouped)(state({ hasEntered: true })).groups?.get('region')).toEqual(['north', 'south']);
  });

  test('a column that one release lacks is missing where its values would stand', () => {
    const more = createSnapshot(['stays'], [
      { node: 'a', measure: 'RAW', reportedUnder: null, values: Float64Array.of(1) }, { node: 'b', measure: 'SCORE', reportedUnder: 'line@1.0.0', values: Float64Array.of(5) },
    ]);
    const blended = blender({ before: vintageOf({ stays: 2 }), after: more, beforeRevised: null, afterUnrevised: null })(state({}));
    expect(blended.column('b', 'SCORE')).toMatchObject({ reportedUnder: 'line@1.0.0', values: Float64Array.of(NaN) });
  });
});
