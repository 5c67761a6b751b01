import type { PlainTreatMethod, TreatMethod } from '../../methodologyVersion';
import { boxCox } from './boxCox';
import { logTransform } from './logTransform';
import { percentileCaps } from './percentileCaps';
import { twoStage, type Stage } from './twoStage';
import { winsorise } from './winsorise';

/** A column with its outliers treated as the method says; the column itself is not changed. */
export function treat(method: TreatMethod, values: Float64Array): Float64Array {
  if (method.kind === 'winsoriseThenTransform') {
    return twoStage(values, method, (column) => winsorise(column, method.maximumPoints, method), by(method.transform), method.combine);
  }
  if (method.kind === 'twoStage') {
    return twoStage(values, method, by(method.first), method.second === null ? null : by(method.second), method.combine);
  }
  return by(method)(values);
}

function by(method: PlainTreatMethod): Stage {
  return (values) => {
    switch (method.kind) {
      case 'none': return values;
      case 'winsorise': return winsorise(values, method.maximumPoints, method, method.force);
      case 'log': return logTransform(values, method.shift);
      case 'boxCox': return boxCox(values, method.lambda, method.makePositive);
      case 'percentileCaps': return percentileCaps(values, method.low, method.high);
    }
  };
}
