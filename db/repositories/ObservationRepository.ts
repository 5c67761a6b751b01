import type { Measure } from '../../src/methodology/vocabulary';
import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { among } from './cells';
import { query, Rows } from './Rows';
import type { ObservationColumns, ObservationKey, ObservationRecord } from './vintageRecords';

const KEY = '"node", "unit", "measure", "period"';

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

  /** The versions under which scores were reported, node by node. */
  reportingVersions(
    vintageId: number, within?: Transaction,
  ): Promise<readonly { readonly node: string; readonly measure: Measure; readonly reportedUnder: string }[]> {
    return query(this.store, `SELECT DISTINCT "node", "measure", "reportedUnder" FROM "observation"
      WHERE "vintageId" = $1 AND "reportedUnder" IS NOT NULL ORDER BY "node", "measure", "reportedUnder"`, [vintageId], within);
  }

  async count(vintageId: number, within?: Transaction): Promise<number> {
    const [{ count }] = await query<{ count: number }>(
      this.store, 'SELECT CAST(count(*) AS integer) AS "count" FROM "observation" WHERE "vintageId" = $1', [vintageId], within);
    return count;
  }

  /** In text order, the unstated one (null) first. */
  async periods(vintageId: number, within?: Transaction): Promise<readonly (string | null)[]> {
    const rows = await query<{ period: string }>(
      this.store, 'SELECT DISTINCT "period" FROM "observation" WHERE "vintageId" = $1 ORDER BY "period"', [vintageId], within);
    return rows.map(({ period }) => (period === '' ? null : period));
  }

  /** All of one period, for packing. */
  async columns(vintageId: number, period: string | null, within?: Transaction): Promise<ObservationColumns> {
    const rows = await query<{ node: string; unit: string; measure: Measure; value: number }>(
      this.store, `SELECT "node", "unit", "measure", "value" FROM "observation" WHERE "vintageId" = $1 AND "period" = $2 ORDER BY ${KEY}`,
      [vintageId, period ?? ''], within);
    return {
      nodes: rows.map(({ node }) => node),
      units: rows.map(({ unit }) => unit),
      measures: rows.map(({ measure }) => measure),
      values: Float64Array.from(rows, ({ value }) => value),
    };
  }
}
