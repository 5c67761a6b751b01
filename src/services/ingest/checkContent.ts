import type { IndexImport } from './indexImport';
import { placeOf, quoted, type ProblemList } from './problemList';

/** A vintage holds something, and what it answers with by default is among it. */
export function checkContent({ observations, vintage }: Pick<IndexImport, 'observations' | 'vintage'>, file: string, path: () => string, problems: ProblemList): void {
  if (observations.length === 0) problems.add('FILE_INVALID', placeOf(file, 1), 'No row has a value.', 'at least one value', 'none');
  else if (vintage.defaultPeriod !== null && !observations.some(({ period }) => period === vintage.defaultPeriod)) {
    problems.add('NOT_FOUND', path(), 'No value is of the period that answers by default.', 'a period that has values', quoted(vintage.defaultPeriod));
  }
}
