import type { GroupMemberRecord, UnitRecord } from '../../db/repositories/referenceRecords';

/** By grouping, then by unit: the group that the unit belongs to. A unit in no group of a grouping does not stand in it. */
export type Memberships = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What units carry themselves (REGION, PROVINCE, TIER), and the groupings of a release's own. */
export function membershipsOf(units: readonly UnitRecord[], members: readonly GroupMemberRecord[]): Memberships {
  const memberships = new Map<string, Map<string, string>>();
  const put = (grouping: string, unit: string, group: string | null): void => {
    if (group === null) return;
    const ofGrouping = memberships.get(grouping) ?? new Map<string, string>();
    memberships.set(grouping, ofGrouping.set(unit, group));
  };
  for (const { code, region, province, tier } of units) {
    put('REGION', code, region);
    put('PROVINCE', code, province);
    put('TIER', code, tier === null ? null : String(tier));
  }
  for (const { grouping, unit, group } of members) put(grouping, unit, group);
  return memberships;
}
