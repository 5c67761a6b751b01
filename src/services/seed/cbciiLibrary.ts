import type { ReleaseContents } from '../../../db/repositories/ReferenceRepository';
import type { LibraryJudgement } from '../../../db/repositories/referenceRowRecords';
import { directions, libraryCriteria, libraryDecisions, screeningStages, verdicts } from '../../methodology/vocabulary';
import { phrases, textOrNull, wordOf, wordOrNull, type Row } from './readTable';

/**
 * Reads the indicator library of CBCII. The report names its criteria and judges no single indicator by them, so a
 * judgement has the place at which its criterion is named.
 */
export function readCbciiLibrary(table: (name: string) => Row[]): ReleaseContents['lists'] {
  const steps = table('screening.csv');
  const judgementsOf = (row: Row): readonly LibraryJudgement[] => libraryCriteria.map((criterion) => {
    const column = criterion.toLowerCase();
    const named = steps.find((step) => step.stage === 'screening' && phrases(step.criterion).includes(column));
    return { criterion, verdict: wordOf(verdicts, row[column]), reason: null, source: named?.source ?? null, place: named?.place ?? null };
  });
  return table('library.csv').map((row, position) => ({
    kind: 'LIBRARY_ENTRY', position, code: row.code, unit: null,
    content: {
      name: row.name, nameZh: textOrNull(row.nameZh), definition: textOrNull(row.definition), unitOfMeasure: textOrNull(row.unitOfMeasure),
      direction: wordOf(directions, row.direction), dataSource: textOrNull(row.dataSource), ratingSystems: phrases(row.ratingSystems),
      judgements: judgementsOf(row), decision: wordOf(libraryDecisions, row.decision), stage: wordOrNull(screeningStages, row.stage),
      reason: textOrNull(row.reason), node: textOrNull(row.node), source: row.source, place: row.place, note: textOrNull(row.note),
    },
  }));
}
