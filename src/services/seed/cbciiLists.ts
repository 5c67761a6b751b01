import type { ReleaseContents } from '../../../db/repositories/ReferenceRepository';
import type { ReferenceListKind, ReferenceLists } from '../../../db/repositories/referenceRowRecords';
import {
  areaKinds, circleStages, cityBases, enterpriseRoles, evidenceLists, factKinds, factMatches, parkRoles, qualifiers, ruleCombinations, ruleKinds,
  ruleOperators, screeningCounts, screeningStages, universityLists,
} from '../../methodology/vocabulary';
import { readCbciiLibrary } from './cbciiLibrary';
import { numberOf, numberOrNull, phrases, textOrNull, wordOf, wordOrNull, words, type Row } from './readTable';

type Line = ReleaseContents['lists'][number];

/** Reads the small lists of CBCII, each from its table, in the order of their kinds. */
export function readCbciiLists(table: (name: string) => Row[]): readonly Line[] {
  const list = <Kind extends ReferenceListKind>(
    kind: Kind, file: string, contentOf: (row: Row) => ReferenceLists[Kind], codeOf: (row: Row) => string = (row) => row.code,
  ): Line[] => table(file).map((row, position) => ({ kind, position, code: codeOf(row), unit: textOrNull(row.city ?? ''), content: contentOf(row) }));
  const measures = table('clinical-output-columns.csv').map((row) => row.column);
  return [
    ...list('TIER', 'tiers.csv', (row) => ({
      ...named(row), features: row.features, industryPattern: row.industryPattern, typicalUnits: words(row.typicalCities), count: numberOf(row.count),
    })),
    ...list('SELECTION_RULE', 'selection-rules.csv', ruleOf),
    ...list('SCREENING_STEP', 'screening.csv', (row) => ({
      ...placed(row), stage: wordOf(screeningStages, row.stage), count: numberOrNull(row.count), qualifier: wordOrNull(qualifiers, row.qualifier),
      criteria: phrases(row.criterion), statement: row.statement, counted: wordOrNull(screeningCounts, row.counted), funnel: numberOrNull(row.funnel),
    })),
    ...readCbciiLibrary(table),
    ...list('UNIT_SELECTION', 'unit-selection.csv', (row) => ({
      ...noted(row), combination: wordOf(ruleCombinations, row.combination), statement: row.statement,
    })),
    ...list('REFERENCE_CITY', 'reference-cities.csv', (row) => ({
      ...named(row), country: row.country, model: textOrNull(row.model), start: textOrNull(row.start), acceleration: textOrNull(row.acceleration),
      stability: textOrNull(row.stability), maturity: textOrNull(row.maturity), infrastructure: textOrNull(row.infrastructureNote),
      policy: textOrNull(row.policyNote), financing: textOrNull(row.financingNote), rnd: textOrNull(row.rndNote),
      industryFocus: textOrNull(row.industryFocus),
    })),
    ...list('REFERENCE_CITY_FACT', 'reference-city-facts.csv', (row) => ({
      ...noted(row), referenceCity: textOrNull(row.referenceCity), area: textOrNull(row.area), topic: row.topic, kind: wordOf(factKinds, row.kind),
      qualifier: wordOf(qualifiers, row.qualifier), value: numberOf(row.value), valueHigh: numberOrNull(row.valueHigh),
      unitOfMeasure: row.unitOfMeasure, period: textOrNull(row.period), statement: row.statement,
    })),
    ...list('DEVELOPMENT_MODEL', 'development-models.csv', (row) => ({
      ...placed(row), name: row.name, nameZh: textOrNull(row.nameZh), driver: row.driver, typicalReferenceCity: row.typicalCity,
    })),
    ...list('METROPOLITAN_CIRCLE', 'metropolitan-circles.csv', (row) => ({
      ...named(row), stage: wordOf(circleStages, row.stage), region: row.region, units: words(row.cities), otherMembers: phrases(row.otherMembers),
      strengths: textOrNull(row.strengths), weaknesses: textOrNull(row.weaknesses),
    })),
    ...list('CIRCLE_CONDITION', 'circle-centre-conditions.csv', ruleOf),
    ...list('CLINICAL_MEASURE', 'clinical-output-columns.csv', (row) => ({
      ...noted(row), name: row.name, definition: row.definition, period: row.period, unitOfMeasure: row.unitOfMeasure,
      node: row.nearestIndicator, match: wordOf(factMatches, row.match),
    }), (row) => kebab(row.column)),
    ...list('CLINICAL_OUTPUT', 'clinical-output.csv', (row) => ({
      ...placed(row), figures: measures.map((column) => ({ measure: kebab(column), value: numberOf(row[column]) })),
    }), (row) => row.city),
    ...list('INVESTIGATOR', 'investigators.csv', (row) => ({
      ...named(row), ranking: row.ranking, rank: numberOf(row.position), hospital: row.hospital, hospitalZh: row.hospitalZh,
      trials: numberOf(row.trials), year: numberOf(row.year),
    }), (row) => `${row.ranking}-${row.position}`),
    ...list('UNIVERSITY', 'universities.csv', (row) => ({
      ...named(row), list: wordOf(universityLists, row.list), listPosition: numberOrNull(row.position), cityBasis: wordOf(cityBases, row.cityBasis),
    })),
    ...list('YOUNG_SCIENTIST', 'young-scientists.csv', (row) => ({ ...noted(row), name: row.name, field: row.field })),
    ...list('AI_TALENT', 'ai-talent.csv', (row) => ({
      ...noted(row), area: row.area, areaKind: wordOf(areaKinds, row.areaKind), policy: row.policy, universities: phrases(row.universities),
    })),
    ...list('PARK', 'parks.csv', (row) => ({ ...named(row), role: wordOf(parkRoles, row.role) })),
    ...list('ENTERPRISE', 'enterprises.csv', (row) => ({ ...named(row), role: wordOf(enterpriseRoles, row.role) })),
  ];
}

function placed({ source, place }: Row) {
  return { source, place };
}

function noted(row: Row) {
  return { ...placed(row), note: textOrNull(row.note) };
}

function named(row: Row) {
  return { ...noted(row), name: row.name, nameZh: textOrNull(row.nameZh) };
}

/** A rule's value is `true` where it asks only whether its subject is there. */
function ruleOf(row: Row): ReferenceLists['SELECTION_RULE'] {
  return {
    ...placed(row), note: textOrNull(row.note ?? ''), order: numberOf(row.order), kind: wordOf(ruleKinds, row.kind), subject: row.subject,
    operator: wordOf(ruleOperators, row.operator), qualifier: wordOrNull(qualifiers, row.qualifier ?? ''),
    value: row.operator === 'EXISTS' ? null : numberOf(row.value), valueHigh: numberOrNull(row.valueHigh ?? ''),
    unitOfMeasure: textOrNull(row.unitOfMeasure), statement: row.statement, period: textOrNull(row.period ?? ''),
    joined: wordOrNull(ruleCombinations, row.joined ?? ''), evidence: evidenceOf(row),
  };
}

function evidenceOf({ evidenceList = '', evidenceTopic, evidenceSources, evidenceMatch }: Row): ReferenceLists['SELECTION_RULE']['evidence'] {
  if (evidenceList === '') return null;
  return {
    list: wordOf(evidenceLists, evidenceList), topic: textOrNull(evidenceTopic), sources: words(evidenceSources), match: wordOf(factMatches, evidenceMatch),
  };
}

function kebab(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
