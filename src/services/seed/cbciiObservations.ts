import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ObservationRecord } from '../../../db/repositories/vintageRecords';
import { numberOf, readTable, textOrNull } from './readTable';

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

/** The observations of `cbcii/2020-synthetic`: points of every city at every indicator. They have no source: they were made here. */
export function readSyntheticObservations(folder: string, leaves: readonly string[]): SeedObservation[] {
  return readTable(join(folder, 'synthetic', 'points.csv')).flatMap((row) => leaves.map((node) => ({
    node, unit: row.city, measure: 'POINTS', period: null, value: pointsOf(row[node], node), unitOfMeasure: 'points', obsStatus: 'SYNTHETIC',
    source: null, place: null, note: null, reportedUnder: null,
  })));
}

function pointsOf(cell: string | undefined, node: string): number {
  if (cell === undefined) throw new Error(`Expected a column for ${node} among the synthetic points; got none`);
  return numberOf(cell);
}
