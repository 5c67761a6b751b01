import type { ReportedMeasuresQuery } from '../../../../sdk/src/index.js';
import type { Catalogue, City } from '../../server/useCatalogue';

/** One city's two measures, as printed. */
export interface Standing {
  readonly city: City;
  readonly status: number;
  readonly potential: number;
  readonly statusRank: number | null;
  readonly potentialRank: number | null;
  readonly place: string | null;
}

/** Cities that have both measures, by their sum. */
export function standingsOf({ index }: ReportedMeasuresQuery, cities: Catalogue['cities']): readonly Standing[] {
  const lines = index?.reportedMeasures?.nodes ?? [];
  const of = (code: string) => new Map(lines.filter((line) => line.code === code).map((line) => [line.unitCode, line]));
  const potentials = of('potential');
  return [...of('status')].flatMap(([unit, status]) => {
    const city = cities.get(unit);
    const potential = potentials.get(unit);
    if (city === undefined || potential === undefined || status.value === null || potential.value === null) return [];
    return [{ city, status: status.value, potential: potential.value, statusRank: status.rank, potentialRank: potential.rank, place: status.place }];
  }).sort((one, other) => other.status + other.potential - one.status - one.potential);
}
