import type { UnitRecord } from '../../../db/repositories/referenceRecords';
import type { Problem } from '../../errors';
import type { GroupKind } from '../../methodology/vocabulary';
import { notFoundProblem } from '../notFound';
import type { Release } from '../ReferenceService';
import { refusal } from '../refusal';

/** Which units to show. An absent field lets every unit pass; an empty list lets none. */
export interface UnitFilter {
  readonly regions?: readonly string[] | null;
  readonly provinces?: readonly string[] | null;
  readonly tiers?: readonly number[] | null;
  readonly codes?: readonly string[] | null;
  readonly search?: string | null;
  readonly isProvincialCapital?: boolean | null;
  readonly isMunicipality?: boolean | null;
}

/** Whether a unit passes. `search` is looked for in code, aliases and both names, whatever the case. Throws NOT_FOUND for every unknown code: an empty list would hide a slip. */
export function passes(filter: UnitFilter | null | undefined, release: Release): (unit: UnitRecord) => boolean {
  if (filter === null || filter === undefined) return () => true;
  const problems = [
    ...unknown('city', 'codes', filter.codes, [...release.unitByCode.keys()], (code) => release.resolve(code) !== undefined),
    ...unknownGroups(release, 'REGION', 'regions', filter.regions),
    ...unknownGroups(release, 'PROVINCE', 'provinces', filter.provinces),
    ...unknownGroups(release, 'TIER', 'tiers', filter.tiers?.map(String)),
  ];
  if (problems.length > 0) throw refusal(problems);
  const codes = filter.codes?.map((code) => release.resolve(code) ?? code);
  const text = filter.search?.trim().toLowerCase();
  const among = <Value>(list: readonly Value[] | null | undefined, value: Value | null): boolean =>
    list === null || list === undefined || (value !== null && list.includes(value));
  const equals = (asked: boolean | null | undefined, value: boolean | null): boolean => asked === null || asked === undefined || asked === value;
  return (unit) => among(filter.regions, unit.region) && among(filter.provinces, unit.province) && among(filter.tiers, unit.tier)
    && among(codes, unit.code) && equals(filter.isProvincialCapital, unit.isProvincialCapital) && equals(filter.isMunicipality, unit.isMunicipality)
    && (text === undefined || text === '' || [unit.code, unit.name, unit.nameZh ?? '', ...unit.aliases].some((name) => name.toLowerCase().includes(text)));
}

function unknownGroups(release: Release, kind: GroupKind, field: string, asked: readonly string[] | null | undefined): readonly Problem[] {
  const known = new Set(release.groups.filter((group) => group.kind === kind).map((group) => group.code));
  return unknown(kind.toLowerCase(), field, asked, known, (code) => known.has(code));
}

function unknown(
  what: string, field: string, asked: readonly string[] | null | undefined, known: Iterable<string>, isKnown: (code: string) => boolean,
): readonly Problem[] {
  return (asked ?? []).flatMap((code, index) => (isKnown(code) ? [] : [notFoundProblem(what, code, known, `filter.${field}[${index}]`)]));
}
