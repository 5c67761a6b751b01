import { createHash } from 'node:crypto';
import type { ObservationRepository } from '../../db/repositories/ObservationRepository';
import type { SnapshotRepository } from '../../db/repositories/SnapshotRepository';
import type { VintageRepository } from '../../db/repositories/VintageRepository';
import type { ObservationColumns, ObservationKey, ObservationRecord, ReportingVersion, SnapshotRecord, VintageRecord } from '../../db/repositories/vintageRecords';
import type { Transaction } from '../../db/writeGate';
import type { Measure } from '../methodology/vocabulary';
import { canonicalText, hashOf, sha256 } from './canonical';
import { alone, takingTurns, type Turns } from './turns';

/** The repositories that sealing reads and writes. */
export interface SealingStore {
  readonly vintages: VintageRepository;
  readonly observations: ObservationRepository;
  readonly snapshots: SnapshotRepository;
}

/** Observations read and hashed between two turns of others. */
const pageSize = 1_000;

type ObservationContent = Omit<ObservationRecord, 'vintageId'>;

/**
 * Seals an open vintage: hashes its observations in key order, packs a matrix for every period, and
 * freezes it. `units` are all units of its release, in position order. Returns the hash.
 */
export async function sealVintage(
  store: SealingStore, transaction: Transaction, vintage: VintageRecord, units: readonly string[], sealedAt: string, turns: Turns = alone,
): Promise<string> {
  const hash = await hashOfContent(vintage, pagesOf(store, vintage, transaction, turns));
  const stated = await store.observations.periods(vintage.id, transaction);
  const periods = vintage.defaultPeriod === null ? [null, ...stated.filter((period) => period !== null)] : stated;
  const under = await store.observations.reportingVersions(vintage.id, transaction);
  for (const period of periods) {
    const pages = columnsOf(store, vintage, layersOf(period, stated), transaction, turns);
    await store.snapshots.put(transaction, vintage.id, period, await pack(pages, units, under));
  }
  await store.vintages.seal(transaction, vintage.id, { hash, sealedAt, periods, defaultPeriod: vintage.defaultPeriod });
  return hash;
}

/** What the hash of a vintage is taken of, besides its observations. */
type VintageStatement = Pick<VintageRecord, 'indexCode' | 'kind' | 'notice' | 'defaultPeriod'>;

/**
 * The matrix of one period as its observations say; `stated` are the periods that observations name. The unstated
 * period stands for the whole edition: each cell its unstated value, else that of its latest period.
 */
export async function packPeriod(
  store: Pick<SealingStore, 'observations'>, vintage: VintageRecord, units: readonly string[], period: string | null, stated: readonly (string | null)[],
): Promise<SnapshotRecord> {
  const under = await store.observations.reportingVersions(vintage.id);
  return pack(columnsOf(store, vintage, layersOf(period, stated), undefined, takingTurns), units, under);
}

function layersOf(period: string | null, stated: readonly (string | null)[]): readonly (string | null)[] {
  return period === null ? [...stated.filter((known) => known !== null), ...stated.filter((known) => known === null)] : [period];
}

/** SHA-256 over what a vintage says: its kind and notice, then one canonical line for each observation in key order. */
export async function hashOfContent(
  vintage: VintageStatement, pages: AsyncIterable<readonly ObservationContent[]> | Iterable<readonly ObservationContent[]>,
): Promise<string> {
  const digest = createHash('sha256');
  const { indexCode, kind, notice, defaultPeriod } = vintage;
  digest.update(`${canonicalText({ indexCode, kind, notice, defaultPeriod })}\n`);
  for await (const page of pages) {
    digest.update(page.map(lineOf).join(''));
  }
  return `sha256:${digest.digest('hex')}`;
}

/** The canonical text of one observation: its keys stand here in their canonical order, so that a hundred thousand need no sorting. */
function lineOf({ measure, node, note, obsStatus, period, place, reportedUnder, source, unit, unitOfMeasure, value }: ObservationContent): string {
  return `${JSON.stringify({ measure, node, note, obsStatus, period, place, reportedUnder, source, unit, unitOfMeasure, value })}\n`;
}

/** The order of observations that hashes and pages keep: node, unit, measure, period, compared by code units. */
export function inKeyOrder(a: ObservationKey, b: ObservationKey): number {
  return compare(a.node, b.node) || compare(a.unit, b.unit) || compare(a.measure, b.measure) || compare(a.period ?? '', b.period ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** All observations of a vintage in key order, page by page. */
export async function* pagesOf(
  { observations }: Pick<SealingStore, 'observations'>, vintage: VintageRecord, within?: Transaction, turns: Turns = alone,
): AsyncGenerator<readonly ObservationRecord[]> {
  let after: ObservationKey | null = null;
  for (;;) {
    const page = await observations.page(vintage.id, after, pageSize, within);
    yield page;
    if (page.length < pageSize) return;
    after = page[page.length - 1];
    await turns();
  }
}

/** The values of some periods, one period after the other, page by page. */
async function* columnsOf(
  { observations }: Pick<SealingStore, 'observations'>, vintage: VintageRecord, layers: readonly (string | null)[], within: Transaction | undefined, turns: Turns,
): AsyncGenerator<ObservationColumns> {
  for (const layer of layers) {
    let page: ObservationColumns;
    let after: Omit<ObservationKey, 'period'> | null = null;
    do {
      page = await observations.columns(vintage.id, layer, after, pageSize, within);
      yield page;
      const last = page.nodes.length - 1;
      after = { node: page.nodes[last], unit: page.units[last], measure: page.measures[last] };
      await turns();
    } while (page.nodes.length === pageSize);
  }
}

/** Packs values into one matrix, later ones over earlier ones. */
async function pack(pages: AsyncIterable<ObservationColumns>, units: readonly string[], under: readonly ReportingVersion[]): Promise<SnapshotRecord> {
  const position = new Map(units.map((code, index) => [code, index]));
  const columns = new Map<string, { node: string; measure: Measure; values: Float64Array }>();
  for await (const rows of pages) {
    rows.nodes.forEach((node, row) => {
      const measure = rows.measures[row];
      const key = `${node} ${measure}`;
      let column = columns.get(key);
      if (column === undefined) columns.set(key, column = { node, measure, values: new Float64Array(units.length).fill(NaN) });
      const unit = position.get(rows.units[row]);
      if (unit === undefined) throw new Error(`Expected a unit of the release, got ${rows.units[row]}`);
      column.values[unit] = rows.values[row];
    });
  }
  const sorted = [...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, column]) => column);
  const header = {
    units,
    columns: sorted.map(({ node, measure }) => ({
      node, measure, reportedUnder: under.find((entry) => entry.node === node && entry.measure === measure)?.reportedUnder ?? null,
    })),
  };
  const values = new Float64Array(units.length * sorted.length);
  sorted.forEach((column, index) => values.set(column.values, index * units.length));
  return { header, values, hash: hashOfMatrix({ header, values }) };
}

/** SHA-256 over what the columns of a matrix are, and its bytes. */
export function hashOfMatrix({ header, values }: Omit<SnapshotRecord, 'hash'>): string {
  return hashOf([hashOf(header), sha256(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))]);
}
