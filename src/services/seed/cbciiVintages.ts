import type { VintageRecord } from '../../../db/repositories/vintageRecords';
import type { Framework } from '../../methodology/framework';
import { readReportedObservations, readSyntheticObservations, type SeedObservation } from './cbciiObservations';

/** One vintage as it is shipped: what it says of itself, and its observations. */
export interface ShippedVintage extends Pick<VintageRecord, 'line' | 'kind' | 'title' | 'description' | 'notice'> {
  readonly observations: readonly SeedObservation[];
}

/** Goes with every answer, file and view that is built on the synthetic vintage. */
export const syntheticNotice = 'SYNTHETIC: one of infinitely many matrices consistent with the published pillar scores; '
  + 'it says nothing about the cities below their pillars.';

/** The shipped vintages: what the report discloses, and a full matrix that agrees with it. */
export function readShippedVintages(folder: string, framework: Framework): ShippedVintage[] {
  const pillars = framework.nodes.filter((node) => node.parent === framework.root && node.role === 'CORE').map((node) => node.code);
  const parents = new Set(framework.nodes.map((node) => node.parent));
  const leaves = framework.nodes.map((node) => node.code).filter((code) => !parents.has(code) && code !== framework.bonusNode);
  return [
    {
      line: 'cbcii/2020', kind: 'REPORTED', title: 'CBCII 2020 as reported',
      description: 'What the report discloses of its 72 cities, and nothing else.', notice: null,
      observations: readReportedObservations(folder, pillars),
    },
    {
      line: 'cbcii/2020-synthetic', kind: 'SYNTHETIC', title: 'CBCII 2020, synthetic',
      description: 'Points of 72 cities on every indicator, drawn by a seeded generator so that they add up to what the report prints.',
      notice: syntheticNotice, observations: readSyntheticObservations(folder, leaves),
    },
  ];
}
