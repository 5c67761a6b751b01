import { createSnapshot, type SnapshotSurroundings } from '../../src/methodology/snapshot';
import type { Variant } from '../../src/methodology/variant';
import { missingFromData } from '../../src/methodology/variantData';
import { columnsOf, noVariant, places, unitsOf } from '../support/builders';

const columns = [...columnsOf({ a: [1, 2], population: [5, 6] }, 'RAW'), ...columnsOf({ b: [1, 2] })];
const grouped: SnapshotSurroundings = { groups: new Map([['REGION', ['north', null]]]) };
const byGroup = (group: string) => [{ node: null, level: null, method: { kind: 'groupMean', group } }] as const;

const missing = (variant: Partial<Variant>, surroundings: SnapshotSurroundings = grouped) =>
  missingFromData({ ...noVariant, ...variant }, createSnapshot(unitsOf(2), columns, surroundings));

it.each<{ title: string; variant: Partial<Variant>; problems: readonly string[] }>([
  { title: 'nothing where nothing is named', variant: { impute: [{ node: 'a', level: null, method: { kind: 'mean' } }] }, problems: [] },
  { title: 'nothing that is there', variant: { denominate: [{ node: 'a', by: 'population', factor: 1 }, { node: 'b', by: null, factor: 1 }], impute: byGroup('REGION') }, problems: [] },
  { title: 'a variable that the vintage has no raw values of', variant: { denominate: [{ node: 'a', by: 'popluation', factor: 1 }, { node: 'a', by: 'b', factor: 1 }] }, problems: ['NOT_FOUND variant.denominate[0].by', 'NOT_FOUND variant.denominate[1].by'] },
  { title: 'a kind of group that units are not in', variant: { impute: byGroup('CONTINENT') }, problems: ['NOT_FOUND variant.impute[0].method.group'] },
])('finds $title', ({ variant, problems }) => {
  expect(places(missing(variant))).toEqual(problems);
});

it('names what is near', () => {
  expect(missing({ denominate: [{ node: 'a', by: 'popluation', factor: 1 }] })[0].expected).toBe('a variable, e.g. population');
});

it('finds every kind of group where units are in none', () => {
  expect(missing({ impute: byGroup('REGION') }, {})[0]).toMatchObject({ got: 'REGION', expected: 'a kind of group of the vintage' });
});
