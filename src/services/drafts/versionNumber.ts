import { versionBumps, type VersionBump } from '../../methodology/vocabulary';

/** A semantic version: major, minor, patch. */
export type VersionNumber = readonly [major: number, minor: number, patch: number];

/** Null for any other text; there are no pre-releases, which is what drafts are for. */
export function parseVersionNumber(text: string): VersionNumber | null {
  const parts = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/.exec(text);
  return parts === null ? null : [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

/** What rises from one number to a later one; null where it is not later. */
export function stepBetween(from: VersionNumber, to: VersionNumber): VersionBump | null {
  const first = from.findIndex((part, place) => part !== to[place]);
  if (first < 0 || to[first] < from[first]) return null;
  return (['MAJOR', 'MINOR', 'PATCH'] as const)[first];
}

/** Those changes that ask for a larger step than this one. */
export function changesBeyond<Change extends { readonly bump: VersionBump }>(step: VersionBump, changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ bump }) => versionBumps.indexOf(bump) > versionBumps.indexOf(step));
}

/** The lowest number that is such a step above another, and free. */
export function nextNumber([major, minor, patch]: VersionNumber, bump: VersionBump, taken: ReadonlySet<string>): string {
  for (let by = 1; ; by += 1) {
    const number = { MAJOR: `${major + by}.0.0`, MINOR: `${major}.${minor + by}.0`, PATCH: `${major}.${minor}.${patch + by}` }[bump];
    if (!taken.has(number)) return number;
  }
}
