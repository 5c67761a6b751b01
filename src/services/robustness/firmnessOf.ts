import type { RankFirmness } from '../../methodology/robustness/rankFirmness';
import type { UnitRecord } from '../records';
import type { Robustness } from './RobustnessAnalysis';

/** How firm the rank of one unit is, with the unit and its nominal rank. */
export interface UnitFirmness extends Omit<RankFirmness, 'standardError'> {
  readonly unit: UnitRecord;
  readonly nominal: number;
  /** Null for a single replication. */
  readonly standardError: number | null;
  /** Share of the replications in each band of ranks. */
  readonly rankAcceptability: readonly number[];
}

/** The units that the evaluation ranks and that some replication ranked, best first. */
export function firmnessOf({ evaluation: { table, release }, tally, firmness }: Robustness): readonly UnitFirmness[] {
  const bands = tally.counts.length / tally.units;
  return Array.from(table.ranking.order).filter((position) => tally.ranked[position] > 0).map((position) => {
    const unit = release.unitByCode.get(table.units[position]);
    if (unit === undefined) throw new Error(`Expected a unit of the release, got ${table.units[position]}`);
    const { standardError, ...figures } = firmness[position];
    return {
      ...figures, unit, nominal: table.ranking.ranks[position], standardError: tally.ranked[position] > 1 ? standardError : null,
      rankAcceptability: Array.from(tally.counts.subarray(position * bands, (position + 1) * bands), (count) => count / tally.replications),
    };
  });
}
