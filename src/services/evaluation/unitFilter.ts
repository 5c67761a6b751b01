import type { UnitRecord } from '../../../db/repositories/referenceRecords';
import type { Problem } from '../../errors';
import { notFoundProblem } from '../notFound';
import { unitWord, type Release } from '../ReferenceService';
import { refusal } from '../refusal';

/** Units in some groups of one grouping. */
export interface GroupFilter {
  readonly grouping: string;
  readonly codes: readonly string[];
}

/** Which units to show. An absent field lets every unit pass; an empty list lets none. */
export interface UnitFilter {
  readonly regions?: readonly string[] | null;
  readonly provinces?: readonly string[] | null;
  readonly tiers?: readonly number[] | null;
  readonly groups?: readonly GroupFilter[] | null;
  readonly codes?: readonly string[] | null;
  readonly search?: string | null;
  readonly isProvincialCapital?: boolean | null;
  readonly isMunicipality?: boolean | null;
}

/** One list of a filter: the grouping it speaks of, its field, and the codes that pass. */
interface AskedGroups {
  readonly grouping: string;
  readonly field: string;
  readonly codes: readonly string[];
}

/** Whether a unit passes. `search` is looked for in code, aliases and both names, whatever the case. Throws NOT_FOUND for every unknown code: an empty list would hide a slip. */
export function passes(filter: UnitFilter | null | undefined, release: Release): (unit: UnitRecord) => boolean {
  if (filter === null || filter === undefined) return () => true;
  const groups = groupsOf(filter);
  const problems = [
    ...unknown(unitWord(release), 'codes', filter.codes, [...release.unitByCode.keys()], (code) => release.resolve(code) !== undefined),
    ...groups.flatMap((asked) => unknownGroups(release, asked)),
  ];
  if (problems.length > 0) throw refusal(problems);
  const codes = filter.codes?.map((code) => release.resolve(code) ?? code);
  const text = filter.search?.trim().toLowerCase();
  const equals = (asked: boolean | null | undefined, value: boolean | null): boolean => asked === null || asked === undefined || asked === value;
  return (unit) => groups.every((asked) => asked.codes.includes(release.memberships.get(asked.grouping)?.get(unit.code) ?? ''))
    && (codes?.includes(unit.code) ?? true) && equals(filter.isProvincialCapital, unit.isProvincialCapital) && equals(filter.isMunicipality, unit.isMunicipality)
    && (text === undefined || text === '' || [unit.code, unit.name, unit.nameZh ?? '', ...unit.aliases].some((name) => name.toLowerCase().includes(text)));
}

function groupsOf({ regions, provinces, tiers, groups }: UnitFilter): readonly AskedGroups[] {
  const of = (grouping: string, field: string, codes: readonly string[] | null | undefined): AskedGroups[] =>
    (codes === null || codes === undefined ? [] : [{ grouping, field, codes }]);
  return [
    ...of('REGION', 'regions', regions), ...of('PROVINCE', 'provinces', provinces), ...of('TIER', 'tiers', tiers?.map(String)),
    ...(groups ?? []).map(({ grouping, codes }, index) => ({ grouping, field: `groups[${index}].codes`, codes })),
  ];
}

function unknownGroups(release: Release, { grouping, field, codes }: AskedGroups): readonly Problem[] {
  const groupings = new Set(release.groups.map((group) => group.kind));
  if (field.startsWith('groups[') && !groupings.has(grouping)) {
    return [notFoundProblem('grouping', grouping, groupings, `filter.${field.replace('codes', 'grouping')}`)];
  }
  const known = new Set(release.groups.filter((group) => group.kind === grouping).map((group) => group.code));
  return unknown(groupWord(grouping), field, codes, known, (code) => known.has(code));
}

function groupWord(grouping: string): string {
  return ['REGION', 'PROVINCE', 'TIER'].includes(grouping) ? grouping.toLowerCase() : `group of ${grouping}`;
}

function unknown(
  what: string, field: string, asked: readonly string[] | null | undefined, known: Iterable<string>, isKnown: (code: string) => boolean,
): readonly Problem[] {
  return (asked ?? []).flatMap((code, index) => (isKnown(code) ? [] : [notFoundProblem(what, code, known, `filter.${field}[${index}]`)]));
}
