import type { IndexRepository } from '../../db/repositories/IndexRepository';
import type { ReferenceRepository } from '../../db/repositories/ReferenceRepository';
import type {
  GroupingRecord, IndexRecord, MeasureDefinitionRecord, ReferenceReleaseRecord, ReferenceStateRecord, ReportedMeasureRecord,
  SourceRecord, UnitGroupRecord, UnitRecord,
} from '../../db/repositories/referenceRecords';
import { PlatformError } from '../errors';
import { BriefMemo } from './briefMemo';
import { membershipsOf, type Memberships } from './memberships';
import { notFound, notFoundProblem } from './notFound';
import { pinUnknown, type PinScope } from './pins';
import { refusal } from './refusal';

/** One release of an index's reference data, with its units at hand. Immutable. */
export interface Release {
  readonly id: number;
  readonly indexCode: string;
  /** In position order. */
  readonly units: readonly UnitRecord[];
  readonly unitByCode: ReadonlyMap<string, UnitRecord>;
  /** The code that a code or alias stands for. */
  readonly resolve: (codeOrAlias: string) => string | undefined;
  readonly groups: readonly UnitGroupRecord[];
  /** Groupings of its own, in their order; those that units of CBCII carry themselves are not among them. */
  readonly groupings: readonly GroupingRecord[];
  readonly memberships: Memberships;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly measures: ReadonlyMap<string, MeasureDefinitionRecord>;
}

/** Indexes, and the releases of their reference data: units, groups, sources, errata, reported measures. */
export class ReferenceService {
  /** By index and hash: what a hash names never changes. */
  private readonly releases = new Map<string, Promise<Release>>();
  /** By id, likewise. */
  private readonly hashes = new Map<number, ReferenceReleaseRecord>();
  private readonly states = new Map<string, ReferenceStateRecord>();
  /** The one current state, which moves with every new release. */
  private readonly current = new BriefMemo<ReferenceStateRecord>();
  private readonly named = new BriefMemo<IndexRecord>();

  constructor(private readonly indexRepository: IndexRepository, private readonly repository: ReferenceRepository) {}

  indexes(): Promise<readonly IndexRecord[]> {
    return this.indexRepository.all();
  }

  /** The index of a code; NOT_FOUND with the nearest codes. */
  index(code: string, pins: PinScope, path = 'code'): Promise<IndexRecord> {
    pins.noteMoving('Index.name');
    return pins.once(`index ${code}`, async () => {
      const index = await this.named.get(code, () => this.indexRepository.byCode(code));
      if (index === null) throw notFound('index', code, (await this.indexes()).map((entry) => entry.code), path);
      return index;
    });
  }

  /** The release of an index that the request's pins name, or the latest. */
  release(indexCode: string, pins: PinScope): Promise<Release> {
    return pins.once(`release of ${indexCode}`, async () => {
      const state = await this.stateWith(indexCode, pins);
      pins.noteReference(state.hash);
      const hash = state.parts[indexCode];
      if (hash === undefined) {
        await this.index(indexCode, pins);
        throw olderThan(indexCode, state.hash);
      }
      return this.releaseByHash(indexCode, hash);
    });
  }

  /** The hash of the reference data of all indexes, as they stand now or as the request's pins say. */
  async stateHash(pins: PinScope): Promise<string> {
    return (await this.state(pins)).hash;
  }

  /** To be called once reference data were brought in: what names stand for is asked anew. */
  forget(): void {
    this.current.forget();
    this.named.forget();
  }

  /** The release that a vintage was brought with: what its units were grouped by then. */
  async releaseById(id: number): Promise<Release> {
    const known = this.hashes.get(id) ?? await this.repository.releaseById(id);
    if (known === null) throw new Error(`Expected release ${id} in the store; got none`);
    this.hashes.set(id, known);
    return this.releaseByHash(known.indexCode, known.hash);
  }

  /** By grouping: the group of each unit, as a release has them; null for a unit in none. */
  async groupsOf(releaseId: number, units: readonly string[]): Promise<ReadonlyMap<string, readonly (string | null)[]>> {
    const { memberships } = await this.releaseById(releaseId);
    return new Map(Array.from(memberships, ([grouping, groupOf]) => [grouping, units.map((unit) => groupOf.get(unit) ?? null)]));
  }

  /** The unit of a code or alias; NOT_FOUND with the nearest codes. */
  async unit(indexCode: string, code: string, pins: PinScope, path = 'code'): Promise<UnitRecord> {
    return this.unitOf(await this.release(indexCode, pins), code, path);
  }

  unitOf(release: Release, code: string, path = 'code'): UnitRecord {
    const unit = release.unitByCode.get(release.resolve(code) ?? '');
    if (unit === undefined) throw notFound(unitWord(release), code, release.unitByCode.keys(), path);
    return unit;
  }

  reportedMeasures(release: Release, units: readonly string[]): Promise<readonly ReportedMeasureRecord[]> {
    return this.repository.reportedMeasures(release.id, units);
  }

  /** Those of some measures, or of all, across units; NOT_FOUND for a measure that the release does not define. */
  async reportedMeasuresPage(
    release: Release, measures: readonly string[] | null, offset: number, limit: number,
  ): Promise<{ readonly records: readonly ReportedMeasureRecord[]; readonly total: number }> {
    const problems = (measures ?? []).flatMap((code, index) =>
      (release.measures.has(code) ? [] : [notFoundProblem('reported measure', code, release.measures.keys(), `codes[${index}]`)]));
    if (problems.length > 0) throw refusal(problems);
    return this.repository.reportedMeasuresPage(release.id, measures, offset, limit);
  }

  /** An index that another process has just brought in stands in a state that is not yet known here. */
  private async stateWith(indexCode: string, pins: PinScope): Promise<ReferenceStateRecord> {
    const state = await this.state(pins);
    if (state.parts[indexCode] !== undefined || pins.given?.reference) return state;
    this.current.forget();
    return this.state(pins);
  }

  private async state(pins: PinScope): Promise<ReferenceStateRecord> {
    const pinned = pins.given?.reference ?? null;
    if (pinned === null) {
      const current = await this.current.get('current', () => this.repository.currentState());
      if (current === null) throw new Error('Expected a reference state in the store; got none: it was never seeded');
      return current;
    }
    const known = this.states.get(pinned) ?? await this.repository.state(pinned);
    if (known === null) throw pinUnknown('reference', pinned);
    this.states.set(pinned, known);
    return known;
  }

  private releaseByHash(indexCode: string, hash: string): Promise<Release> {
    const key = `${indexCode} ${hash}`;
    const known = this.releases.get(key);
    if (known !== undefined) return known;
    const loading = this.load(indexCode, hash);
    this.releases.set(key, loading);
    loading.catch(() => this.releases.delete(key));
    return loading;
  }

  private async load(indexCode: string, hash: string): Promise<Release> {
    const record = await this.repository.release(indexCode, hash);
    if (record === null) throw new Error(`Expected release ${hash} of ${indexCode} in the store; got none`);
    const { id } = record;
    const { repository } = this;
    const [units, groups, groupings, members, sources, measures] = await Promise.all([
      repository.units(id), repository.groups(id), repository.groupings(id), repository.members(id), repository.sources(id),
      repository.measureDefinitions(id),
    ]);
    const codeOf = new Map(units.flatMap((unit) => [unit.code, ...unit.aliases].map((alias) => [alias, unit.code])));
    return {
      id, indexCode, units, groups, groupings,
      memberships: membershipsOf(units, members),
      unitByCode: new Map(units.map((unit) => [unit.code, unit])),
      resolve: (codeOrAlias) => codeOf.get(codeOrAlias),
      sources: new Map(sources.map((source) => [source.code, source])),
      measures: new Map(measures.map((measure) => [measure.code, measure])),
    };
  }
}

/** The answer where pins were taken before the index came. */
function olderThan(indexCode: string, hash: string): PlatformError {
  const message = `The pinned reference data are older than the index ${indexCode}.`;
  return new PlatformError('PINS_UNKNOWN', message, [{ code: 'PINS_UNKNOWN', path: 'extensions.pins.reference', message, expected: `reference data that hold ${indexCode}`, got: hash }]);
}

/** What its units are called in sentences. */
export function unitWord(release: Release): string {
  return release.units[0]?.kind === 'CITY' ? 'city' : 'unit';
}
