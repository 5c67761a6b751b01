import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseContents } from '../../../db/repositories/ReferenceRepository';
import type { UnitGroupRecord, UnitRecord } from '../../../db/repositories/referenceRecords';
import type { ObservationRecord } from '../../../db/repositories/vintageRecords';
import { flagOrNull, numberOf, numberOrNull, readTable, textOrNull, words } from './readTable';

/** Reads the reference data of CBCII: cities, groups, sources, reported measures, errata. */
export function readCbciiContents(folder: string): ReleaseContents {
  const table = (name: string) => readTable(join(folder, name));
  const cities = table('cities.csv');
  const units: Omit<UnitRecord, 'releaseId'>[] = cities.map((row, position) => ({
    code: row.code, position, kind: 'CITY', name: row.name, nameZh: textOrNull(row.nameZh), aliases: words(row.aliases),
    province: slug(row.province), provinceZh: textOrNull(row.provinceZh), region: textOrNull(row.region), tier: numberOrNull(row.tier),
    isProvincialCapital: flagOrNull(row.isProvincialCapital), isMunicipality: flagOrNull(row.isMunicipality), adcode: textOrNull(row.adcode),
    source: textOrNull(row.source), place: textOrNull(row.place), note: textOrNull(row.note),
  }));
  const provinces = new Map(cities.map((row) => [slug(row.province), { name: row.province, nameZh: textOrNull(row.provinceZh) }]));
  return {
    sources: table('sources.csv').map((row) => ({
      code: row.code, title: row.title, titleZh: textOrNull(row.titleZh), publisher: textOrNull(row.publisher),
      date: textOrNull(row.date), note: textOrNull(row.note),
    })),
    groups: [
      ...table('regions.csv').map((row, position) => group('REGION', row.code, row.name, textOrNull(row.nameZh), position)),
      ...[...provinces].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, { name, nameZh }], position) => group('PROVINCE', code, name, nameZh, position)),
      ...table('tiers.csv').map((row, position) => group('TIER', row.code, row.name, textOrNull(row.nameZh), position)),
    ],
    units,
    measureDefinitions: table('measures.csv').map((row) => ({
      code: row.code, name: row.name, nameZh: textOrNull(row.nameZh), definition: textOrNull(row.definition), rankPopulation: numberOrNull(row.rankPopulation),
    })),
    reportedMeasures: table('reported-measures.csv').map((row) => ({
      unit: row.city, measure: row.measure, value: numberOrNull(row.value), rank: numberOrNull(row.rank),
      rankPopulation: numberOrNull(row.rankPopulation), source: textOrNull(row.source), place: textOrNull(row.place),
    })),
    errata: readdirSync(folder).filter((name) => /^errata-.*\.csv$/.test(name)).sort().flatMap(table).map((row, position) => ({
      code: row.code, position, kind: row.kind, nodes: words(row.node), units: words(row.city), sources: words(row.sources),
      place: textOrNull(row.place), finding: row.finding, taken: textOrNull(row.taken), reason: textOrNull(row.reason),
    })),
  };
}

/** One methodology line as it is shipped: the document's choices without the framework, and what goes with its publication. */
export interface ShippedLine {
  readonly code: string;
  readonly version: string;
  readonly changelog: string;
  readonly forkedFrom: string | null;
  readonly choices: Readonly<Record<string, unknown>>;
}

/** The shipped methodology lines, the published one first. */
export function readShippedLines(folder: string): ShippedLine[] {
  const files = readdirSync(join(folder, 'methodologies')).sort();
  const lines = files.map((file) => {
    const { version, changelog, forkedFrom, ...choices } = JSON.parse(readFileSync(join(folder, 'methodologies', file), 'utf8')) as
      { code: string; version: string; changelog: string; forkedFrom?: string }; // our own file
    return { code: choices.code, version, changelog, forkedFrom: forkedFrom ?? null, choices };
  });
  return lines.sort((a, b) => Number(a.forkedFrom !== null) - Number(b.forkedFrom !== null));
}

/** One observation before it belongs to a vintage. */
export type SeedObservation = Omit<ObservationRecord, 'vintageId'>;

/** The version under which the report scored its cities. */
const reportedUnder = 'cbcii/published@1.0.0';

/** The observations of `cbcii/2020`: printed totals, ranks and pillars, the derived bonus, and the exact values of the text. */
export function readReportedObservations(folder: string, pillars: readonly string[]): SeedObservation[] {
  const observations: SeedObservation[] = [];
  for (const row of readTable(join(folder, 'published-index.csv'))) {
    const base = {
      unit: row.city, period: null, unitOfMeasure: 'points', source: row.source, place: row.place, note: null, reportedUnder,
      measure: 'SCORE', obsStatus: 'NORMAL',
    } as const;
    const total = numberOf(row.total);
    const scores = pillars.map((pillar) => numberOf(row[pillar]));
    pillars.forEach((node, index) => observations.push({ ...base, node, value: scores[index] }));
    observations.push({ ...base, node: 'cbcii', value: total });
    observations.push({ ...base, node: 'cbcii', measure: 'RANK', unitOfMeasure: 'rank', value: numberOf(row.reportedRank) });
    const bonus = Math.round((total - scores.reduce((sum, score) => sum + score, 0)) * 10) / 10;
    observations.push({ ...base, node: 'bonus', value: bonus, obsStatus: 'DERIVED', note: 'printed total less the six printed pillars, to one decimal' });
  }
  return [...observations, ...exactFacts(folder)];
}

/** Facts that are an exact, single value of an indicator of one city. */
function exactFacts(folder: string): SeedObservation[] {
  return readdirSync(folder).filter((name) => /^facts-.*\.csv$/.test(name)).sort()
    .flatMap((name) => readTable(join(folder, name)))
    .filter((row) => row.kind === 'VALUE' && row.match === 'EXACT' && row.qualifier === 'EXACT' && row.city !== '' && row.indicator !== '')
    .map((row) => ({
      node: row.indicator, unit: row.city, measure: 'RAW', period: textOrNull(row.period), value: numberOf(row.value),
      unitOfMeasure: textOrNull(row.unitOfMeasure), obsStatus: 'NORMAL', source: row.source, place: row.place, note: textOrNull(row.note), reportedUnder: null,
    }));
}

function group(kind: UnitGroupRecord['kind'], code: string, name: string, nameZh: string | null, position: number): Omit<UnitGroupRecord, 'releaseId'> {
  return { kind, code, name, nameZh, position };
}

function slug(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
