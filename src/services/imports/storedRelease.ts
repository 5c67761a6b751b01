import type { ReferenceRepository, ReleaseContents } from '../../../db/repositories/ReferenceRepository';
import type { Transaction } from '../../../db/writeGate';
import { inOrder, type ReleaseParts } from './mergeRelease';

/** What of a stored release an import can bring, in its order. */
export async function storedParts(reference: ReferenceRepository, id: number, within?: Transaction): Promise<ReleaseParts> {
  return inOrder({
    units: bare(await reference.units(id, within)), groups: bare(await reference.groups(id, within)), sources: bare(await reference.sources(id, within)),
    groupings: bare(await reference.groupings(id, within)), members: bare(await reference.members(id, within)), lists: bare(await reference.lists(id, within)),
  });
}

/** A release that holds nothing else, as it is hashed. */
export function contentsOf({ groupings, members, ...parts }: ReleaseParts): ReleaseContents {
  return {
    ...parts, ...(groupings.length > 0 && { groupings }), ...(members.length > 0 && { members }),
    measureDefinitions: [], reportedMeasures: [], errata: [], facts: [], policyMeasures: [], seriesPoints: [], findings: [],
  };
}

function bare<Row extends { readonly releaseId: number }>(rows: readonly Row[]): readonly Omit<Row, 'releaseId'>[] {
  return rows.map(({ releaseId: _releaseId, ...row }) => row);
}
