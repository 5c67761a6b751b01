import DataLoader from 'dataloader';
import type { ReportedMeasureRecord } from '../../db/repositories/referenceRecords';
import type { ObservationRecord } from '../../db/repositories/vintageRecords';
import type { ReferenceService, Release } from './ReferenceService';
import type { SealedVintage, VintageService } from './VintageService';

/** Asks for the observations of one unit at one node of one vintage. */
export interface ObservationRequest {
  readonly vintage: SealedVintage;
  readonly unit: string;
  readonly node: string;
}

/** Batches what a page asks row by row; made anew for every request. */
export interface Loaders {
  readonly reportedMeasures: DataLoader<{ readonly release: Release; readonly unit: string }, readonly ReportedMeasureRecord[], string>;
  readonly observations: DataLoader<ObservationRequest, readonly ObservationRecord[], string>;
}

export function createLoaders(reference: ReferenceService, vintages: VintageService): Loaders {
  return {
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

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
