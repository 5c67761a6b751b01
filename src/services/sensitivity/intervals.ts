import type { SobolIndex } from '../../methodology/robustness/sobolIndices';
import type { Sensitivity, TargetSensitivity } from './SensitivityAnalysis';

/** Half the width of an interval of 95 %, in standard errors of a normal distribution. */
const halfWidth = 1.959963984540054;

/** One factor's indices with their intervals; null where they are undefined. */
export interface FactorShare {
  readonly factor: string;
  readonly isWeights: boolean;
  readonly first: number | null;
  readonly firstLow: number | null;
  readonly firstHigh: number | null;
  readonly total: number | null;
  readonly totalLow: number | null;
  readonly totalHigh: number | null;
}

/** The indices of one result, factor by factor. */
export function factorShares({ factors }: Sensitivity, { indices }: TargetSensitivity): readonly FactorShare[] {
  return indices.map((index: SobolIndex, f) => {
    const [first, total] = [[index.first, index.firstError], [index.total, index.totalError]].map(([value, error]) => ({
      value: defined(value), low: defined(value - halfWidth * error), high: defined(value + halfWidth * error),
    }));
    return {
      factor: factors[f].name, isWeights: factors[f].kind === 'weights', first: first.value, firstLow: first.low, firstHigh: first.high,
      total: total.value, totalLow: total.low, totalHigh: total.high,
    };
  });
}

export function defined(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
