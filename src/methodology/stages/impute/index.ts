import type { ImputeMethod } from '../../methodologyVersion';
import { groupMean, groupMedian } from './byGroup';
import { rowMean, rowMedian } from './byRow';
import { constant, lastObservation, linear } from './inTime';
import type { ImputeSurroundings } from './kernel';
import { mean } from './mean';
import { median } from './median';
import { zero } from './zero';

/** A column with its missing values replaced as the method says; the column itself is not changed. */
export function impute(method: ImputeMethod, values: Float64Array, surroundings: ImputeSurroundings): Float64Array {
  switch (method.kind) {
    case 'none': return values;
    case 'zero': return zero(values);
    case 'mean': return mean(values);
    case 'median': return median(values);
    case 'groupMean': return groupMean(values, surroundings);
    case 'groupMedian': return groupMedian(values, surroundings);
    case 'rowMean': return rowMean(values, surroundings);
    case 'rowMedian': return rowMedian(values, surroundings);
    case 'linear': return linear(values, surroundings);
    case 'constant': return constant(values, surroundings);
    case 'lastObservation': return lastObservation(values, surroundings, method.maximumPeriods);
  }
}
