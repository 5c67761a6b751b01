import { PlatformError } from '../../errors';
import type { SensitivitySpec } from '../../methodology/robustness/sensitivitySpec';
import type { CubeFunction } from '../../methodology/robustness/sobolIndices';
import type { ScoreTable } from '../../methodology/score';
import type { WorkEstimate } from '../analyses/analysis';
import { costOf } from '../robustness/robustnessCost';

/** What a spec would cost, told from its sizes alone. */
export interface SensitivityCost extends WorkEstimate {
  readonly samplesInPart: number;
  /** Samples between two turns of others: some milliseconds of work. */
  readonly samplesAtOnce: number;
}

const sliceMilliseconds = 5;
const partMilliseconds = 100;
const mostParts = 64;
/** Points are scored one by one: that costs more than a batch. */
const alone = 2;
/** Values that are kept until the last sample, and gone through for every factor at the end. */
const mostValues = 4_000_000;

export function sensitivityCost({ weights, assumptions, draws }: SensitivitySpec, nominal: ScoreTable, { factors, outputs }: CubeFunction): SensitivityCost {
  const one = costOf({ draws: 1, weights, assumptions, centralWeights: false, pairwise: [] }, nominal);
  const millisecondsASample = one.millisecondsADraw * (factors + 2) * alone;
  const milliseconds = one.milliseconds + Math.ceil(draws * millisecondsASample);
  const parts = Math.min(mostParts, Math.max(1, Math.floor(draws * millisecondsASample / partMilliseconds)));
  return {
    milliseconds, bytes: one.bytes + draws * (factors + 2) * outputs * Float64Array.BYTES_PER_ELEMENT * 2,
    samplesInPart: Math.ceil(draws / parts), samplesAtOnce: Math.max(1, Math.floor(sliceMilliseconds / millisecondsASample)),
  };
}

/** Refuses what would be too much to keep. */
export function assertKeepable(draws: number, { factors, outputs }: CubeFunction): void {
  const values = draws * (factors + 2) * outputs;
  if (values <= mostValues) return;
  const message = `${draws} samples of ${factors} factors and ${outputs} results are ${values} values.`;
  throw new PlatformError('COST_EXCEEDED', message, [{
    code: 'COST_EXCEEDED', path: 'spec.draws', message, expected: `at most ${mostValues} values: ${Math.floor(mostValues / (factors + 2) / outputs)} samples, or fewer units`, got: String(draws),
  }]);
}
