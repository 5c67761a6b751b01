import type { Qualifier } from '../../methodology/vocabulary';
import type { ReferenceRowRecord } from '../records';

type Entry = ReferenceRowRecord<'LIBRARY_ENTRY'>;
type Step = ReferenceRowRecord<'SCREENING_STEP'>;

/** How many candidate indicators a library lists, and what its source keeps to itself. */
export interface LibrarySummary {
  readonly listed: number;
  readonly taken: number;
  readonly left: number;
  readonly undecided: number;
  /** Judgements on a single candidate that a source gives, and how many there would be. */
  readonly disclosedJudgements: number;
  readonly judgements: number;
  /** The step at which the source counts its candidates; null where it does not. */
  readonly candidates: Step | null;
  /** What is not disclosed, in a sentence; null where all is. */
  readonly notice: string | null;
}

export function summaryOf(entries: readonly Entry[], steps: readonly Step[]): LibrarySummary {
  const count = (decision: Entry['content']['decision']): number => entries.filter(({ content }) => content.decision === decision).length;
  const judgements = entries.flatMap(({ content }) => content.judgements);
  const disclosedJudgements = judgements.filter(({ verdict }) => verdict !== 'NOT_DISCLOSED').length;
  const candidates = steps.find(({ content }) => content.counted === 'CANDIDATES') ?? null;
  return {
    listed: entries.length, taken: count('TAKEN'), left: count('LEFT'), undecided: count('UNDECIDED'), disclosedJudgements,
    judgements: judgements.length, candidates, notice: noticeOf(entries.length, candidates, disclosedJudgements, judgements.length),
  };
}

function noticeOf(listed: number, candidates: Step | null, disclosed: number, judgements: number): string | null {
  const { count = null, qualifier = null } = candidates?.content ?? {};
  const sentences = [
    ...(count === null || count <= listed ? [] : [`The source counts ${stated(count, qualifier)} candidates and names the ${listed} listed; the others are not disclosed.`]),
    ...(disclosed === judgements ? [] : [`${judgements - disclosed} of ${judgements} judgements on single indicators are not disclosed.`]),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

function stated(count: number, qualifier: Qualifier | null): string {
  return qualifier === null || qualifier === 'EXACT' ? String(count) : `${qualifier.toLowerCase().replaceAll('_', ' ')} ${count}`;
}
