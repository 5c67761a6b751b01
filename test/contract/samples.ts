import type { ErratumFilter } from '../../db/repositories/ErratumRepository';
import type { FactFilter } from '../../db/repositories/FactRepository';
import { IndexRepository } from '../../db/repositories/IndexRepository';
import { ReferenceRepository, type ReleaseContents } from '../../db/repositories/ReferenceRepository';
import { VintageRepository } from '../../db/repositories/VintageRepository';
import type { Publication } from '../../db/repositories/methodologyRecords';
import type { ObservationRecord, VintageRecord } from '../../db/repositories/vintageRecords';
import type { Store } from '../../db/dataSource';

export const index = { code: 'sample', name: 'Sample index', nameZh: '样本指数', description: null, unitKind: 'CITY' } as const;

/** Names that a server sorting by language would put in another order. */
export const contents: ReleaseContents = {
  sources: [
    { code: 'report', title: 'Report', titleZh: '报告', publisher: null, date: '2020', note: null },
    { code: 'annex', title: 'Annex', titleZh: null, publisher: 'Publisher', date: null, note: 'second' },
  ],
  groups: [
    { kind: 'REGION', code: 'south', name: 'South', nameZh: '南', position: 2 },
    { kind: 'REGION', code: 'north', name: 'North', nameZh: null, position: 1 },
    { kind: 'TIER', code: '1', name: 'First', nameZh: null, position: 1 },
    { kind: 'size', code: 'L', name: 'Large', nameZh: '大', position: 1 },
    { kind: 'size', code: 'S', name: 'Small', nameZh: null, position: 2 },
  ],
  groupings: [
    { code: 'size', name: 'Size', nameZh: null, position: 2 },
    { code: 'coast', name: 'By the sea', nameZh: '沿海', position: 1 },
  ],
  members: [
    { grouping: 'size', unit: 'b-city', group: 'S' },
    { grouping: 'size', unit: 'B-city', group: 'L' },
  ],
  units: [
    unit('b-city', 1, { aliases: ['bee', '蜂'], tier: 1, isProvincialCapital: true, isMunicipality: false, source: 'report' }),
    unit('B-city', 2, { tier: 3 }),
    unit('a_city', 3, { isMunicipality: true, nameZh: '甲' }),
    unit('é-city', 4, {}),
    unit('Z-city', 5, {}),
  ],
  measureDefinitions: [
    { code: 'status', name: 'Status', nameZh: '现状', definition: 'What is.', rankPopulation: 72 },
    { code: 'potential', name: 'Potential', nameZh: null, definition: null, rankPopulation: null },
  ],
  reportedMeasures: [
    { unit: 'b-city', measure: 'status', value: 32.7, rank: 2, rankPopulation: 72, source: 'report', place: 'l.1' },
    { unit: 'B-city', measure: 'potential', value: null, rank: 5, rankPopulation: null, source: null, place: null },
    { unit: 'B-city', measure: 'status', value: 0.1 + 0.2, rank: null, rankPopulation: 72, source: 'annex', place: 'l.2' },
  ],
  errata: [
    erratum('late', 2, { nodes: ['pillar'], units: [], sources: ['report', 'annex'] }),
    erratum('early', 1, { units: ['b-city', 'B-city'], taken: null }),
    erratum('middle', 3, { reason: null, place: null }),
  ],
  facts: [
    fact('third', 3, { unit: 'B-city', node: 'leaf-a', kind: 'RANK', match: 'EXACT', qualifier: 'TOP_N', value: 3, unitOfMeasure: 'rank', topic: 'fund-size' }),
    fact('first', 1, { unit: 'b-city', node: 'leaf-a', value: 0.1 + 0.2, period: '2016-2018', firstYear: 2016, lastYear: 2018, note: '注 50%_\\' }),
    fact('second', 2, { unit: 'b-city', node: 'leaf-b', qualifier: 'RANGE', value: 1, valueHigh: 2, period: '2017-', firstYear: 2017, lastYear: null }),
    fact('fourth', 4, { source: 'annex', match: 'NONE', statement: 'ÉCOLES of the World' }),
    fact('fifth', 5, { unit: 'b-city', node: 'leaf-a', period: '2020', firstYear: 2020, lastYear: 2020 }),
  ],
  policyMeasures: [
    policyMeasure('phase-three', 1, { unit: 'b-city', province: 'north', theme: 'RND', instrument: 'SUBSIDY', amountMax: 3e7, amount: 3e7, amountQualifier: 'UP_TO', currency: 'CNY', sharePercent: 40, per: 'product', year: 2021, firstYear: 2021, lastYear: 2021 }),
    policyMeasure('fund', 2, { jurisdiction: 'PROVINCE', province: 'north', theme: 'FUND', instrument: 'FUND', amountMin: 1e10, amount: 1e10, amountQualifier: 'AT_LEAST', currency: 'CNY', per: 'fund', validFrom: '2019-08', firstYear: 2019, lastYear: null }),
    policyMeasure('abroad', 3, { jurisdiction: 'NATIONAL', amountMin: 2e7, amountMax: 3e7, amount: 3e7, amountQualifier: 'RANGE', currency: 'USD', per: 'year', note: 'In dollars.' }),
    policyMeasure('plan', 4, { unit: 'B-city', province: 'south' }),
  ],
  seriesPoints: [
    seriesPoint('scale-2020', 1, { unit: 'b-city', period: '2020', firstYear: 2020, lastYear: 2020, qualifier: 'MORE_THAN', value: 6e11 }),
    seriesPoint('scale-2023', 2, { unit: 'b-city', period: '2023', firstYear: 2023, lastYear: 2023, value: 9.337e11 }),
    seriesPoint('scale-2025-target', 3, { unit: 'b-city', period: '2025', firstYear: 2025, lastYear: 2025, kind: 'TARGET', value: 1.2e12 }),
    seriesPoint('world-growth', 4, { series: 'growth', area: 'World', unitOfMeasure: 'percent', value: 5, note: 'No year is stated.' }),
  ],
  findings: [
    finding('shared', 1, { subjectKind: 'CLUSTER', subject: 'north', units: ['b-city', 'B-city'] }),
    finding('advice', 2, { kind: 'RECOMMENDATION', subjectKind: 'PILLAR', subject: 'pillar', units: [] }),
    finding('alone', 3, { subjectKind: 'CITY', subject: 'B-city', units: ['B-city'], source: 'annex' }),
  ],
  lists: [
    { kind: 'PARK', position: 1, code: 'second-park', unit: null, content: { name: 'Second', nameZh: null, role: 'KEY', source: 'report', place: 'l.8', note: null } },
    { kind: 'PARK', position: 0, code: 'first-park', unit: 'b-city', content: { name: 'First', nameZh: '园', role: 'CORE', source: 'report', place: 'l.7', note: 'é' } },
    {
      kind: 'CLINICAL_OUTPUT', position: 0, code: 'b-city', unit: 'b-city',
      content: { figures: [{ measure: 'trials', value: 39 }, { measure: 'drugs', value: 0 }], source: 'annex', place: 'l.9' },
    },
  ],
};

function unit(code: string, position: number, more: Partial<ReleaseContents['units'][number]>): ReleaseContents['units'][number] {
  return {
    code, position, kind: 'CITY', name: code.toUpperCase(), nameZh: null, aliases: [], province: null, provinceZh: null, region: null,
    tier: null, isProvincialCapital: null, isMunicipality: null, adcode: null, source: null, place: null, note: null, ...more,
  };
}

function erratum(code: string, position: number, more: Partial<ReleaseContents['errata'][number]>): ReleaseContents['errata'][number] {
  return {
    code, position, kind: 'TIE', nodes: [], units: [], sources: [], place: 'l.3', finding: 'Two texts differ.', taken: 'The first.',
    reason: 'It is older.', ...more,
  };
}

type Line<List extends 'facts' | 'policyMeasures' | 'seriesPoints' | 'findings'> = ReleaseContents[List][number];

function fact(code: string, position: number, more: Partial<Line<'facts'>>): Line<'facts'> {
  return {
    code, position, unit: null, node: null, topic: 'topic', kind: 'VALUE', match: 'PROXY', qualifier: 'EXACT', value: 7, valueHigh: null,
    unitOfMeasure: 'count', period: null, firstYear: null, lastYear: null, statement: 'So many.', source: 'report', place: 'l.4', note: null, ...more,
  };
}

function policyMeasure(code: string, position: number, more: Partial<Line<'policyMeasures'>>): Line<'policyMeasures'> {
  return {
    code, position, jurisdiction: 'CITY', unit: null, province: null, theme: 'GOVERNANCE', instrument: 'PLAN', title: 'A plan', amountMin: null,
    amountMax: null, amount: null, amountQualifier: null, currency: null, sharePercent: null, per: null, validFrom: null, validTo: null,
    year: null, firstYear: null, lastYear: null, statement: 'What is done.', source: 'report', place: 'l.5', note: null, ...more,
  };
}

function seriesPoint(code: string, position: number, more: Partial<Line<'seriesPoints'>>): Line<'seriesPoints'> {
  return {
    code, position, series: 'scale', name: 'Scale', unit: null, area: null, period: null, firstYear: null, lastYear: null, kind: 'ACTUAL',
    qualifier: 'EXACT', value: 1, unitOfMeasure: 'CNY', statement: 'So much.', source: 'report', place: 'l.6', note: null, ...more,
  };
}

function finding(code: string, position: number, more: Partial<Line<'findings'>>): Line<'findings'> {
  return { code, position, kind: 'FINDING', subjectKind: 'INDEX', subject: 'sample', units: [], statement: 'It is so.', source: 'report', place: 'l.7', ...more };
}

/** Filters that ask for everything. */
export const years = { from: null, to: null };
export const anyFact: FactFilter = { codes: null, units: null, nodes: null, topics: null, kinds: null, matches: null, sources: null, years, search: null };
export const anyErratum: ErratumFilter = { codes: null, kinds: null, nodes: null, units: null, sources: null, search: null };

/** A release without anything. */
export const nothing: ReleaseContents = {
  sources: [], groups: [], units: [], measureDefinitions: [], reportedMeasures: [], errata: [], facts: [], policyMeasures: [],
  seriesPoints: [], findings: [], lists: [],
};

/** Adds the sample index with its release; returns the release's id. */
export async function addIndex(store: Store): Promise<number> {
  const reference = new ReferenceRepository(store);
  return store.gate.run(async (transaction) => {
    await new IndexRepository(store).insert(transaction, index);
    return reference.insertRelease(transaction, { indexCode: index.code, hash: 'sha256:r1', createdAt: '2020-01-01T00:00:00.000Z' }, contents);
  });
}

/** Opens a vintage of the sample index; returns its id. */
export function addVintage(store: Store, releaseId: number, more: Partial<VintageRecord> = {}): Promise<number> {
  return store.gate.run((transaction) => new VintageRepository(store).insert(transaction, {
    line: 'sample/2020', revision: 1, indexCode: index.code, kind: 'MEASURED', releaseId, title: 'Sample', description: null, notice: null,
    defaultPeriod: null, periods: [], ...more,
  }));
}

export function observation(vintageId: number, node: string, unit: string, value: number, more: Partial<ObservationRecord> = {}): ObservationRecord {
  return {
    vintageId, node, unit, measure: 'RAW', period: null, value, unitOfMeasure: null, obsStatus: 'NORMAL', source: null, place: null,
    note: null, reportedUnder: null, ...more,
  };
}

export const sealing = { hash: 'sha256:v1', sealedAt: '2020-02-02T00:00:00.000Z', periods: [null], defaultPeriod: null } as const;

export function publication(version: string, more: Partial<Publication> = {}): Publication {
  const [major, minor, patch] = version.split('.').map(Number);
  return {
    version, major, minor, patch, hash: `sha256:${version}`, document: `{"version":"${version}"}`, changelog: null, previousHash: null,
    publishedAt: '2020-03-03T00:00:00.000Z', ...more,
  };
}
