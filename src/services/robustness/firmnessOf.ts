import type { RankFirmness } from '../../methodology/robustness/rankFirmness';
import type { UnitRecord } from '../records';
import type { Robustness } from './RobustnessAnalysis';

/** How firm the rank of one unit is, with the unit and its nominal rank. */
export interface UnitFirmness extends Omit<RankFirmness, 'standardError'> {
  readonly unit: UnitRecord;
  readonly nominal: number;
  /** Null for a single replication. */
  readonly standardError: number | null;
  /** Share of the replications in each band of ranks, and the largest Monte Carlo standard error of such a share. */
  readonly rankAcceptability: readonly number[];
  readonly rankAcceptabilityError: number;
  /** In the order of the nodes weighed, null for one that was not weighed while the unit was first; null for a unit that never came first, and where not asked. */
  readonly centralWeights: readonly (number | null)[] | null;
  readonly confidence: number | null;
}

/** The units that the evaluation ranks and that some replication ranked, best first. */
export function firmnessOf({ evaluation: { table, release }, tally, firmness, central }: Robustness): readonly UnitFirmness[] {
  const bands = tally.counts.length / tally.units;
  return Array.from(table.ranking.order).filter((position) => tally.ranked[position] > 0).map((position) => {
    const unit = release.unitByCode.get(table.units[position]);
    if (unit === undefined) throw new Error(`Expected a unit of the release, got ${table.units[position]}`);
    const { standardError, ...figures } = firmness[position];
    const shares = Array.from(tally.counts.subarray(position * bands, (position + 1) * bands), (count) => count / tally.replications);
    const own = central[position] ?? null;
    return {
      ...figures, unit, nominal: table.ranking.ranks[position], standardError: tally.ranked[position] > 1 ? standardError : null,
      rankAcceptability: shares, rankAcceptabilityError: Math.max(...shares.map((share) => errorOfShare(share, tally.replications))),
      centralWeights: own === null ? null : Array.from(own.weights, (weight) => (Number.isNaN(weight) ? null : weight)), confidence: own?.confidence ?? null,
    };
  });
}

/** Monte Carlo standard error of a share of replications. */
function errorOfShare(share: number, replications: number): number {
  return Math.sqrt(share * (1 - share) / replications);
}

/** Of units that were compared two by two: in what share of the replications one stood above each of them, itself included, and the standard errors. */
export interface PairRow {
  readonly unitCode: string;
  readonly winShares: readonly number[];
  readonly standardErrors: readonly number[];
}

/** Rows and columns in the order in which the units were named. */
export function pairRows({ spec: { pairwise }, tally: { replications }, wins }: Robustness): readonly PairRow[] {
  return pairwise.map((unitCode, row) => {
    const winShares = pairwise.map((_, column) => wins[row * pairwise.length + column] / replications);
    return { unitCode, winShares, standardErrors: winShares.map((share) => errorOfShare(share, replications)) };
  });
}
