import type { City } from '../schema/City';
import type { Fact } from '../schema/Fact';
import type { Finding } from '../schema/Finding';
import type { PolicyMeasure } from '../schema/PolicyMeasure';
import type { ReportedMeasure } from '../schema/ReportedMeasure';
import type { SeriesPoint } from '../schema/SeriesPoint';
import type { Source } from '../schema/Source';
import type { FactRecord, FindingRecord, PolicyMeasureRecord, ReportedMeasureRecord, SeriesPointRecord } from '../services/records';
import type { Release } from '../services/ReferenceService';
import { shapeSource, shapeUnit, type UnitShape } from './shape';

/* What a release tells line by line, as the schema shows it. Cities and sources are at hand with the release, so they are no edges. */

export type FactShape = Fact & { readonly release: Release };
export type FindingShape = Finding & { readonly release: Release };
export type ReportedMeasureShape = ReportedMeasure & { readonly sourceCode: string | null; readonly release: Release };

export function shapeFact(record: FactRecord, release: Release): FactShape {
  const { code, unit, node, topic, kind, match, qualifier, value, valueHigh, unitOfMeasure, period, statement, place, note } = record;
  return {
    code, cityCode: unit, nodeCode: node, topic, kind, match, qualifier, value, valueHigh, unitOfMeasure, period, statement, place, note,
    city: cityOrNull(release, unit), source: sourceOrNull(release, record.source), release,
  };
}

export function shapePolicyMeasure(record: PolicyMeasureRecord, release: Release): PolicyMeasure {
  const {
    code, jurisdiction, unit, province, theme, instrument, title, amountMin, amountMax, amountQualifier, currency, sharePercent, per,
    validFrom, validTo, year, statement, place, note,
  } = record;
  return {
    code, jurisdiction, cityCode: unit, province, theme, instrument, title, amountMin, amountMax, amountQualifier, currency, sharePercent, per,
    validFrom, validTo, year, statement, place, note, city: cityOrNull(release, unit), source: sourceOrNull(release, record.source),
  };
}

export function shapeSeriesPoint(record: SeriesPointRecord, release: Release): SeriesPoint {
  const { code, series, name, unit, area, period, kind, qualifier, value, unitOfMeasure, statement, place, note } = record;
  return {
    code, series, name, cityCode: unit, area, period, kind, qualifier, value, unitOfMeasure, statement, place, note,
    city: cityOrNull(release, unit), source: sourceOrNull(release, record.source),
  };
}

export function shapeFinding(record: FindingRecord, release: Release): FindingShape {
  const { code, kind, subjectKind, subject, units, statement, place } = record;
  return {
    code, kind, subjectKind, subject, cityCodes: units, statement, place,
    source: sourceOrNull(release, record.source), release,
  };
}

export function shapeReportedMeasure(record: ReportedMeasureRecord, release: Release): ReportedMeasureShape {
  const { unit, measure, value, rank, rankPopulation, place, source } = record;
  const definition = release.measures.get(measure);
  return {
    unitCode: unit, code: measure, name: definition?.name ?? measure, nameZh: definition?.nameZh ?? null, definition: definition?.definition ?? null,
    value, rank, rankPopulation, place, sourceCode: source, release,
  };
}

/** The city of a code of the release; null for no code. */
export function cityOrNull(release: Release, code: string | null): City | null {
  const unit = release.unitByCode.get(code ?? '');
  return unit === undefined ? null : shapeUnit(unit, release) as UnitShape & City; // units of such an index are cities
}

export function sourceOrNull(release: Release, code: string | null): Source | null {
  const source = release.sources.get(code ?? '');
  return source === undefined ? null : shapeSource(source);
}
