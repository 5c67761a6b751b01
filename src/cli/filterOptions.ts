import type { Command } from 'commander';
import { PlatformError, type Problem } from '../errors';
import type { UnitFilter } from '../services/evaluation/unitFilter';
import { notFound, notFoundProblem } from '../services/notFound';
import type { Release } from '../services/ReferenceService';
import { listed, listedPairs, pairOf } from './optionValues';

/** The options that hide rows. */
export interface FilterOptions {
  readonly region?: readonly string[];
  readonly province?: readonly string[];
  readonly tier?: readonly string[];
  readonly group?: readonly string[];
  readonly search?: string;
}

export function addFilterOptions(command: Command): Command {
  return command
    .optionsGroup('Rows, which keep their ranks:')
    .option('--region <R>', 'cities of this region only (*)', listed)
    .option('--province <P>', 'cities of this province only (*)', listed)
    .option('--tier <T>', 'cities of this tier only: 1, 2 or 3 (*)', listed)
    .option('--group <GROUPING=GROUP>', "units of this group of one of the index's own groupings (*)", listedPairs('GROUPING=GROUP', 'GDP_group=XL'))
    .option('--search <TEXT>', 'units whose code, alias, English or Chinese name holds the text');
}

/** The filter that the options say, null where they say none. */
export function filterOf({ region, province, tier, group, search }: FilterOptions): UnitFilter | null {
  if ([region, province, tier, group, search].every((option) => option === undefined)) return null;
  const groups = Array.from(groupsBy(group ?? []), ([grouping, codes]) => ({ grouping, codes }));
  return { regions: region, provinces: province, tiers: tier?.map(Number), groups, search };
}

/** NOT_FOUND for every group that the release does not know. */
export function filterProblems({ region, province, tier, group }: FilterOptions, release: Release): Problem[] {
  const own = Array.from(groupsBy(group ?? []), ([grouping, codes]) => unknownOwn(release, grouping, codes));
  return [...unknownGroups(release, 'REGION', region), ...unknownGroups(release, 'PROVINCE', province), ...unknownGroups(release, 'TIER', tier), ...own.flat()];
}

/** Groups of one grouping are joined by or. */
function groupsBy(pairs: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [grouping, code] of pairs.map(pairOf)) groups.set(grouping, [...groups.get(grouping) ?? [], code]);
  return groups;
}

function unknownOwn({ groups, groupings }: Release, grouping: string, codes: readonly string[]): readonly Problem[] {
  const known = groupings.map(({ code }) => code);
  if (!known.includes(grouping)) return [notFoundProblem('grouping', grouping, known, '--group')];
  const ofGrouping = groups.filter((group) => group.kind === grouping).map((group) => group.code);
  return codes.filter((code) => !ofGrouping.includes(code)).map((code) => notFoundProblem(`group of ${grouping}`, code, ofGrouping, '--group'));
}

function unknownGroups(release: Release, kind: Release['groups'][number]['kind'], asked: readonly string[] | undefined): readonly Problem[] {
  const known = release.groups.filter((group) => group.kind === kind).map((group) => group.code);
  const option = kind.toLowerCase();
  return (asked ?? []).filter((code) => !known.includes(code)).flatMap((code) => {
    const error = notFound(option, code, known, `--${option}`);
    return error instanceof PlatformError ? error.problems : [];
  });
}
