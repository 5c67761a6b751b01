import type { ReleaseContents } from '../../../db/repositories/ReferenceRepository';
import type { IndexImport } from '../ingest/indexImport';
import { libraryLines } from '../library/libraryLines';

/** What of a release an import brings: units with their groups, sources, and how the index was made. */
export type ReleaseParts = Required<Pick<ReleaseContents, 'sources' | 'groups' | 'units' | 'groupings' | 'members' | 'lists'>>;

/** A release that has nothing yet. */
export const emptyParts: ReleaseParts = { sources: [], groups: [], units: [], groupings: [], members: [], lists: [] };

/**
 * What a release holds once an import is added to it. What is there already keeps its place; what the
 * import does not say (null, or an empty list) stays as it was; what is new comes behind, in its order.
 */
export function mergeRelease(known: ReleaseParts, brought: Omit<IndexImport, 'index' | 'methodologies' | 'vintage' | 'observations'>): ReleaseParts {
  const ofKind = new Map<string, number>();
  const groups = brought.groups.map((group) => {
    const position = ofKind.get(group.kind) ?? 0;
    ofKind.set(group.kind, position + 1);
    return { ...group, position };
  });
  return inOrder({
    sources: merged(known.sources, brought.sources, ({ code }) => code),
    groupings: inPlace(known.groupings, brought.groupings.map((grouping, position) => ({ ...grouping, position })), ({ code }) => code, () => ''),
    groups: inPlace(known.groups, groups, ({ kind, code }) => `${kind} ${code}`, ({ kind }) => kind),
    units: inPlace(known.units, brought.units.map(({ groups: _groups, ...unit }, position) => ({ ...unit, position })), ({ code }) => code, () => ''),
    members: merged(known.members, membersOf(brought), memberKey),
    lists: inPlace(known.lists, libraryLines(brought), ({ kind, code }) => `${kind} ${code}`, ({ kind }) => kind),
  });
}

/** Equal contents stand in one order, whatever they were read from. */
export function inOrder({ sources, groups, units, groupings, members, lists }: ReleaseParts): ReleaseParts {
  return {
    sources: sorted(sources, ({ code }) => code), groupings: [...groupings].sort(byPlace), units: [...units].sort(byPlace),
    groups: sorted([...groups].sort(byPlace), ({ kind }) => kind), members: sorted(members, memberKey),
    lists: sorted([...lists].sort(byPlace), ({ kind }) => kind),
  };
}

function sorted<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

function byPlace(a: { readonly position: number }, b: { readonly position: number }): number {
  return a.position - b.position;
}

function memberKey({ grouping, unit }: ReleaseParts['members'][number]): string {
  return `${grouping} ${unit}`;
}

function membersOf({ units }: Pick<IndexImport, 'units'>): ReleaseParts['members'] {
  return units.flatMap(({ code, groups }) => Object.entries(groups).map(([grouping, group]) => ({ grouping, unit: code, group })));
}

function merged<Row extends object>(known: readonly Row[], brought: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  const rows = new Map(known.map((row) => [keyOf(row), row]));
  for (const row of brought) {
    const before = rows.get(keyOf(row));
    rows.set(keyOf(row), before === undefined ? row : { ...before, ...said(row) });
  }
  return [...rows.values()];
}

/** The same for rows that have places: within each list known ones keep theirs, and the new ones are counted on. */
function inPlace<Row extends { readonly position: number }>(
  known: readonly Row[], brought: readonly Row[], keyOf: (row: Row) => string, listOf: (row: Row) => string,
): readonly Row[] {
  const placeOf = new Map(known.map((row) => [keyOf(row), row.position]));
  const next = new Map<string, number>();
  for (const row of known) next.set(listOf(row), Math.max(next.get(listOf(row)) ?? 0, row.position + 1));
  const placed = brought.map((row) => {
    const place = placeOf.get(keyOf(row)) ?? next.get(listOf(row)) ?? 0;
    if (!placeOf.has(keyOf(row))) next.set(listOf(row), place + 1);
    return { ...row, position: place };
  });
  return merged(known, placed, keyOf);
}

function said<Row extends object>(row: Row): Partial<Row> {
  const entries = Object.entries(row).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(entries) as Partial<Row>; // entries of the row, fewer of them
}
