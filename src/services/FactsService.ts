import type { ErratumRepository } from '../../db/repositories/ErratumRepository';
import type { FactRecord, FindingRecord, PolicyMeasureRecord, SeriesPointRecord } from '../../db/repositories/factRecords';
import type { FactRepository } from '../../db/repositories/FactRepository';
import type { FindingRepository } from '../../db/repositories/FindingRepository';
import type { PolicyMeasureRepository } from '../../db/repositories/PolicyMeasureRepository';
import type { ErratumRecord } from '../../db/repositories/referenceRecords';
import type { Membership, Page, PageWish } from '../../db/repositories/ReleasePages';
import type { SeriesRepository } from '../../db/repositories/SeriesRepository';
import { FilterReader, type Asked } from './facts/filterReader';
import {
  erratumConditions, factConditions, findingConditions, policyMeasureConditions, seriesConditions,
  type ErratumFilter, type FactFilter, type FindingFilter, type PolicyMeasureFilter, type SeriesFilter,
} from './facts/filters';
import { codesBelow, frameworkView, type FrameworkView } from './frameworkView';
import type { MethodologyService } from './MethodologyService';
import { notFound } from './notFound';
import type { PinScope } from './pins';
import type { Release } from './ReferenceService';

/** The repositories of what a release tells line by line. */
export interface FactStore {
  readonly facts: FactRepository;
  readonly policyMeasures: PolicyMeasureRepository;
  readonly series: SeriesRepository;
  readonly findings: FindingRepository;
  readonly errata: ErratumRepository;
}

/** Pages by key: one for each that was asked. */
export type Pages<Record> = ReadonlyMap<string, Page<Record>>;

/** Facts, policy measures, series, findings and errata of a release, by page. */
export class FactsService {
  constructor(private readonly store: FactStore, private readonly methodologies: MethodologyService) {}

  /** Throws NOT_FOUND with every unknown city, node and source of the filter; so do the others. */
  async facts(release: Release, filter: FactFilter | null | undefined, wish: PageWish, pins: PinScope): Promise<Page<FactRecord>> {
    const conditions = await this.read(release, filter ?? {}, filter?.nodes, pins, factConditions);
    return this.store.facts.page(release.id, conditions, wish);
  }

  async policyMeasures(release: Release, filter: PolicyMeasureFilter | null | undefined, wish: PageWish, pins: PinScope): Promise<Page<PolicyMeasureRecord>> {
    const conditions = await this.read(release, filter ?? {}, null, pins, policyMeasureConditions);
    return this.store.policyMeasures.page(release.id, conditions, wish);
  }

  async series(release: Release, filter: SeriesFilter | null | undefined, wish: PageWish, pins: PinScope): Promise<Page<SeriesPointRecord>> {
    const conditions = await this.read(release, filter ?? {}, null, pins, seriesConditions);
    return this.store.series.page(release.id, conditions, wish);
  }

  async findings(release: Release, filter: FindingFilter | null | undefined, wish: PageWish, pins: PinScope): Promise<Page<FindingRecord>> {
    const conditions = await this.read(release, filter ?? {}, null, pins, findingConditions);
    return this.store.findings.page(release.id, conditions, wish);
  }

  async errata(release: Release, filter: ErratumFilter | null | undefined, wish: PageWish, pins: PinScope): Promise<Page<ErratumRecord>> {
    const conditions = await this.read(release, filter ?? {}, filter?.nodes, pins, erratumConditions);
    return this.store.errata.page(release.id, conditions, wish);
  }

  /** A node with all below it; null for none, NOT_FOUND for an unknown one. */
  async nodesBelow(release: Release, code: string | null, path: string, pins: PinScope): Promise<readonly string[] | null> {
    if (code === null) return null;
    const { byCode } = await this.framework(release, pins);
    const node = byCode.get(code);
    if (node === undefined) throw notFound('node', code, byCode.keys(), path);
    return codesBelow(node);
  }

  /** Units, and nodes or variables, of observations, as a client names them; NOT_FOUND with every unknown one. */
  async observedBy(
    release: Release, { units, nodes }: { readonly units?: Asked<string>; readonly nodes?: Asked<string> }, pins: PinScope,
  ): Promise<{ readonly units: readonly string[] | null; readonly nodes: readonly string[] | null }> {
    const framework = nodes === null || nodes === undefined ? null : await this.framework(release, pins);
    const reader = new FilterReader(release, framework, '');
    const observed = new Map([...framework?.byCode.keys() ?? [], ...framework?.variables ?? []].map((code) => [code, code]));
    const named = { units: reader.units(units, 'units'), nodes: reader.among(nodes, 'nodes', 'node', observed) };
    reader.check();
    return named;
  }

  /** Facts of units, or at nodes, a page for each; `nodes` may narrow those of units. */
  factPages(by: 'unit' | 'node', release: Release, nodes: readonly string[] | null, members: readonly Membership[], wish: PageWish): Promise<Pages<FactRecord>> {
    return this.store.facts.pagesBy(by, release.id, { ...factConditions({}, unread(release)), nodes }, members, wish);
  }

  policyMeasurePages(release: Release, members: readonly Membership[], wish: PageWish): Promise<Pages<PolicyMeasureRecord>> {
    return this.store.policyMeasures.pagesByUnit(release.id, policyMeasureConditions({}, unread(release)), members, wish);
  }

  seriesPages(release: Release, members: readonly Membership[], wish: PageWish): Promise<Pages<SeriesPointRecord>> {
    return this.store.series.pagesByUnit(release.id, seriesConditions({}, unread(release)), members, wish);
  }

  findingPages(release: Release, members: readonly Membership[], wish: PageWish): Promise<Pages<FindingRecord>> {
    return this.store.findings.pagesByUnit(release.id, findingConditions({}, unread(release)), members, wish);
  }

  erratumPages(by: 'units' | 'nodes', release: Release, members: readonly Membership[], wish: PageWish): Promise<Pages<ErratumRecord>> {
    return this.store.errata.pagesBy(by, release.id, erratumConditions({}, unread(release)), members, wish);
  }

  /** The framework is asked for only where nodes are. */
  private async read<Filter, Conditions>(
    release: Release, filter: Filter, nodes: Asked<string>, pins: PinScope, conditionsOf: (filter: Filter, reader: FilterReader) => Conditions,
  ): Promise<Conditions> {
    const reader = new FilterReader(release, nodes === null || nodes === undefined ? null : await this.framework(release, pins));
    const conditions = conditionsOf(filter, reader);
    reader.check();
    return conditions;
  }

  private async framework(release: Release, pins: PinScope): Promise<FrameworkView> {
    return frameworkView((await this.methodologies.leadingVersion(release.indexCode, pins)).document.framework);
  }
}

/** For filters that ask nothing. */
function unread(release: Release): FilterReader {
  return new FilterReader(release, null);
}
