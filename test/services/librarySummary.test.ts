import type { LibraryDecision, Qualifier, Verdict } from '../../src/methodology/vocabulary';
import { FilterReader } from '../../src/services/facts/filterReader';
import { libraryTest, type LibraryFilter } from '../../src/services/library/libraryFilter';
import { summaryOf } from '../../src/services/library/summary';
import type { ReferenceRowRecord } from '../../src/services/records';
import type { Release } from '../../src/services/ReferenceService';

type Entry = ReferenceRowRecord<'LIBRARY_ENTRY'>;

function entry(code: string, decision: LibraryDecision, verdicts: readonly [Verdict, Verdict, Verdict], ratingSystems: readonly string[] = []): Entry {
  const judgements = (['REPRESENTATIVENESS', 'APPLICABILITY', 'ACCESSIBILITY'] as const)
    .map((criterion, k) => ({ criterion, verdict: verdicts[k], reason: null, source: null, place: null }));
  return {
    releaseId: 1, kind: 'LIBRARY_ENTRY', position: 0, code, unit: null,
    content: {
      name: `Name of ${code}`, nameZh: null, definition: null, unitOfMeasure: 'count', direction: 'HIGHER_IS_BETTER', dataSource: null, ratingSystems, judgements,
      decision, stage: null, reason: null, node: null, source: null, place: null, note: null,
    },
  };
}

function counted(count: number, qualifier: Qualifier): ReferenceRowRecord<'SCREENING_STEP'> {
  return {
    releaseId: 1, kind: 'SCREENING_STEP', position: 0, code: 'candidates', unit: null,
    content: { stage: 'collection', count, qualifier, criteria: [], statement: 'So many.', source: 'report', place: 'l.1', counted: 'CANDIDATES', funnel: 1 },
  };
}

const library = [
  entry('trees', 'TAKEN', ['MET', 'MET', 'MET'], ['Green cities']),
  entry('rivers', 'LEFT', ['MET', 'MET', 'NOT_MET'], ['Green cities', 'Blue cities']),
  entry('bridges', 'UNDECIDED', ['NOT_DISCLOSED', 'MET', 'NOT_DISCLOSED']),
];

describe('the summary of a library', () => {
  it('counts decisions and judgements, and says what is not disclosed', () => {
    expect(summaryOf(library, [counted(10, 'ABOUT')])).toMatchObject({
      listed: 3, taken: 1, left: 1, undecided: 1, judgements: 9, disclosedJudgements: 7, candidates: { code: 'candidates' },
      notice: 'The source counts about 10 candidates and names the 3 listed; the others are not disclosed. 2 of 9 judgements on single indicators are not disclosed.',
    });
  });

  it('has nothing to say where all is disclosed, and of no library', () => {
    expect(summaryOf(library.slice(0, 2), [counted(2, 'EXACT')]).notice).toBeNull();
    expect(summaryOf(library.slice(0, 2), []).notice).toBeNull();
    expect(summaryOf([], [])).toMatchObject({ listed: 0, judgements: 0, candidates: null, notice: null });
  });
});

describe('a filter of a library', () => {
  const passing = (filter: LibraryFilter) => library.filter(libraryTest(filter, new FilterReader({} as Release, null))).map(({ code }) => code); // no unit and no source is asked for

  it.each<[LibraryFilter, readonly string[]]>([
    [{}, ['trees', 'rivers', 'bridges']],
    [{ decisions: ['LEFT', 'UNDECIDED'] }, ['rivers', 'bridges']],
    [{ criteria: ['ACCESSIBILITY'], verdicts: ['MET'] }, ['trees']],
    [{ criteria: ['ACCESSIBILITY'] }, ['trees', 'rivers', 'bridges']],
    [{ verdicts: ['NOT_MET'] }, ['rivers']],
    [{ ratingSystems: ['Blue cities'] }, ['rivers']],
    [{ codes: ['trees', 'seas'], decisions: null }, ['trees']],
    [{ search: ' NAME OF B ' }, ['bridges']],
    [{ search: '  ' }, ['trees', 'rivers', 'bridges']],
    [{ decisions: [] }, []],
  ])('%j', (filter, codes) => expect(passing(filter)).toEqual(codes));
});
