import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { PublishedRecord } from '../../../db/repositories/methodologyRecords';
import type { ObservationRepository } from '../../../db/repositories/ObservationRepository';
import type { ReferenceRepository } from '../../../db/repositories/ReferenceRepository';
import type { ObservationRecord } from '../../../db/repositories/vintageRecords';
import type { MethodologyDocument } from '../../methodology/methodologyVersion';
import { writeCoinr, type CoinrExport } from '../ingest/coinr/writeCoinr';
import type { IndexImport, MethodologyImport, ObservationImport, UnitImport } from '../ingest/indexImport';
import type { ExportOutcome } from '../ingest/losses';
import type { TidyFiles } from '../ingest/tidy/tidyOptions';
import { writeTidy } from '../ingest/tidy/writeTidy';
import { libraryOf } from '../library/libraryLines';
import type { MethodologyService } from '../MethodologyService';
import type { PinScope } from '../pins';
import type { ReferenceService, Release } from '../ReferenceService';
import { refusal } from '../refusal';
import { pagesOf } from '../sealVintage';
import { takingTurns } from '../turns';
import type { VintageService } from '../VintageService';

/** What to write out: a vintage, and the versions that go with it; none takes every one that is published of its index. */
export interface ExportWish {
  readonly vintage: string;
  readonly methodologies: readonly string[];
}

export interface ExportParts {
  readonly reference: ReferenceService;
  readonly vintages: VintageService;
  readonly methodologies: MethodologyService;
  readonly versions: MethodologyRepository;
  readonly releases: ReferenceRepository;
  readonly observations: ObservationRepository;
}

/** Gives an index back as files, in the forms in which it can be brought in. */
export class ExportService {
  constructor(private readonly parts: ExportParts) {}

  /** Throws with the problems that name what the form has no place for. One version is written: the one named, or that which leads the index. */
  async coinr({ vintage, methodologies }: ExportWish, pins: PinScope): Promise<CoinrExport> {
    const { indexCode } = await this.parts.vintages.vintage(vintage, pins);
    const leading = methodologies.length > 0 ? methodologies : [(await this.parts.methodologies.leadingVersion(indexCode, pins)).ref];
    return written(await writeCoinr(await this.index({ vintage, methodologies: leading }, pins)));
  }

  async tidy(wish: ExportWish, pins: PinScope): Promise<TidyFiles> {
    return written(await writeTidy(await this.index(wish, pins)));
  }

  /** An index as an import brings it: with the units, groups and sources of the release that the vintage came with. */
  private async index({ vintage: ref, methodologies }: ExportWish, pins: PinScope): Promise<IndexImport> {
    const { reference, releases, vintages, versions } = this.parts;
    const vintage = await vintages.vintage(ref, pins);
    const { line, kind, title, description, notice, defaultPeriod } = vintage;
    const [index, release] = await Promise.all([reference.index(vintage.indexCode, pins), reference.releaseById(vintage.releaseId)]);
    const records = methodologies.length === 0 ? await this.published(vintage.indexCode)
      : await Promise.all(methodologies.map(async (methodology) => (await this.parts.methodologies.version(methodology, pins)).record));
    const forks = new Map((await versions.linesOf(vintage.indexCode)).map(({ code, forkedFrom }) => [code, forkedFrom]));
    const observations: ObservationImport[] = [];
    for await (const page of pagesOf(this.parts, vintage, undefined, takingTurns)) observations.push(...page.map(withoutVintage));
    return {
      index, units: release.units.map((unit) => unitOf(unit, release)), observations, ...libraryOf(await releases.lists(release.id)),
      groupings: release.groupings.map(({ code, name, nameZh }) => ({ code, name, nameZh })),
      groups: groupsInOrder(release),
      sources: Array.from(release.sources.values(), ({ releaseId: _releaseId, ...source }) => source),
      methodologies: [...records].sort((a, b) => a.id - b.id).map((record) => methodologyOf(record, forks.get(record.methodologyCode) ?? null)),
      vintage: { line, kind, title, description, notice, defaultPeriod },
    };
  }

  private async published(indexCode: string): Promise<readonly PublishedRecord[]> {
    const { versions } = this.parts;
    const lines = await versions.linesOf(indexCode);
    return (await Promise.all(lines.map(({ code }) => versions.publishedOf(code)))).flat();
  }
}

function written<Files>(outcome: ExportOutcome<Files>): Files {
  if (!outcome.ok) throw refusal(outcome.problems);
  return outcome.value;
}

function withoutVintage({ vintageId: _vintageId, ...observation }: ObservationRecord): ObservationImport {
  return observation;
}

/** Those that units carry themselves first, then grouping by grouping. */
function groupsInOrder({ groups, groupings }: Release): IndexImport['groups'] {
  const places = new Map(groupings.map(({ code }, place) => [code, place]));
  const placeOf = (grouping: string): number => places.get(grouping) ?? -1;
  return groups.map(({ kind, code, name, nameZh }) => ({ kind, code, name, nameZh })).sort((a, b) => placeOf(a.kind) - placeOf(b.kind));
}

function unitOf({ releaseId: _releaseId, position: _position, ...unit }: Release['units'][number], { groupings, memberships }: Release): UnitImport {
  const groups = groupings.flatMap(({ code }) => {
    const group = memberships.get(code)?.get(unit.code);
    return group === undefined ? [] : [[code, group]];
  });
  return { ...unit, groups: Object.fromEntries(groups) as Readonly<Record<string, string>> };
}

function methodologyOf({ version, changelog, document }: PublishedRecord, forkedFrom: string | null): MethodologyImport {
  return { version, changelog, forkedFrom, document: JSON.parse(document) as MethodologyDocument }; // it was checked when it was published
}
