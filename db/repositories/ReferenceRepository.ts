import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { among } from './cells';
import { ErratumRepository } from './ErratumRepository';
import type { FactRecord, FindingRecord, PolicyMeasureRecord, SeriesPointRecord } from './factRecords';
import { FactRepository } from './FactRepository';
import { FindingRepository } from './FindingRepository';
import { PolicyMeasureRepository } from './PolicyMeasureRepository';
import type {
  ErratumRecord, GroupingRecord, GroupMemberRecord, MeasureDefinitionRecord, ReferenceReleaseRecord, ReferenceStateRecord, ReportedMeasureRecord,
  SourceRecord, UnitGroupRecord, UnitRecord,
} from './referenceRecords';
import { ReferenceRowRepository } from './ReferenceRowRepository';
import { makingKinds, type ReferenceRowRecord } from './referenceRowRecords';
import {
  groupColumns, groupingColumns, measureDefinitionColumns, memberColumns, releaseColumns, reportedMeasureColumns, sourceColumns,
  stateColumns, unitColumns,
} from './referenceTables';
import { query, Rows } from './Rows';
import { SeriesRepository } from './SeriesRepository';

/** What one release holds, ready to be inserted in this order. */
export interface ReleaseContents {
  readonly sources: readonly Omit<SourceRecord, 'releaseId'>[];
  readonly groups: readonly Omit<UnitGroupRecord, 'releaseId'>[];
  readonly units: readonly Omit<UnitRecord, 'releaseId'>[];
  readonly measureDefinitions: readonly Omit<MeasureDefinitionRecord, 'releaseId'>[];
  readonly reportedMeasures: readonly Omit<ReportedMeasureRecord, 'releaseId'>[];
  readonly errata: readonly Omit<ErratumRecord, 'releaseId'>[];
  readonly facts: readonly Omit<FactRecord, 'releaseId'>[];
  readonly policyMeasures: readonly Omit<PolicyMeasureRecord, 'releaseId'>[];
  readonly seriesPoints: readonly Omit<SeriesPointRecord, 'releaseId'>[];
  readonly findings: readonly Omit<FindingRecord, 'releaseId'>[];
  readonly lists: readonly Omit<ReferenceRowRecord, 'releaseId'>[];
  /** These stand in a release only where there are any, so that they change no hash of one that has none. */
  readonly groupings?: readonly Omit<GroupingRecord, 'releaseId'>[];
  readonly members?: readonly Omit<GroupMemberRecord, 'releaseId'>[];
}

/** What a release may tell beside its units, their groups and its sources. */
const toldTables = ['measure_definition', 'erratum', 'fact', 'policy_measure', 'series_point', 'finding'] as const;

/** Reference releases and all that belongs to them. Releases are only ever added. */
export class ReferenceRepository {
  private readonly releases: Rows<ReferenceReleaseRecord>;
  private readonly states: Rows<ReferenceStateRecord>;
  private readonly sourceRows: Rows<SourceRecord>;
  private readonly groupRows: Rows<UnitGroupRecord>;
  private readonly unitRows: Rows<UnitRecord>;
  private readonly definitions: Rows<MeasureDefinitionRecord>;
  private readonly measures: Rows<ReportedMeasureRecord>;
  private readonly groupingRows: Rows<GroupingRecord>;
  private readonly memberRows: Rows<GroupMemberRecord>;

  constructor(private readonly store: Store) {
    this.releases = new Rows(store, 'reference_release', releaseColumns);
    this.states = new Rows(store, 'reference_state', stateColumns);
    this.sourceRows = new Rows(store, 'source', sourceColumns);
    this.groupRows = new Rows(store, 'unit_group', groupColumns);
    this.unitRows = new Rows(store, 'unit', unitColumns);
    this.definitions = new Rows(store, 'measure_definition', measureDefinitionColumns);
    this.measures = new Rows(store, 'reported_measure', reportedMeasureColumns);
    this.groupingRows = new Rows(store, 'grouping', groupingColumns);
    this.memberRows = new Rows(store, 'group_member', memberColumns);
  }

  latestRelease(indexCode: string, within?: Transaction): Promise<ReferenceReleaseRecord | null> {
    return this.releases.first('WHERE "indexCode" = $1 ORDER BY "id" DESC LIMIT 1', [indexCode], within);
  }

  release(indexCode: string, hash: string, within?: Transaction): Promise<ReferenceReleaseRecord | null> {
    return this.releases.first('WHERE "indexCode" = $1 AND "hash" = $2', [indexCode, hash], within);
  }

  releaseById(id: number, within?: Transaction): Promise<ReferenceReleaseRecord | null> {
    return this.releases.first('WHERE "id" = $1', [id], within);
  }

  state(hash: string, within?: Transaction): Promise<ReferenceStateRecord | null> {
    return this.states.first('WHERE "hash" = $1', [hash], within);
  }

  /** The latest; of two of one moment, the greater hash. */
  currentState(within?: Transaction): Promise<ReferenceStateRecord | null> {
    return this.states.first('ORDER BY "createdAt" DESC, "hash" DESC LIMIT 1', [], within);
  }

  /** In position order. */
  units(releaseId: number, within?: Transaction): Promise<readonly UnitRecord[]> {
    return this.unitRows.select('WHERE "releaseId" = $1 ORDER BY "position"', [releaseId], within);
  }

  /** Those that are there, in position order. */
  unitsByCodes(releaseId: number, codes: readonly string[]): Promise<readonly UnitRecord[]> {
    return this.unitRows.select(`WHERE "releaseId" = $1 AND "code" ${among(this.store.dialect, 2)} ORDER BY "position"`, [releaseId, codes]);
  }

  /** In position order, kind by kind. */
  groups(releaseId: number, within?: Transaction): Promise<readonly UnitGroupRecord[]> {
    return this.groupRows.select('WHERE "releaseId" = $1 ORDER BY "kind", "position", "code"', [releaseId], within);
  }

  /** In position order. */
  groupings(releaseId: number, within?: Transaction): Promise<readonly GroupingRecord[]> {
    return this.groupingRows.select('WHERE "releaseId" = $1 ORDER BY "position"', [releaseId], within);
  }

  /** Which units stand in which groups of the release's own groupings. */
  members(releaseId: number, within?: Transaction): Promise<readonly GroupMemberRecord[]> {
    return this.memberRows.select('WHERE "releaseId" = $1 ORDER BY "grouping", "unit"', [releaseId], within);
  }

  sources(releaseId: number, within?: Transaction): Promise<readonly SourceRecord[]> {
    return this.sourceRows.select('WHERE "releaseId" = $1 ORDER BY "code"', [releaseId], within);
  }

  /** All small lists, kind by kind, each in its own order. */
  lists(releaseId: number, within?: Transaction): Promise<readonly ReferenceRowRecord[]> {
    return new ReferenceRowRepository(this.store).all(releaseId, within);
  }

  measureDefinitions(releaseId: number): Promise<readonly MeasureDefinitionRecord[]> {
    return this.definitions.select('WHERE "releaseId" = $1 ORDER BY "code"', [releaseId]);
  }

  reportedMeasures(releaseId: number, units: readonly string[]): Promise<readonly ReportedMeasureRecord[]> {
    return this.measures.select(
      `WHERE "releaseId" = $1 AND "unit" ${among(this.store.dialect, 2)} ORDER BY "unit", "measure"`, [releaseId, units]);
  }

  /** Those of some measures, or all: measure by measure, best rank first, those without a rank last. Also how many there are. */
  async reportedMeasuresPage(
    releaseId: number, measures: readonly string[] | null, offset: number, limit: number,
  ): Promise<{ readonly records: readonly ReportedMeasureRecord[]; readonly total: number }> {
    const where = `WHERE "releaseId" = $1${measures === null ? '' : ` AND "measure" ${among(this.store.dialect, 2)}`}`;
    const cells = measures === null ? [releaseId] : [releaseId, measures];
    const [records, [{ count }]] = await Promise.all([
      this.measures.select(
        `${where} ORDER BY "measure", "rank" IS NULL, "rank", "unit" LIMIT $${cells.length + 1} OFFSET $${cells.length + 2}`, [...cells, limit, offset]),
      query<{ count: number }>(this.store, `SELECT CAST(count(*) AS integer) AS "count" FROM "reported_measure" ${where}`, cells),
    ]);
    return { records, total: count };
  }

  /** Waits until nobody else adds reference data; the next may when this transaction is over. On SQLite the gate's transaction is alone already. */
  async hold(transaction: Transaction): Promise<void> {
    if (this.store.dialect === 'postgres') await query(this.store, 'SELECT pg_advisory_xact_lock(hashtext($1))', ['cbcii reference'], transaction);
  }

  /** Whether a release tells anything beside its units, their groups, its sources and the making of its index. */
  async tellsMore(releaseId: number, within?: Transaction): Promise<boolean> {
    const rows = toldTables.map((table) => `SELECT 1 FROM "${table}" WHERE "releaseId" = $1`);
    const lists = `SELECT 1 FROM "reference_row" WHERE "releaseId" = $1 AND NOT ("kind" ${among(this.store.dialect, 2)})`;
    return (await query(this.store, `SELECT 1 WHERE EXISTS (${[...rows, lists].join(' UNION ALL ')})`, [releaseId, makingKinds], within)).length > 0;
  }

  /** Adds a release with its contents; returns its id. */
  async insertRelease(
    transaction: Transaction, release: Omit<ReferenceReleaseRecord, 'id'>, contents: ReleaseContents,
  ): Promise<number> {
    const releaseId = await this.releases.insertCounted(transaction, release);
    const of = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ ...row, releaseId }));
    await this.sourceRows.insert(transaction, of(contents.sources));
    await this.groupRows.insert(transaction, of(contents.groups));
    await this.unitRows.insert(transaction, of(contents.units));
    await this.groupingRows.insert(transaction, of(contents.groupings ?? []));
    await this.memberRows.insert(transaction, of(contents.members ?? []));
    await this.definitions.insert(transaction, of(contents.measureDefinitions));
    await this.measures.insert(transaction, of(contents.reportedMeasures));
    await new ErratumRepository(this.store).insert(transaction, of(contents.errata));
    await new FactRepository(this.store).insert(transaction, of(contents.facts));
    await new PolicyMeasureRepository(this.store).insert(transaction, of(contents.policyMeasures));
    await new SeriesRepository(this.store).insert(transaction, of(contents.seriesPoints));
    await new FindingRepository(this.store).insert(transaction, of(contents.findings));
    await new ReferenceRowRepository(this.store).insert(transaction, of(contents.lists));
    return releaseId;
  }

  /** Makes a state the current one: adds it, or dates a known one anew when data return to an earlier content. */
  async makeCurrent(transaction: Transaction, state: ReferenceStateRecord): Promise<void> {
    const isKnown = await this.states.update(transaction, '"createdAt" = $2 WHERE "hash" = $1', [state.hash, state.createdAt]);
    if (!isKnown) await this.states.insert(transaction, [state]);
  }
}
