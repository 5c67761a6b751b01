import type { Verdict } from '../methodology/vocabulary';
import type { LibraryLine } from '../services/LibraryService';
import type { ReferenceRowRecord } from '../services/records';
import { qualified } from './factLists';
import { cut, left, placeOf, right, type Lines } from './listing';
import { kebab } from './optionValues';

/* How candidate indicators, and the steps of their screening, are listed. */

const signs: Readonly<Record<Verdict, string>> = { MET: '+', NOT_MET: '-', NOT_DISCLOSED: '?' };
const titles = { REPRESENTATIVENESS: 'r', APPLICABILITY: 'a', ACCESSIBILITY: 'd' } as const;

export function libraryLines(): Lines<LibraryLine> {
  const judged = (criterion: keyof typeof titles) => ({ content }: LibraryLine): string => {
    const verdict = verdictOn(criterion, content.judgements);
    return verdict === null ? '' : signs[verdict];
  };
  return {
    what: 'candidates',
    columns: [
      left('code', ({ code }) => code), left('name', ({ content }) => cut(content.name, 44)), left('unit of measure', ({ content }) => content.unitOfMeasure ?? ''),
      left('better', ({ content }) => (content.direction === 'HIGHER_IS_BETTER' ? 'more' : 'less')),
      left(titles.REPRESENTATIVENESS, judged('REPRESENTATIVENESS')), left(titles.APPLICABILITY, judged('APPLICABILITY')), left(titles.ACCESSIBILITY, judged('ACCESSIBILITY')),
      left('decision', ({ content }) => kebab(content.decision)), left('stage', ({ content }) => content.stage ?? ''),
      left('node', ({ code, content }) => (content.node === code ? '=' : content.node ?? '')),
      left('source', ({ content }) => placed(content.source, content.place)),
    ],
    names: [
      'code', 'name', 'nameZh', 'definition', 'unitOfMeasure', 'direction', 'dataSource', 'ratingSystems', 'representativeness', 'applicability', 'accessibility',
      'decision', 'stage', 'reason', 'node', 'source', 'place', 'note',
    ],
    fieldsOf: ({ code, content }) => ({
      ...content, code, representativeness: verdictOn('REPRESENTATIVENESS', content.judgements),
      applicability: verdictOn('APPLICABILITY', content.judgements), accessibility: verdictOn('ACCESSIBILITY', content.judgements),
    }),
  };
}

export function screeningLines(): Lines<ReferenceRowRecord<'SCREENING_STEP'>> {
  return {
    what: 'steps',
    columns: [
      left('stage', ({ content }) => content.stage), right('count', ({ content: { count, qualifier } }) => (count === null ? '' : qualified({ qualifier: qualifier ?? 'EXACT', value: count, valueHigh: null }))),
      left('of', ({ content }) => (content.counted === null || content.counted === undefined ? '' : kebab(content.counted).replaceAll('-', ' '))),
      left('criteria', ({ content }) => cut(content.criteria.join('; '), 48)), left('statement', ({ content }) => cut(content.statement, 64)),
      left('source', ({ content }) => placed(content.source, content.place)),
    ],
    names: ['code', 'stage', 'funnel', 'count', 'counted', 'qualifier', 'criteria', 'statement', 'source', 'place'],
    fieldsOf: ({ code, content }) => ({ ...content, code, counted: content.counted ?? null, funnel: content.funnel ?? null }),
  };
}

function verdictOn(criterion: keyof typeof titles, judgements: LibraryLine['content']['judgements']): Verdict | null {
  return judgements.find((judgement) => judgement.criterion === criterion)?.verdict ?? null;
}

function placed(source: string | null, place: string | null): string {
  return source === null ? '' : place === null ? source : placeOf(source, place);
}
