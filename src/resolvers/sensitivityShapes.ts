import type { Sensitivity } from '../schema/Sensitivity';
import { defined, factorShares } from '../services/sensitivity/intervals';
import type { Sensitivity as SensitivityOfService } from '../services/sensitivity/SensitivityAnalysis';

export function shapeSensitivity(found: SensitivityOfService): Sensitivity & { readonly __typename: 'Sensitivity' } {
  const { spec: { draws, seed }, evaluations, targets, resultHash } = found;
  return {
    __typename: 'Sensitivity', draws, seed, evaluations, resultHash,
    targets: targets.map((target) => ({
      measure: target.measure, unitCode: target.unitCode, mean: defined(target.mean), standardDeviation: defined(target.deviation), indices: [...factorShares(found, target)],
    })),
  };
}
