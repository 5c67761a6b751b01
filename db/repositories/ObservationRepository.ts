import type { Measure } from '../../src/methodology/vocabulary';
import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { among, type Cell } from './cells';
import { query, Rows } from './Rows';
import type { ObservationColumns, ObservationKey, ObservationRecord, ReportingVersion } from './vintageRecords';

const KEY = '"node", "unit", "measure", "period"';

/** Which observations of a vintage are asked for; null asks for all, `period` undefined likewise. */
export interface ObservationFilter {
  readonly units: readonly string[] | null;
  readonly nodes: readonly string[] | null;
  readonly measure: Measure | null;
  readonly period: string | null | undefined;
}

/** How much of one measure and period a vintage holds. */
export interface CoverageRecord {
  readonly period: string | null;
  readonly measure: Measure;
  readonly unitCount: number;
  readonly nodeCount: number;
  readonly observationCount: number;
}

/** The truth of a vintage: unit × node × measure × period → value. Everything comes in key order. */
export class ObservationRepository {
  private readonly observations: Rows<ObservationRecord>;

  constructor(private readonly store: Store) {
    this.observations = new Rows<ObservationRecord>(store, 'observation', {
      vintageId: 'plain', node: 'plain', unit: 'plain', measure: 'plain', period: 'blank', value: 'plain', unitOfMeasure: 'plain',
      obsStatus: 'plain', source: 'plain', place: 'plain', note: 'plain', reportedUnder: 'plain',
    });
  }

  async insert(transaction: Transaction, observations: readonly ObservationRecord[]): Promise<void> {
    await this.observations.insert(transaction, observations);
  }

  byUnits(vintageId: number, units: readonly string[], nodes: readonly string[]): Promise<readonly ObservationRecord[]> {
    const { dialect } = this.store;
    return this.observations.select(
      `WHERE "vintageId" = $1 AND "node" ${among(dialect, 2)} AND "unit" ${among(dialect, 3)} ORDER BY ${KEY}`, [vintageId, nodes, units]);
  }

  byNode(vintageId: number, node: string): Promise<readonly ObservationRecord[]> {
    return this.observations.select(`WHERE "vintageId" = $1 AND "node" = $2 ORDER BY ${KEY}`, [vintageId, node]);
  }

  /** The next `limit` after the key, or the first ones. */
  page(vintageId: number, after: ObservationKey | null, limit: number, within?: Transaction): Promise<readonly ObservationRecord[]> {
    return after === null
      ? this.observations.select(`WHERE "vintageId" = $1 ORDER BY ${KEY} LIMIT $2`, [vintageId, limit], within)
      : this.observations.select(`WHERE "vintageId" = $1 AND (${KEY}) > ($3, $4, $5, $6) ORDER BY ${KEY} LIMIT $2`,
        [vintageId, limit, after.node, after.unit, after.measure, after.period ?? ''], within);
  }

  /** The next `limit` after the key among those that the filter asks for. */
  filteredPage(
    vintageId: number, filter: ObservationFilter, after: ObservationKey | null, limit: number,
  ): Promise<readonly ObservationRecord[]> {
    const { tail, cells } = this.where(vintageId, filter);
    if (after === null) return this.observations.select(`${tail} ORDER BY ${KEY} LIMIT $${cells.length + 1}`, [...cells, limit]);
    const from = cells.length + 1;
    return this.observations.select(
      `${tail} AND (${KEY}) > ($${from}, $${from + 1}, $${from + 2}, $${from + 3}) ORDER BY ${KEY} LIMIT $${from + 4}`,
      [...cells, after.node, after.unit, after.measure, after.period ?? '', limit]);
  }

  /** How many the filter asks for. */
  async filteredCount(vintageId: number, filter: ObservationFilter): Promise<number> {
    const { tail, cells } = this.where(vintageId, filter);
    const [{ count }] = await query<{ count: number }>(this.store, `SELECT CAST(count(*) AS integer) AS "count" FROM "observation" ${tail}`, cells);
    return count;
  }

  /** By period and measure. */
  async coverage(vintageId: number): Promise<readonly CoverageRecord[]> {
    const rows = await query<CoverageRecord & { readonly period: string }>(this.store, `SELECT "period", "measure",
      CAST(count(DISTINCT "unit") AS integer) AS "unitCount", CAST(count(DISTINCT "node") AS integer) AS "nodeCount",
      CAST(count(*) AS integer) AS "observationCount"
      FROM "observation" WHERE "vintageId" = $1 GROUP BY "period", "measure" ORDER BY "period", "measure"`, [vintageId]);
    return rows.map((row) => ({ ...row, period: row.period === '' ? null : row.period }));
  }

  /** Codes of the sources that observations name, in text order. */
  async sources(vintageId: number): Promise<readonly string[]> {
    const rows = await query<{ source: string }>(this.store,
      'SELECT DISTINCT "source" FROM "observation" WHERE "vintageId" = $1 AND "source" IS NOT NULL ORDER BY "source"', [vintageId]);
    return rows.map(({ source }) => source);
  }

  private where(vintageId: number, { units, nodes, measure, period }: ObservationFilter): { readonly tail: string; readonly cells: Cell[] } {
    const cells: Cell[] = [vintageId];
    const conditions = ['"vintageId" = $1'];
    const add = (condition: (parameter: number) => string, cell: Cell): void => {
      cells.push(cell);
      conditions.push(condition(cells.length));
    };
    if (nodes !== null) add((parameter) => `"node" ${among(this.store.dialect, parameter)}`, nodes);
    if (units !== null) add((parameter) => `"unit" ${among(this.store.dialect, parameter)}`, units);
    if (measure !== null) add((parameter) => `"measure" = $${parameter}`, measure);
    if (period !== undefined) add((parameter) => `"period" = $${parameter}`, period ?? '');
    return { tail: `WHERE ${conditions.join(' AND ')}`, cells };
  }

  /** The versions under which scores were reported, node by node. */
  reportingVersions(vintageId: number, within?: Transaction): Promise<readonly ReportingVersion[]> {
    return query(this.store, `SELECT DISTINCT "node", "measure", "reportedUnder" FROM "observation"
      WHERE "vintageId" = $1 AND "reportedUnder" IS NOT NULL ORDER BY "node", "measure", "reportedUnder"`, [vintageId], within);
  }

  async count(vintageId: number, within?: Transaction): Promise<number> {
    const [{ count }] = await query<{ count: number }>(
      this.store, 'SELECT CAST(count(*) AS integer) AS "count" FROM "observation" WHERE "vintageId" = $1', [vintageId], within);
    return count;
  }

  /** How many name their source. */
  async sourcedCount(vintageId: number): Promise<number> {
    const [{ count }] = await query<{ count: number }>(
      this.store, 'SELECT CAST(count(*) AS integer) AS "count" FROM "observation" WHERE "vintageId" = $1 AND "source" IS NOT NULL', [vintageId]);
    return count;
  }

  /** In text order, the unstated one (null) first. */
  async periods(vintageId: number, within?: Transaction): Promise<readonly (string | null)[]> {
    const rows = await query<{ period: string }>(
      this.store, 'SELECT DISTINCT "period" FROM "observation" WHERE "vintageId" = $1 ORDER BY "period"', [vintageId], within);
    return rows.map(({ period }) => (period === '' ? null : period));
  }

  /** The next `limit` of one period after the key, or the first ones, for packing. */
  async columns(
    vintageId: number, period: string | null, after: Omit<ObservationKey, 'period'> | null, limit: number, within?: Transaction,
  ): Promise<ObservationColumns> {
    const behind = after === null ? '' : 'AND ("node", "unit", "measure") > ($4, $5, $6)';
    const rows = await query<{ node: string; unit: string; measure: Measure; value: number }>(
      this.store, `SELECT "node", "unit", "measure", "value" FROM "observation" WHERE "vintageId" = $1 AND "period" = $2 ${behind} ORDER BY ${KEY} LIMIT $3`,
      [vintageId, period ?? '', limit, ...(after === null ? [] : [after.node, after.unit, after.measure])], within);
    return {
      nodes: rows.map(({ node }) => node),
      units: rows.map(({ unit }) => unit),
      measures: rows.map(({ measure }) => measure),
      values: Float64Array.from(rows, ({ value }) => value),
    };
  }
}
