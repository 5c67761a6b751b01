import type { TreatMethod } from '../../methodologyVersion';
import { boxCox } from './boxCox';
import { logTransform } from './logTransform';
import { passes } from './passes';
import { percentileCaps } from './percentileCaps';
import { winsorise } from './winsorise';

/** A column with its outliers treated as the method says; the column itself is not changed. */
export function treat(method: TreatMethod, values: Float64Array): Float64Array {
  switch (method.kind) {
    case 'none': return values;
    case 'winsorise': return winsorise(values, method.maximumPoints, method);
    case 'log': return logTransform(values, method.shift);
    case 'boxCox': return boxCox(values, method.lambda);
    case 'percentileCaps': return percentileCaps(values, method.low, method.high);
    case 'winsoriseThenTransform': {
      if (passes(values, method)) return values;
      const winsorised = winsorise(values, method.maximumPoints, method);
      if (passes(winsorised, method)) return winsorised;
      return treat(method.transform, method.combine ? winsorised : values);
    }
  }
}
