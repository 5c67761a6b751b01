import DataLoader from 'dataloader';
import type { FactRecord, FindingRecord, PolicyMeasureRecord, SeriesPointRecord } from '../../db/repositories/factRecords';
import type { ErratumRecord, ReportedMeasureRecord } from '../../db/repositories/referenceRecords';
import type { Membership, Page, PageWish } from '../../db/repositories/ReleasePages';
import type { ObservationRecord } from '../../db/repositories/vintageRecords';
import type { FactsService, Pages } from './FactsService';
import type { ReferenceService, Release } from './ReferenceService';
import type { SealedVintage, VintageService } from './VintageService';

/** Asks for the observations of one unit at one node of one vintage. */
export interface ObservationRequest {
  readonly vintage: SealedVintage;
  readonly unit: string;
  readonly node: string;
}

/** Asks for one page of what belongs to a unit or a node: the records that name `key` or another of `values`. */
export interface PageRequest extends Membership {
  readonly release: Release;
  readonly wish: PageWish;
  /** Facts only: those at these nodes. */
  readonly nodes?: readonly string[] | null;
}

type PageLoader<Record> = DataLoader<PageRequest, Page<Record>, string>;

/** Batches what a page asks row by row; made anew for every request. */
export interface Loaders {
  readonly reportedMeasures: DataLoader<{ readonly release: Release; readonly unit: string }, readonly ReportedMeasureRecord[], string>;
  readonly observations: DataLoader<ObservationRequest, readonly ObservationRecord[], string>;
  readonly factsOfUnit: PageLoader<FactRecord>;
  readonly factsAtNode: PageLoader<FactRecord>;
  readonly policyMeasuresOfUnit: PageLoader<PolicyMeasureRecord>;
  readonly seriesOfUnit: PageLoader<SeriesPointRecord>;
  readonly findingsOfUnit: PageLoader<FindingRecord>;
  readonly errataOfUnit: PageLoader<ErratumRecord>;
  readonly errataAtNode: PageLoader<ErratumRecord>;
}

export function createLoaders(reference: ReferenceService, vintages: VintageService, facts: FactsService): Loaders {
  return {
    factsOfUnit: pageLoader(({ release, nodes, wish }, members) => facts.factPages('unit', release, nodes ?? null, members, wish)),
    factsAtNode: pageLoader(({ release, wish }, members) => facts.factPages('node', release, null, members, wish)),
    policyMeasuresOfUnit: pageLoader(({ release, wish }, members) => facts.policyMeasurePages(release, members, wish)),
    seriesOfUnit: pageLoader(({ release, wish }, members) => facts.seriesPages(release, members, wish)),
    findingsOfUnit: pageLoader(({ release, wish }, members) => facts.findingPages(release, members, wish)),
    errataOfUnit: pageLoader(({ release, wish }, members) => facts.erratumPages('units', release, members, wish)),
    errataAtNode: pageLoader(({ release, wish }, members) => facts.erratumPages('nodes', release, members, wish)),
    reportedMeasures: groupedLoader(
      ({ release }) => String(release.id), ({ unit }) => unit,
      ([{ release }], units) => reference.reportedMeasures(release, units), (record) => record.unit),
    observations: groupedLoader(
      ({ vintage }) => vintage.hash, ({ unit, node }) => `${unit} ${node}`,
      (asked) => vintages.observationsAt(asked[0].vintage, distinct(asked.map(({ unit }) => unit)), distinct(asked.map(({ node }) => node))),
      (record) => `${record.unit} ${record.node}`),
  };
}

/**
 * A loader of lists: requests that share a container are one query, and each gets the rows with its
 * key, an empty list where there are none. One answer for each request, in their order.
 */
function groupedLoader<Request, Row>(
  containerOf: (request: Request) => string, keyOf: (request: Request) => string,
  load: (requests: readonly [Request, ...Request[]], keys: string[]) => Promise<readonly Row[]>, keyOfRow: (row: Row) => string,
): DataLoader<Request, readonly Row[], string> {
  return new DataLoader<Request, readonly Row[], string>(async (requests) => {
    const containers = new Map<string, [Request, ...Request[]]>();
    for (const request of requests) {
      const among = containers.get(containerOf(request));
      if (among === undefined) containers.set(containerOf(request), [request]);
      else among.push(request);
    }
    const found = new Map<string, Row[]>();
    await Promise.all(Array.from(containers, async ([container, asked]) => {
      for (const row of await load(asked, distinct(asked.map(keyOf)))) {
        const key = `${container} ${keyOfRow(row)}`;
        const rows = found.get(key);
        if (rows === undefined) found.set(key, [row]);
        else rows.push(row);
      }
    }));
    return requests.map((request) => found.get(`${containerOf(request)} ${keyOf(request)}`) ?? []);
  }, { cacheKeyFn: (request) => `${containerOf(request)} ${keyOf(request)}` });
}

/** A loader of pages: requests of one release that ask for the same page are one query, whatever they belong to. */
function pageLoader<Record>(load: (like: PageRequest, members: readonly Membership[]) => Promise<Pages<Record>>): PageLoader<Record> {
  const askOf = ({ release, nodes, wish }: PageRequest) => JSON.stringify([release.id, nodes ?? null, wish.after, wish.limit]);
  return new DataLoader<PageRequest, Page<Record>, string>(async (requests) => {
    const asks = new Map<string, PageRequest[]>();
    for (const request of requests) {
      const alike = asks.get(askOf(request));
      if (alike === undefined) asks.set(askOf(request), [request]);
      else alike.push(request);
    }
    const pages = new Map(await Promise.all(Array.from(asks, async ([ask, alike]) => [ask, await load(alike[0], alike)] as const)));
    return requests.map((request) => pages.get(askOf(request))?.get(request.key) ?? { records: [], hasNext: false, total: 0 });
  }, { cacheKeyFn: (request) => `${request.key} ${askOf(request)}` });
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
