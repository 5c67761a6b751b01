import type { ErratumFilter as ErratumConditions } from '../../../db/repositories/ErratumRepository';
import type { FactFilter as FactConditions } from '../../../db/repositories/FactRepository';
import type { FindingFilter as FindingConditions } from '../../../db/repositories/FindingRepository';
import type { PolicyMeasureFilter as PolicyMeasureConditions } from '../../../db/repositories/PolicyMeasureRepository';
import type { SeriesFilter as SeriesConditions } from '../../../db/repositories/SeriesRepository';
import type {
  ErratumKind, FactKind, FactMatch, FindingKind, Jurisdiction, PolicyInstrument, PolicyTheme, SeriesKind, SubjectKind,
} from '../../methodology/vocabulary';
import { orAny, type Asked, type FilterReader } from './filterReader';

interface Dated { readonly yearFrom?: number | null; readonly yearTo?: number | null }
interface Told { readonly sources?: Asked<string>; readonly search?: string | null }

/** Which facts to give. */
export interface FactFilter extends Dated, Told {
  readonly codes?: Asked<string>;
  readonly cities?: Asked<string>;
  readonly nodes?: Asked<string>;
  readonly topics?: Asked<string>;
  readonly kinds?: Asked<FactKind>;
  readonly matches?: Asked<FactMatch>;
}

/** Which policy measures to give. */
export interface PolicyMeasureFilter extends Dated, Told {
  readonly codes?: Asked<string>;
  readonly cities?: Asked<string>;
  readonly provinces?: Asked<string>;
  readonly jurisdictions?: Asked<Jurisdiction>;
  readonly themes?: Asked<PolicyTheme>;
  readonly instruments?: Asked<PolicyInstrument>;
  readonly minAmount?: number | null;
  readonly maxAmount?: number | null;
  readonly currency?: string | null;
  readonly per?: Asked<string>;
}

/** Which points of series to give. */
export interface SeriesFilter extends Dated, Told {
  readonly series?: Asked<string>;
  readonly cities?: Asked<string>;
  readonly areas?: Asked<string>;
  readonly kinds?: Asked<SeriesKind>;
}

/** Which findings to give. */
export interface FindingFilter extends Told {
  readonly kinds?: Asked<FindingKind>;
  readonly subjectKinds?: Asked<SubjectKind>;
  readonly subjects?: Asked<string>;
  readonly cities?: Asked<string>;
}

/** Which errata to give. */
export interface ErratumFilter extends Told {
  readonly codes?: Asked<string>;
  readonly kinds?: Asked<ErratumKind>;
  readonly nodes?: Asked<string>;
  readonly units?: Asked<string>;
}

export function factConditions(filter: FactFilter, reader: FilterReader): FactConditions {
  return {
    codes: orAny(filter.codes), units: reader.units(filter.cities, 'cities'), nodes: reader.nodes(filter.nodes, 'nodes'),
    topics: orAny(filter.topics), kinds: orAny(filter.kinds), matches: orAny(filter.matches),
    sources: reader.sources(filter.sources, 'sources'), years: reader.years(filter.yearFrom, filter.yearTo), search: reader.search(filter.search),
  };
}

/** Amounts are compared in one currency: the one asked for, else CNY. */
export function policyMeasureConditions(filter: PolicyMeasureFilter, reader: FilterReader): PolicyMeasureConditions {
  const minAmount = filter.minAmount ?? null;
  const maxAmount = filter.maxAmount ?? null;
  return {
    codes: orAny(filter.codes), units: reader.units(filter.cities, 'cities'), provinces: orAny(filter.provinces),
    jurisdictions: orAny(filter.jurisdictions), themes: orAny(filter.themes), instruments: orAny(filter.instruments),
    minAmount, maxAmount, currency: filter.currency ?? (minAmount === null && maxAmount === null ? null : 'CNY'), per: orAny(filter.per),
    sources: reader.sources(filter.sources, 'sources'), years: reader.years(filter.yearFrom, filter.yearTo), search: reader.search(filter.search),
  };
}

export function seriesConditions(filter: SeriesFilter, reader: FilterReader): SeriesConditions {
  return {
    series: orAny(filter.series), units: reader.units(filter.cities, 'cities'), areas: orAny(filter.areas), kinds: orAny(filter.kinds),
    sources: reader.sources(filter.sources, 'sources'), years: reader.years(filter.yearFrom, filter.yearTo), search: reader.search(filter.search),
  };
}

export function findingConditions(filter: FindingFilter, reader: FilterReader): FindingConditions {
  return {
    kinds: orAny(filter.kinds), subjectKinds: orAny(filter.subjectKinds), subjects: orAny(filter.subjects),
    units: reader.units(filter.cities, 'cities'), sources: reader.sources(filter.sources, 'sources'), search: reader.search(filter.search),
  };
}

export function erratumConditions(filter: ErratumFilter, reader: FilterReader): ErratumConditions {
  return {
    codes: orAny(filter.codes), kinds: orAny(filter.kinds), nodes: reader.nodes(filter.nodes, 'nodes'), units: reader.units(filter.units, 'units'),
    sources: reader.sources(filter.sources, 'sources'), search: reader.search(filter.search),
  };
}
