import { code, flag, matching, maybe, number, oneOf, period, place, reference, several, source, text, whole, type Cell } from './cells';

/** What a file must look like: its columns in order, each with its kind of cell, and the columns that tell its rows apart. */
export interface FileRule {
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Cell>>;
  /** Rows share this name space with other files of the same name, so that a key stands once in all of them. */
  readonly family?: string;
}

const city = reference('cities');
const node = reference('nodes');
const indicator = reference('indicators');
const note = maybe(text);
const origin = { source, place };
const originAndNote = { ...origin, note };
const named = { code, name: text, nameZh: text };

const factQualifier = oneOf('EXACT', 'ABOUT', 'MORE_THAN', 'LESS_THAN', 'AT_LEAST', 'AT_MOST', 'TOP_N', 'RANGE');
const factKind = oneOf('VALUE', 'RANK');

const verdict = oneOf('MET', 'NOT_MET', 'NOT_DISCLOSED');
const combination = oneOf('ALL', 'ANY', 'NOT_DISCLOSED');
const screeningStage = oneOf('approach', 'collection', 'sorting', 'screening', 'selection', 'structure', 'bonus', 'scoring', 'labelling');

const facts: FileRule = {
  family: 'facts', key: ['code'],
  columns: {
    code, city: maybe(city), indicator: maybe(node), topic: code, kind: factKind, match: oneOf('EXACT', 'PROXY', 'NONE'), qualifier: factQualifier,
    value: number, valueHigh: maybe(number), unitOfMeasure: text, period: maybe(period), statement: text, ...originAndNote,
  },
};

const errata: FileRule = {
  family: 'errata', key: ['code'],
  columns: {
    code, kind: oneOf('LANGUAGES', 'TABLES', 'TEXT_TABLE', 'TRANSLATION', 'UNIT', 'DIRECTION', 'TIE', 'OMISSION', 'OTHER'),
    node: maybe(several(node)), city: maybe(several(city)), sources: several(source), place, finding: text, taken: text, reason: text,
  },
};

/** One printed figure: one decimal. */
const printed = matching(/^\d{1,2}\.\d$/, 'a figure with one decimal');

/** Every CSV file of the folder. A file without a rule is a fault, and so is a rule without its file. */
export const fileRules: Readonly<Record<string, FileRule>> = {
  'sources.csv': { key: ['code'], columns: { code, title: text, titleZh: maybe(text), publisher: text, date: maybe(period), note } },
  'regions.csv': { key: ['code'], columns: { ...named, ...origin } },
  'tiers.csv': {
    key: ['code'],
    columns: { code: whole, name: text, nameZh: text, features: text, industryPattern: text, typicalCities: several(city), count: whole, ...originAndNote },
  },
  'cities.csv': {
    key: ['code'],
    columns: {
      ...named, aliases: maybe(several(code)), province: text, provinceZh: text, region: reference('regions'), isProvincialCapital: flag, isMunicipality: flag,
      tier: reference('tiers'), adcode: matching(/^\d{6}$/, 'six digits'), ...originAndNote,
    },
  },
  'framework.csv': {
    key: ['code'],
    columns: { code, level: whole, parent: maybe(node), role: oneOf('CORE', 'BONUS'), name: text, nameZh: text, definition: text, ...origin },
  },
  'indicators.csv': {
    key: ['code'],
    columns: {
      code, pillar: node, subPillar: node, name: text, nameZh: text, definition: text, meaning: text, unitOfMeasure: text, unitOfMeasureZh: text,
      scaleMax: maybe(number), scalePrinted: maybe(text), direction: oneOf('HIGHER_IS_BETTER', 'LOWER_IS_BETTER'), directionPrinted: maybe(oneOf('+', '-')),
      tag: oneOf('STATUS', 'POTENTIAL'), segmented: flag, role: oneOf('CORE', 'BONUS'), dataSource: text, dataSourceZh: text, ...originAndNote,
    },
  },
  'published-index.csv': {
    key: ['city'],
    columns: {
      city, reportedRank: whole, total: printed, infrastructure: printed, 'policy-guarantee': printed, 'rnd-resources': printed, 'innovation-system': printed,
      'financing-capacity': printed, 'corporate-capability': printed, ...origin,
    },
  },
  'measures.csv': { key: ['code'], columns: { ...named, definition: text, rankPopulation: whole, ...origin } },
  'reported-measures.csv': { key: ['city', 'measure'], columns: { city, measure: reference('measures'), value: printed, rank: whole, rankPopulation: whole, ...origin } },
  'facts-appendix.csv': facts,
  'facts-chapters.csv': facts,
  'errata-catalogue.csv': errata,
  'errata-press.csv': errata,
  'errata-tables.csv': errata,
  'errata-text-appendix.csv': errata,
  'errata-text-chapters.csv': errata,
  'errata-text-report.csv': errata,
  'policy-measures.csv': {
    key: ['code'],
    columns: {
      code, jurisdiction: oneOf('NATIONAL', 'PROVINCE', 'CITY', 'DISTRICT'), city: maybe(city), province: maybe(text),
      theme: oneOf('GOVERNANCE', 'RND', 'DATA_AND_AI', 'CLINICAL_TRIAL', 'TALENT', 'PRODUCT_APPROVAL', 'MARKET_ACCESS', 'INTERNATIONAL', 'FUND', 'FINANCING',
        'SPACE_AND_LAND', 'INDUSTRIALISATION', 'TAX', 'PLATFORM', 'ATTRACTION', 'OTHER'),
      instrument: oneOf('PLAN', 'OTHER', 'PLATFORM', 'REGULATION', 'INSURANCE', 'TARGET', 'SERVICE', 'FUND', 'SUBSIDY', 'TAX_RELIEF', 'REWARD', 'GRANT', 'LOAN', 'RENT_RELIEF'),
      title: text, amountMin: maybe(number), amountMax: maybe(number), amountQualifier: maybe(oneOf('EXACT', 'UP_TO', 'AT_LEAST', 'ABOUT', 'RANGE')),
      currency: maybe(matching(/^[A-Z]{3}$/, 'a currency')), sharePercent: maybe(number), per: maybe(text),
      validFrom: maybe(period), validTo: maybe(period), year: maybe(period), statement: text, ...originAndNote,
    },
  },
  'series.csv': {
    key: ['code'],
    columns: {
      code, series: code, name: text, city: maybe(city), area: maybe(text), period: maybe(period), kind: oneOf('ACTUAL', 'TARGET', 'FORECAST'), value: number,
      qualifier: factQualifier, unitOfMeasure: text, statement: text, ...originAndNote,
    },
  },
  'findings.csv': {
    key: ['code'],
    columns: {
      code, kind: oneOf('FINDING', 'RECOMMENDATION'), subjectKind: oneOf('INDEX', 'PILLAR', 'CLUSTER', 'SEGMENT', 'CITY', 'TIER', 'STRATEGY'), subject: code,
      cities: maybe(several(city)), statement: text, ...origin,
    },
  },
  'screening.csv': {
    key: ['code'],
    columns: {
      code, stage: screeningStage, count: maybe(whole), counted: maybe(oneOf('RATING_SYSTEMS', 'CANDIDATES', 'TAKEN')), funnel: maybe(whole),
      qualifier: maybe(factQualifier), criterion: maybe(text), statement: text, ...origin,
    },
  },
  'library.csv': {
    key: ['code'],
    columns: {
      code, node: maybe(indicator), name: text, nameZh: maybe(text), definition: maybe(text), unitOfMeasure: maybe(text),
      direction: oneOf('HIGHER_IS_BETTER', 'LOWER_IS_BETTER'), dataSource: maybe(text), ratingSystems: maybe(text),
      representativeness: verdict, applicability: verdict, accessibility: verdict, decision: oneOf('TAKEN', 'LEFT', 'UNDECIDED'),
      stage: maybe(screeningStage), reason: maybe(text), ...originAndNote,
    },
  },
  'unit-selection.csv': { key: ['code'], columns: { code, combination, statement: text, ...originAndNote } },
  'selection-rules.csv': {
    key: ['code'],
    columns: {
      code, order: whole, kind: oneOf('CONDITION', 'ADD_BACK', 'RESULT'), subject: text, operator: oneOf('AT_MOST', 'AT_LEAST', 'EQUALS', 'EXISTS'),
      value: matching(/^(\d+|true)$/, 'a number or true'), unitOfMeasure: maybe(text), period: maybe(period), joined: maybe(combination),
      evidenceList: maybe(oneOf('FACTS', 'PARKS', 'POLICY_MEASURES')), evidenceTopic: maybe(code), evidenceSources: maybe(several(source)),
      evidenceMatch: maybe(oneOf('EXACT', 'PROXY')), statement: text, ...originAndNote,
    },
  },
  'circle-centre-conditions.csv': {
    key: ['code'],
    columns: {
      code, order: whole, kind: oneOf('CONDITION'), subject: text, operator: oneOf('GREATER_THAN', 'LESS_THAN', 'EQUALS', 'EXISTS'), qualifier: maybe(factQualifier),
      value: matching(/^(\d+|true)$/, 'a number or true'), valueHigh: maybe(number), unitOfMeasure: maybe(text), statement: text, ...origin,
    },
  },
  'metropolitan-circles.csv': {
    key: ['code'],
    columns: {
      ...named, stage: oneOf('MATURE', 'CATCHING_UP'), region: reference('regions'), cities: several(city), otherMembers: maybe(text),
      strengths: maybe(text), weaknesses: maybe(text), ...originAndNote,
    },
  },
  'development-models.csv': { key: ['code'], columns: { ...named, driver: text, typicalCity: reference('reference cities'), ...origin } },
  'reference-cities.csv': {
    key: ['code'],
    columns: {
      ...named, country: text, model: maybe(reference('development models')), modelZh: maybe(text), start: text, acceleration: text, stability: text, maturity: text,
      infrastructureNote: text, policyNote: text, financingNote: text, rndNote: text, industryFocus: text, ...originAndNote,
    },
  },
  'reference-city-facts.csv': {
    key: ['code'],
    columns: {
      code, referenceCity: maybe(reference('reference cities')), area: maybe(text), topic: code, kind: factKind, qualifier: factQualifier, value: number,
      valueHigh: maybe(number), unitOfMeasure: text, period: maybe(period), statement: text, ...originAndNote,
    },
  },
  'universities.csv': {
    key: ['code'],
    columns: {
      code, list: oneOf('KEY_BIOLOGY_COLLEGE', 'NAMED_IN_CITY_PROFILE'), position: maybe(whole), name: text, nameZh: text, city, cityBasis: oneOf('PRINTED', 'GEOGRAPHY'),
      ...originAndNote,
    },
  },
  'parks.csv': {
    key: ['code'], columns: { code, name: text, nameZh: maybe(text), city, role: oneOf('TOP_100', 'KEY', 'COOPERATION', 'NATIONAL_BASE', 'CORE', 'SPECIALISED'), ...originAndNote },
  },
  'enterprises.csv': {
    key: ['code'], columns: { code, name: text, nameZh: maybe(text), city, role: oneOf('LEADING', 'PLATFORM', 'MULTINATIONAL', 'INNOVATIVE'), ...originAndNote },
  },
  'investigators.csv': {
    key: ['ranking', 'position'],
    columns: {
      ranking: oneOf('global-oncology-trials', 'domestic-oncology-trials'), position: whole, nameZh: text, name: text, hospitalZh: text, hospital: text, city,
      trials: whole, year: whole, ...originAndNote,
    },
  },
  'young-scientists.csv': { key: ['code'], columns: { code, name: text, city, field: text, ...originAndNote } },
  'ai-talent.csv': {
    key: ['code'], columns: { code, area: text, areaKind: oneOf('CITY', 'PROVINCE'), city: maybe(city), policy: text, universities: text, ...originAndNote },
  },
  'clinical-output.csv': { key: ['city'], columns: { city, multiregionalTrials: whole, classOneNewDrugs: whole, classThreeDevices: whole, ...origin } },
  'clinical-output-columns.csv': {
    key: ['column'],
    columns: {
      column: reference('clinical columns'), name: text, definition: text, period: maybe(period), unitOfMeasure: text, nearestIndicator: indicator,
      match: oneOf('EXACT', 'PROXY', 'NONE'), ...originAndNote,
    },
  },
  // Ranks that the synthetic matrix could not keep.
  'synthetic/contradictions.csv': {
    key: ['fact'], columns: { fact: reference('facts'), city, indicator, qualifier: factQualifier, rank: whole, reason: text, ...origin },
  },
};

/** The synthetic matrix has the indicators as columns and no source: it was drawn here, and its README says how. */
export const matrixFile = 'synthetic/points.csv';
export const point: Cell = matching(/^(0\.\d{4}|1\.0000)$/, 'points from 0 to 1 with four decimals');
