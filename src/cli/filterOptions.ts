import type { Command } from 'commander';
import { PlatformError, type Problem } from '../errors';
import type { UnitFilter } from '../services/evaluation/unitFilter';
import { notFound } from '../services/notFound';
import type { Release } from '../services/ReferenceService';
import { listed } from './optionValues';

/** The options that hide rows. */
export interface FilterOptions {
  readonly region?: readonly string[];
  readonly province?: readonly string[];
  readonly tier?: readonly string[];
  readonly search?: string;
}

export function addFilterOptions(command: Command): Command {
  return command
    .optionsGroup('Rows, which keep their ranks:')
    .option('--region <R>', 'cities of this region only (*)', listed)
    .option('--province <P>', 'cities of this province only (*)', listed)
    .option('--tier <T>', 'cities of this tier only: 1, 2 or 3 (*)', listed)
    .option('--search <TEXT>', 'cities whose code, alias, English or Chinese name holds the text');
}

/** The filter that the options say, null where they say none. */
export function filterOf({ region, province, tier, search }: FilterOptions): UnitFilter | null {
  if (region === undefined && province === undefined && tier === undefined && search === undefined) return null;
  return { regions: region, provinces: province, tiers: tier?.map(Number), search };
}

/** NOT_FOUND for every group that the release does not know. */
export function filterProblems({ region, province, tier }: FilterOptions, release: Release): Problem[] {
  return [...unknownGroups(release, 'REGION', region), ...unknownGroups(release, 'PROVINCE', province), ...unknownGroups(release, 'TIER', tier)];
}

function unknownGroups(release: Release, kind: Release['groups'][number]['kind'], asked: readonly string[] | undefined): readonly Problem[] {
  const known = release.groups.filter((group) => group.kind === kind).map((group) => group.code);
  const option = kind.toLowerCase();
  return (asked ?? []).filter((code) => !known.includes(code)).flatMap((code) => {
    const error = notFound(option, code, known, `--${option}`);
    return error instanceof PlatformError ? error.problems : [];
  });
}
