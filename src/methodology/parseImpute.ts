import type { ImputeMethod } from './methodologyVersion';
import { parseKind, required } from './parseKind';
import { join, type Reader } from './reader';
import { imputeKinds } from './vocabulary';

const imputeParameters = {
  none: [], zero: [], mean: [], median: [], groupMean: ['group'], groupMedian: ['group'],
  rowMean: ['level', 'normaliseFirst'], rowMedian: ['level', 'normaliseFirst'], linear: [], constant: [], lastObservation: ['maximumPeriods'],
} as const;

/** Reads an imputation for a tree of that depth. Defaults are COINr's: rows over all indicators, normalised first; any number of periods back. */
export function parseImpute(reader: Reader, value: unknown, path: string, depth = Infinity): ImputeMethod | undefined {
  const { kind, input } = parseKind(reader, value, path, imputeKinds, imputeParameters);
  switch (kind) {
    case undefined: return undefined;
    case 'none': case 'zero': case 'mean': case 'median': case 'linear': case 'constant': return { kind };
    case 'groupMean': case 'groupMedian':
      return { kind, group: required(reader, reader.text(input.group, join(path, 'group')), input.group, join(path, 'group')) };
    case 'rowMean': case 'rowMedian': {
      const level = reader.number(input.level, join(path, 'level'), 0) ?? 0;
      if (!Number.isInteger(level) || level >= depth) {
        reader.add('OUT_OF_RANGE', join(path, 'level'), 'Rows are made below a level that has indicators below it.', `a whole number from 0, below ${depth}`, String(level));
      }
      return { kind, level, normaliseFirst: reader.flag(input.normaliseFirst, join(path, 'normaliseFirst')) ?? true };
    }
    case 'lastObservation': {
      const maximumPeriods = reader.number(input.maximumPeriods, join(path, 'maximumPeriods'), 1);
      if (maximumPeriods !== undefined && !Number.isInteger(maximumPeriods)) {
        reader.add('OUT_OF_RANGE', join(path, 'maximumPeriods'), 'Periods are counted.', 'a whole number', String(maximumPeriods));
      }
      return { kind, ...(maximumPeriods !== undefined && { maximumPeriods }) };
    }
  }
}
