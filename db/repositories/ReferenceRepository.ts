import type { GroupKind } from '../../src/methodology/vocabulary';
import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { among } from './cells';
import type {
  ErratumRecord, MeasureDefinitionRecord, ReferenceReleaseRecord, ReferenceStateRecord, ReportedMeasureRecord,
  SourceRecord, UnitGroupRecord, UnitRecord,
} from './referenceRecords';
import {
  erratumColumns, groupColumns, measureDefinitionColumns, releaseColumns, reportedMeasureColumns, sourceColumns, stateColumns,
  unitColumns,
} from './referenceTables';
import { Rows } from './Rows';

/** What one release holds, ready to be inserted in this order. */
export interface ReleaseContents {
  readonly sources: readonly Omit<SourceRecord, 'releaseId'>[];
  readonly groups: readonly Omit<UnitGroupRecord, 'releaseId'>[];
  readonly units: readonly Omit<UnitRecord, 'releaseId'>[];
  readonly measureDefinitions: readonly Omit<MeasureDefinitionRecord, 'releaseId'>[];
  readonly reportedMeasures: readonly Omit<ReportedMeasureRecord, 'releaseId'>[];
  readonly errata: readonly Omit<ErratumRecord, 'releaseId'>[];
}

/** Reference releases and all that belongs to them. Releases are only ever added. */
export class ReferenceRepository {
  private readonly releases: Rows<ReferenceReleaseRecord>;
  private readonly states: Rows<ReferenceStateRecord>;
  private readonly sourceRows: Rows<SourceRecord>;
  private readonly groupRows: Rows<UnitGroupRecord>;
  private readonly unitRows: Rows<UnitRecord>;
  private readonly definitions: Rows<MeasureDefinitionRecord>;
  private readonly measures: Rows<ReportedMeasureRecord>;
  private readonly errataRows: Rows<ErratumRecord>;

  constructor(private readonly store: Store) {
    this.releases = new Rows(store, 'reference_release', releaseColumns);
    this.states = new Rows(store, 'reference_state', stateColumns);
    this.sourceRows = new Rows(store, 'source', sourceColumns);
    this.groupRows = new Rows(store, 'unit_group', groupColumns);
    this.unitRows = new Rows(store, 'unit', unitColumns);
    this.definitions = new Rows(store, 'measure_definition', measureDefinitionColumns);
    this.measures = new Rows(store, 'reported_measure', reportedMeasureColumns);
    this.errataRows = new Rows(store, 'erratum', erratumColumns);
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
  units(releaseId: number): Promise<readonly UnitRecord[]> {
    return this.unitRows.select('WHERE "releaseId" = $1 ORDER BY "position"', [releaseId]);
  }

  /** Those that are there, in position order. */
  unitsByCodes(releaseId: number, codes: readonly string[]): Promise<readonly UnitRecord[]> {
    return this.unitRows.select(`WHERE "releaseId" = $1 AND "code" ${among(this.store.dialect, 2)} ORDER BY "position"`, [releaseId, codes]);
  }

  /** In position order, kind by kind; of one kind if asked. */
  groups(releaseId: number, kind?: GroupKind): Promise<readonly UnitGroupRecord[]> {
    return kind === undefined
      ? this.groupRows.select('WHERE "releaseId" = $1 ORDER BY "kind", "position", "code"', [releaseId])
      : this.groupRows.select('WHERE "releaseId" = $1 AND "kind" = $2 ORDER BY "position", "code"', [releaseId, kind]);
  }

  sources(releaseId: number): Promise<readonly SourceRecord[]> {
    return this.sourceRows.select('WHERE "releaseId" = $1 ORDER BY "code"', [releaseId]);
  }

  measureDefinitions(releaseId: number): Promise<readonly MeasureDefinitionRecord[]> {
    return this.definitions.select('WHERE "releaseId" = $1 ORDER BY "code"', [releaseId]);
  }

  reportedMeasures(releaseId: number, units: readonly string[]): Promise<readonly ReportedMeasureRecord[]> {
    return this.measures.select(
      `WHERE "releaseId" = $1 AND "unit" ${among(this.store.dialect, 2)} ORDER BY "unit", "measure"`, [releaseId, units]);
  }

  /** In position order. */
  errata(releaseId: number): Promise<readonly ErratumRecord[]> {
    return this.errataRows.select('WHERE "releaseId" = $1 ORDER BY "position"', [releaseId]);
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
    await this.definitions.insert(transaction, of(contents.measureDefinitions));
    await this.measures.insert(transaction, of(contents.reportedMeasures));
    await this.errataRows.insert(transaction, of(contents.errata));
    return releaseId;
  }

  async insertState(transaction: Transaction, state: ReferenceStateRecord): Promise<void> {
    await this.states.insert(transaction, [state]);
  }
}
