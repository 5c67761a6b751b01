import type { NodeCode } from '../../methodology/framework';
import type { RankExtreme } from '../../methodology/weightSpace/rankExtreme';
import type { WeightSpace } from '../../methodology/weightSpace/weightSpace';
import type { UnitRecord } from '../records';
import type { RankRange } from './RankRangeAnalysis';

/** A weight by its node, as a variant takes it. */
export interface FoundWeight { readonly node: NodeCode; readonly weight: number }

/** An extreme rank, its weights by node. */
export type FoundExtreme = Omit<RankExtreme, 'weights'> & { readonly weights: readonly FoundWeight[] };

/** Between which ranks one unit can stand. */
export interface UnitRankRange {
  readonly unit: UnitRecord;
  readonly nominal: number;
  readonly best: FoundExtreme;
  readonly worst: FoundExtreme;
}

/** The units that were asked, by nominal rank. */
export function rangesOf({ evaluation: { table, release }, space, units }: RankRange): readonly UnitRankRange[] {
  return units.map(({ position, best, worst }) => {
    const unit = release.unitByCode.get(table.units[position]);
    if (unit === undefined) throw new Error(`Expected a unit of the release, got ${table.units[position]}`);
    return { unit, nominal: table.ranking.ranks[position], best: named(best, space), worst: named(worst, space) };
  });
}

function named({ weights, ...extreme }: RankExtreme, space: WeightSpace): FoundExtreme {
  return { ...extreme, weights: foundWeights(space, weights) };
}

export function foundWeights({ nodes }: WeightSpace, weights: Float64Array): readonly FoundWeight[] {
  return nodes.map((node, k) => ({ node, weight: weights[k] }));
}
