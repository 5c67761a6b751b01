import type { ReleaseContents } from '../../../db/repositories/ReferenceRepository';
import { flagOrNull, numberOrNull, textOrNull, words, type Row } from './readTable';

type UnitParts = Pick<ReleaseContents, 'sources' | 'groups' | 'units' | 'measureDefinitions' | 'reportedMeasures'>;

/** Reads the cities of CBCII, their groups, the sources, and what is reported of them beside the tree. */
export function readCbciiUnits(table: (name: string) => Row[]): UnitParts {
  const cities = table('cities.csv');
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
    units: cities.map((row, position) => ({
      code: row.code, position, kind: 'CITY', name: row.name, nameZh: textOrNull(row.nameZh), aliases: words(row.aliases),
      province: slug(row.province), provinceZh: textOrNull(row.provinceZh), region: textOrNull(row.region), tier: numberOrNull(row.tier),
      isProvincialCapital: flagOrNull(row.isProvincialCapital), isMunicipality: flagOrNull(row.isMunicipality), adcode: textOrNull(row.adcode),
      source: textOrNull(row.source), place: textOrNull(row.place), note: textOrNull(row.note),
    })),
    measureDefinitions: table('measures.csv').map((row) => ({
      code: row.code, name: row.name, nameZh: textOrNull(row.nameZh), definition: textOrNull(row.definition), rankPopulation: numberOrNull(row.rankPopulation),
    })),
    reportedMeasures: table('reported-measures.csv').map((row) => ({
      unit: row.city, measure: row.measure, value: numberOrNull(row.value), rank: numberOrNull(row.rank),
      rankPopulation: numberOrNull(row.rankPopulation), source: textOrNull(row.source), place: textOrNull(row.place),
    })),
  };
}

function group(kind: ReleaseContents['groups'][number]['kind'], code: string, name: string, nameZh: string | null, position: number): ReleaseContents['groups'][number] {
  return { kind, code, name, nameZh, position };
}

/** The code of a province by its English name. */
export function slug(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
