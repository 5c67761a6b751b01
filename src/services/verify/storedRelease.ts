import type { ReferenceRepository } from '../../../db/repositories/ReferenceRepository';
import { hashOf } from '../canonical';
import { contentsOf, storedParts } from '../imports/storedRelease';
import type { Difference } from './storedVintage';

/** The release that a vintage stands on, and whether it is as it was brought in; null where that cannot be told. */
export interface CheckedRelease {
  readonly checked: string | null;
  readonly difference: Difference | null;
}

/**
 * Holds the units and groups of an imported index against the hash of their release: imputation by groups reads them.
 * A release that ships with the platform was hashed in the order of its files, which rows do not keep.
 */
export async function checkStoredRelease(reference: ReferenceRepository, id: number): Promise<CheckedRelease> {
  const release = await reference.releaseById(id);
  if (release === null) throw new Error(`Expected the release ${id} in the store; got none`);
  if (await reference.tellsMore(id)) return { checked: null, difference: null };
  const got = hashOf(contentsOf(await storedParts(reference, id)));
  const name = `reference[${release.indexCode}]`;
  return { checked: `${name} ${release.hash}`, difference: got === release.hash ? null : { path: name, expected: release.hash, got } };
}
