import type { Problem } from '../../errors';
import { comparabilityOf, type ComparabilityJudgement } from '../../methodology/comparability/comparability';
import type { ComparedRelease } from '../../methodology/comparability/release';
import type { Evaluation } from '../EvaluationService';

/** Whether figures of two evaluations may be set against each other, with the reasons. */
export type Judgement = ComparabilityJudgement;

/** Judges two evaluations; `isSplit` where their difference is split among method and data. */
export function judge(from: Evaluation, to: Evaluation, isSplit = false): Judgement {
  return comparabilityOf(releaseOf(from), releaseOf(to), isSplit);
}

/** A difference across a break is refused, unless whoever asks knows of it. */
export function breakProblems({ comparability, reasons }: Judgement, path: string): readonly Problem[] {
  if (comparability !== 'BREAK') return [];
  return reasons.filter((reason) => reason.comparability === 'BREAK').map(({ code, message }) => ({
    code: 'COMPARABILITY_BREAK', path, message: `${code}: ${message}`, expected: 'releases that can be compared, or acknowledgeBreak: true', got: code,
  }));
}

/** What must be said of a difference that was asked for across a break; null where there is none. */
export function breakNotice({ comparability, reasons }: Judgement): string | null {
  if (comparability !== 'BREAK') return null;
  const codes = reasons.filter((reason) => reason.comparability === 'BREAK').map(({ code }) => code);
  return `Compared across a break (${codes.join(', ')}), as acknowledged: the differences do not tell of the units alone.`;
}

function releaseOf({ plan, vintage, period, table }: Evaluation): ComparedRelease {
  return { plan, vintage, period, ranked: Array.from(table.ranking.order, (position) => table.units[position]) };
}
