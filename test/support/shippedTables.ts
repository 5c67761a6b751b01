import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { dataFolder } from './servedPlatform';

/** Rows of a CSV file of CBCII, read without any code of the platform. */
export function shippedTable(name: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(join(dataFolder, 'cbcii', `${name}.csv`), 'utf8'), { columns: true }) as Record<string, string>[];
}

/** The six pillars in printed order. */
export const pillars = [
  'infrastructure', 'policy-guarantee', 'rnd-resources', 'innovation-system', 'financing-capacity', 'corporate-capability',
] as const;

/** Highest points of each pillar, INFERRED: one for each of its core indicators. */
export const ceilings: Readonly<Record<(typeof pillars)[number], number>> = {
  infrastructure: 17, 'policy-guarantee': 13, 'rnd-resources': 15, 'innovation-system': 8, 'financing-capacity': 6, 'corporate-capability': 10,
};

/** What the report prints of one city. */
export interface PrintedCity {
  readonly code: string;
  readonly rank: number;
  readonly total: number;
  readonly pillars: readonly number[];
}

/** The published index, 72 cities in the order of their printed ranks. */
export const printedCities: readonly PrintedCity[] = shippedTable('published-index').map((row) => ({
  code: row.city, rank: Number(row.reportedRank), total: Number(row.total), pillars: pillars.map((pillar) => Number(row[pillar])),
}));
