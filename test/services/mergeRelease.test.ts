import { emptyParts, inOrder, mergeRelease, type ReleaseParts } from '../../src/services/imports/mergeRelease';
import type { UnitImport } from '../../src/services/ingest/indexImport';
import { noLibrary, type LibraryEntryImport } from '../../src/services/library/libraryImport';
import { deepFreeze } from '../support/builders';

function unit(code: string, more: Partial<UnitImport> = {}): UnitImport {
  return {
    code, kind: 'COUNTRY', name: code.toUpperCase(), nameZh: null, aliases: [], province: null, provinceZh: null, region: null, tier: null,
    isProvincialCapital: null, isMunicipality: null, adcode: null, source: null, place: null, note: null, groups: {}, ...more,
  };
}

type Brought = Parameters<typeof mergeRelease>[1];

const first: Brought = deepFreeze({
  ...noLibrary,
  units: [unit('b', { nameZh: '乙', aliases: ['bee'], groups: { size: 'L' } }), unit('a', { groups: { size: 'S' } })],
  groupings: [{ code: 'size', name: 'Size', nameZh: null }],
  groups: [{ kind: 'size', code: 'S', name: 'Small', nameZh: null }, { kind: 'size', code: 'L', name: 'Large', nameZh: null }, { kind: 'REGION', code: 'r', name: 'R', nameZh: null }],
  sources: [{ code: 'z', title: 'Z', titleZh: null, publisher: null, date: null, note: 'as read' }, { code: 'y', title: 'Y', titleZh: null, publisher: null, date: null, note: null }],
});

const placesOf = ({ units, groups, groupings }: ReleaseParts) => ({
  units: units.map(({ code, position }) => [code, position]), groups: groups.map(({ kind, code, position }) => [kind, code, position]),
  groupings: groupings.map(({ code, position }) => [code, position]),
});

describe('what a release holds once an import is added', () => {
  const release = mergeRelease(emptyParts, first);

  it('is the import itself where there was nothing, each list in its order', () => {
    expect(placesOf(release)).toEqual({ units: [['b', 0], ['a', 1]], groups: [['REGION', 'r', 0], ['size', 'S', 0], ['size', 'L', 1]], groupings: [['size', 0]] });
    expect(release.members).toEqual([{ grouping: 'size', unit: 'a', group: 'S' }, { grouping: 'size', unit: 'b', group: 'L' }]);
    expect(release.sources.map(({ code }) => code)).toEqual(['y', 'z']);
    expect(release.units[0]).not.toHaveProperty('groups');
  });

  it('is the same when the same comes again, in whatever order the store gives it back', () => {
    expect(mergeRelease(release, first)).toEqual(release);
    const shuffled = Object.fromEntries(Object.entries(release).map(([part, rows]) => [part, [...rows].reverse()])) as unknown as ReleaseParts;
    expect([inOrder(shuffled), mergeRelease(shuffled, first)]).toEqual([release, release]);
  });

  it('keeps what the import does not say, and the places of what it brings again', () => {
    const again = mergeRelease(release, { ...first, units: [unit('a', { name: 'Ay' }), unit('c'), unit('b')], groups: [], sources: [] });
    expect(placesOf(again)).toEqual({ ...placesOf(release), units: [['b', 0], ['a', 1], ['c', 2]] });
    expect(again.units.map(({ name, nameZh, aliases }) => [name, nameZh, aliases])).toEqual([['B', '乙', ['bee']], ['Ay', null, []], ['C', null, []]]);
    expect([again.members, again.sources]).toEqual([release.members, release.sources]);
  });

  it('moves a unit to the group that the import says, and counts new groups and groupings on', () => {
    const more = mergeRelease(release, {
      ...noLibrary, units: [unit('b', { groups: { size: 'S', coast: 'yes' } })], sources: [],
      groupings: [{ code: 'coast', name: 'Coast', nameZh: null }],
      groups: [{ kind: 'coast', code: 'yes', name: 'Yes', nameZh: null }, { kind: 'size', code: 'XL', name: 'Huge', nameZh: null }],
    });
    expect(more.members).toEqual([{ grouping: 'coast', unit: 'b', group: 'yes' }, { grouping: 'size', unit: 'a', group: 'S' }, { grouping: 'size', unit: 'b', group: 'S' }]);
    expect(placesOf(more)).toMatchObject({
      groupings: [['size', 0], ['coast', 1]], groups: [['REGION', 'r', 0], ['coast', 'yes', 0], ['size', 'S', 0], ['size', 'L', 1], ['size', 'XL', 2]],
    });
  });

  it('lets candidates keep their places, be said anew, and come behind', () => {
    const candidate = (code: string, more: Partial<LibraryEntryImport> = {}): LibraryEntryImport => ({
      code, name: code, nameZh: null, definition: null, unitOfMeasure: null, direction: 'HIGHER_IS_BETTER', dataSource: null, ratingSystems: [], judgements: [],
      decision: 'UNDECIDED', stage: null, reason: null, node: null, source: null, place: null, note: null, ...more,
    });
    const one = mergeRelease(emptyParts, { ...first, library: [candidate('x'), candidate('y')] });
    expect(mergeRelease(one, first)).toEqual(one);
    const two = mergeRelease(one, { ...first, library: [candidate('z'), candidate('y', { decision: 'LEFT', reason: 'No data.' })] });
    expect(two.lists.map(({ code, position, content }) => [code, position, (content as LibraryEntryImport).decision])).toEqual([['x', 0, 'UNDECIDED'], ['y', 1, 'LEFT'], ['z', 2, 'UNDECIDED']]);
    expect(inOrder({ ...two, lists: [...two.lists].reverse() })).toEqual(two);
  });
});
