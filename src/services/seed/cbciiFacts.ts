import type { ReleaseContents } from '../../../db/repositories/ReferenceRepository';
import {
  amountQualifiers, erratumKinds, factKinds, factMatches, findingKinds, jurisdictions, policyInstruments, policyThemes, qualifiers,
  seriesKinds, subjectKinds,
} from '../../methodology/vocabulary';
import { slug } from './cbciiUnits';
import { numberOf, numberOrNull, textOrNull, wordOf, wordOrNull, words, type Row } from './readTable';
import { yearsInForce, yearsOf } from './yearsOf';

type FactParts = Pick<ReleaseContents, 'facts' | 'policyMeasures' | 'seriesPoints' | 'findings' | 'errata'>;

/** The folder's tables by name, and the names of those that a pattern fits, in their order. */
export interface Tables {
  readonly table: (name: string) => Row[];
  readonly names: (pattern: RegExp) => readonly string[];
}

/** Reads what the sources of CBCII tell line by line: facts, policy measures, series, findings, and where they err. */
export function readCbciiFacts({ table, names }: Tables): FactParts {
  return {
    facts: names(/^facts-.*\.csv$/).flatMap(table).map(factOf),
    policyMeasures: table('policy-measures.csv').map(policyMeasureOf),
    seriesPoints: table('series.csv').map(seriesPointOf),
    findings: table('findings.csv').map((row, position) => ({
      code: row.code, position, kind: wordOf(findingKinds, row.kind), subjectKind: wordOf(subjectKinds, row.subjectKind),
      subject: row.subject, units: words(row.cities), statement: row.statement, source: row.source, place: row.place,
    })),
    errata: names(/^errata-.*\.csv$/).flatMap(table).map((row, position) => ({
      code: row.code, position, kind: wordOf(erratumKinds, row.kind), nodes: words(row.node), units: words(row.city),
      sources: words(row.sources), place: textOrNull(row.place), finding: row.finding, taken: textOrNull(row.taken), reason: textOrNull(row.reason),
    })),
  };
}

function factOf(row: Row, position: number): FactParts['facts'][number] {
  return {
    code: row.code, position, unit: textOrNull(row.city), node: textOrNull(row.indicator), topic: row.topic,
    kind: wordOf(factKinds, row.kind), match: wordOf(factMatches, row.match), qualifier: wordOf(qualifiers, row.qualifier),
    value: numberOf(row.value), valueHigh: numberOrNull(row.valueHigh), unitOfMeasure: row.unitOfMeasure, period: textOrNull(row.period),
    ...yearsOf(row.period), statement: row.statement, source: row.source, place: row.place, note: textOrNull(row.note),
  };
}

function policyMeasureOf(row: Row, position: number): FactParts['policyMeasures'][number] {
  const amountMin = numberOrNull(row.amountMin);
  const amountMax = numberOrNull(row.amountMax);
  return {
    code: row.code, position, jurisdiction: wordOf(jurisdictions, row.jurisdiction), unit: textOrNull(row.city),
    province: row.province === '' ? null : slug(row.province), theme: wordOf(policyThemes, row.theme),
    instrument: wordOf(policyInstruments, row.instrument), title: row.title, amountMin, amountMax, amount: amountMax ?? amountMin,
    amountQualifier: wordOrNull(amountQualifiers, row.amountQualifier), currency: textOrNull(row.currency),
    sharePercent: numberOrNull(row.sharePercent), per: textOrNull(row.per), validFrom: textOrNull(row.validFrom), validTo: textOrNull(row.validTo),
    year: numberOrNull(row.year), ...yearsInForce(row.year, row.validFrom, row.validTo), statement: row.statement,
    source: row.source, place: row.place, note: textOrNull(row.note),
  };
}

function seriesPointOf(row: Row, position: number): FactParts['seriesPoints'][number] {
  return {
    code: row.code, position, series: row.series, name: row.name, unit: textOrNull(row.city), area: textOrNull(row.area),
    period: textOrNull(row.period), ...yearsOf(row.period), kind: wordOf(seriesKinds, row.kind), qualifier: wordOf(qualifiers, row.qualifier),
    value: numberOf(row.value), unitOfMeasure: row.unitOfMeasure, statement: row.statement, source: row.source, place: row.place,
    note: textOrNull(row.note),
  };
}
