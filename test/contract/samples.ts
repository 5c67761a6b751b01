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
