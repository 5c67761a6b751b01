import type { City } from '../schema/City';
import type { Draft } from '../schema/Draft';
import type { Erratum } from '../schema/Erratum';
import type { Index } from '../schema/Index';
import type { Methodology } from '../schema/Methodology';
import type { MethodologyChange } from '../schema/MethodologyChange';
import type { MethodologyVersion } from '../schema/MethodologyVersion';
import type { Observation } from '../schema/Observation';
import type { Source } from '../schema/Source';
import type { GenericUnit, Unit } from '../schema/Unit';
import type { UnitGroup } from '../schema/UnitGroup';
import type { Vintage } from '../schema/Vintage';
import type { Draft as DraftView } from '../services/drafts/draft';
import type { DraftReview } from '../services/drafts/reviewDraft';
import type { LoadedVersion } from '../services/MethodologyService';
import { groupKindOf } from '../services/evaluation/askedGroups';
import { membersOf } from '../services/evaluation/summaries';
import type {
  ErratumRecord, IndexRecord, MethodologyRecord, ObservationRecord, SourceRecord, UnitGroupRecord, UnitRecord, VintageRecord,
} from '../services/records';
import type { Release } from '../services/ReferenceService';
import { globalId } from './globalIds';

/*
 * From what services hand out to what the schema shows. A shape carries, beside its fields, the
 * record it was made from: edges read it there.
 */

export type IndexShape = Index & { readonly record: IndexRecord };
export type MethodologyShape = Methodology & { readonly record: MethodologyRecord };
export type VersionShape = MethodologyVersion & { readonly loaded: LoadedVersion };
export type DraftShape = Draft & { readonly draft: DraftView };
export type VintageShape = Vintage & { readonly record: VintageRecord };
export type UnitShape = Unit & { readonly record: UnitRecord; readonly release: Release };
export type ErratumShape = Erratum & { readonly record: ErratumRecord; readonly release: Release };
export type ObservationShape = Observation & { readonly record: ObservationRecord; readonly vintage: VintageRecord };

export function shapeIndex(record: IndexRecord): IndexShape {
  const { code, name, nameZh, description } = record;
  return { __typename: 'Index', id: globalId('Index', code), code, name, nameZh, description, record };
}

export function shapeMethodology(record: MethodologyRecord): MethodologyShape {
  const { code, title, description, forkedFrom } = record;
  return { __typename: 'Methodology', id: globalId('Methodology', code), code, title, description, forkedFrom, record };
}

export function shapeVersion(loaded: LoadedVersion): VersionShape {
  const { record, ref, document } = loaded;
  return {
    __typename: 'MethodologyVersion', id: globalId('MethodologyVersion', record.hash), ref, version: record.version, hash: record.hash,
    status: record.status, publishedAt: record.publishedAt, changelog: record.changelog, withdrawnAt: record.withdrawnAt, withdrawnReason: record.withdrawnReason, title: document.title,
    description: document.description, document: record.document, loaded,
  };
}

export function shapeDraft(draft: DraftView): DraftShape {
  const { ref, revision, changelog, text } = draft;
  return { __typename: 'Draft', id: globalId('Draft', ref), ref, revision, changelog, document: text, draft };
}

export function shapeChange({ nodes, before, after, ...change }: DraftReview['changes'][number]): MethodologyChange {
  return { ...change, node: nodes.length === 1 ? nodes[0] : null, nodeCodes: nodes, before: JSON.stringify(before), after: JSON.stringify(after) };
}

export function shapeVintage(record: VintageRecord): VintageShape {
  const { line, revision, kind, hash, sealedAt, notice, title, description, defaultPeriod } = record;
  const ref = `${line}@${revision}`;
  return {
    __typename: 'Vintage', id: globalId('Vintage', ref), ref, code: line, revision, kind, hash, sealedAt, notice, title, description, defaultPeriod,
    periods: record.periods.filter((period) => period !== null), record,
  };
}

/** The index whose units are of the type City; those of any other have no particulars of their own, whatever their kind. */
export const cityIndex = 'cbcii';

const units = new WeakMap<UnitRecord, UnitShape>();

/** Made once for each unit of a release, since a page asks for the same units again and again. */
export function shapeUnit(record: UnitRecord, release: Release): UnitShape {
  let shape = units.get(record);
  if (shape === undefined) units.set(record, shape = makeUnit(record, release));
  return shape;
}

function makeUnit(record: UnitRecord, release: Release): UnitShape {
  const { code, name, nameZh, kind, aliases } = record;
  const ofUnit = release.groups.filter((group) => release.memberships.get(group.kind)?.get(code) === group.code).map((group) => shapeGroup(group, release));
  const common = { code, name, nameZh, kind, aliases, groups: ofUnit, record, release };
  if (release.indexCode !== cityIndex) {
    const unit: GenericUnit = { __typename: 'GenericUnit', id: globalId('GenericUnit', release.indexCode, code), ...common };
    return unit as UnitShape; // `common` carries what an edge reads
  }
  const { adcode, province, region, tier, isProvincialCapital, isMunicipality, place, note } = record;
  const city: City = {
    __typename: 'City', id: globalId('City', code), ...common, adcode, province, region, tier, isProvincialCapital, isMunicipality, place, note,
  };
  return city as City & UnitShape; // as above
}

const groups = new WeakMap<UnitGroupRecord, UnitGroup>();

/** Made once for each group of a release: every unit of a page may name it. */
export function shapeGroup(record: UnitGroupRecord, release: Release): UnitGroup {
  let shape = groups.get(record);
  if (shape === undefined) groups.set(record, shape = makeGroup(record, release));
  return shape;
}

function makeGroup(record: UnitGroupRecord, release: Release): UnitGroup {
  const unitCodes = membersOf(release, record).sort((a, b) => (a < b ? -1 : 1));
  const { kind: grouping, code, name, nameZh } = record;
  return { kind: groupKindOf(grouping), grouping, code, name, nameZh, unitCodes, unitCount: unitCodes.length };
}

export function shapeSource({ code, title, titleZh, publisher, date, note }: SourceRecord): Source {
  return { code, title, titleZh, publisher, date, note };
}

export function shapeErratum(record: ErratumRecord, release: Release): ErratumShape {
  const { code, kind, nodes, units: unitCodes, place, finding, taken, reason } = record;
  return {
    code, kind: kind as Erratum['kind'], nodeCodes: nodes, unitCodes, place: place ?? '', finding, taken: taken ?? '', reason: reason ?? '',
    record, release,
  };
}

export function shapeObservation(record: ObservationRecord, vintage: VintageRecord): ObservationShape {
  const { unit, node, period, measure, value, unitOfMeasure, obsStatus, place, note } = record;
  return { unitCode: unit, nodeCode: node, period, measure, value, unitOfMeasure, obsStatus, place, note, record, vintage };
}
