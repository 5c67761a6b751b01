import type { UnitGroupRecord } from '../../../db/repositories/referenceRecords';
import { groupKinds, type GroupKind } from '../../methodology/vocabulary';
import { notFound } from '../notFound';
import type { Release } from '../ReferenceService';
import { refusal } from '../refusal';

/** Which groups are asked for: those of a kind, or of one grouping of the index's own. */
export interface GroupsWish {
  readonly by: GroupKind;
  readonly grouping?: string | null;
}

/** The kind of a grouping: a word of the vocabulary, or OTHER for one of an index's own. */
export function groupKindOf(grouping: string): GroupKind {
  return groupKinds.find((kind) => kind === grouping) ?? 'OTHER';
}

/** The groups asked for, grouping by grouping, in their order. */
export function askedGroups({ groups, groupings }: Release, { by, grouping }: GroupsWish): readonly UnitGroupRecord[] {
  const asked = grouping ?? null;
  if (by !== 'OTHER') {
    if (asked !== null && asked !== by) throw foreign(by, asked);
    return groups.filter((group) => group.kind === by);
  }
  const own = groupings.map(({ code }) => code);
  if (asked !== null && !own.includes(asked)) throw notFound('grouping', asked, own, 'grouping');
  return (asked === null ? own : [asked]).flatMap((code) => groups.filter((group) => group.kind === code));
}

function foreign(by: GroupKind, grouping: string): Error {
  const message = `A grouping of the index's own is asked for by OTHER, not by ${by}.`;
  return refusal([{ code: 'BAD_INPUT', path: 'grouping', message, expected: `by: OTHER, or no grouping beside by: ${by}`, got: grouping.slice(0, 80) }]);
}
