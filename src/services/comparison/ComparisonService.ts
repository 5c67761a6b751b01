import type { Problem } from '../../errors';
import type { Evaluation, EvaluationInput, EvaluationService } from '../EvaluationService';
import type { PinScope } from '../pins';
import { refusal } from '../refusal';
import { allOrAllProblems } from './allOrAllProblems';
import { breakProblems, judge, type Judgement } from './comparability';
import { compareTables, farthest, type Agreement, type Mover } from './compareTables';

/** What to compare with what, and how the answer is to be cut. */
export interface ComparisonWish {
  readonly baseline: EvaluationInput;
  readonly alternatives: readonly EvaluationInput[];
  /** Whether differences are wanted even where they cannot be read as such. */
  readonly acknowledgeBreak: boolean;
  /** Depths at which the tops of the rankings are compared. */
  readonly tops: readonly number[];
  /** How many units are named that moved up, and down. */
  readonly movers: number;
}

/** One alternative beside the baseline. */
export interface ComparedEvaluation {
  readonly evaluation: Evaluation;
  readonly judgement: Judgement;
  readonly agreement: Agreement;
  readonly moversUp: readonly Mover[];
  readonly moversDown: readonly Mover[];
  readonly onlyInBaseline: readonly string[];
  readonly onlyInAlternative: readonly string[];
}

export interface Comparison {
  readonly baseline: Evaluation;
  /** Units that the baseline ranks, best first, then those that only an alternative ranks, by code. */
  readonly unitCodes: readonly string[];
  readonly alternatives: readonly ComparedEvaluation[];
}

const mostAlternatives = 50;
const mostTops = 20;
const largestNumber = 500;

/** Sets evaluations side by side. */
export class ComparisonService {
  constructor(private readonly evaluations: EvaluationService) {}

  /** Throws with every problem of every input, or with every break that was not acknowledged. */
  async compare(wish: ComparisonWish, pins: PinScope): Promise<Comparison> {
    const problems = wishProblems(wish);
    if (problems.length > 0) throw refusal(problems);
    const [baseline, ...others] = await allOrAllProblems([
      { path: 'baseline', work: this.evaluations.evaluate(wish.baseline, pins) },
      ...wish.alternatives.map((input, k) => ({ path: `alternatives[${k}]`, work: this.evaluations.evaluate(input, pins) })),
    ]);
    const judgements = others.map((other) => judge(baseline, other));
    const breaks = wish.acknowledgeBreak ? [] : judgements.flatMap((judgement, k) => breakProblems(judgement, `alternatives[${k}]`));
    if (breaks.length > 0) throw refusal(breaks);
    const alternatives = others.map((evaluation, k) => compared(baseline, evaluation, judgements[k], wish));
    const ranked = rankedIn(baseline);
    const more = new Set(alternatives.flatMap(({ onlyInAlternative }) => onlyInAlternative));
    return { baseline, unitCodes: [...ranked, ...[...more].sort(byCode)], alternatives };
  }

  /** Whether two evaluations can be compared, without comparing them. */
  async comparability(baseline: EvaluationInput, alternative: EvaluationInput, pins: PinScope): Promise<Judgement> {
    const [from, to] = await allOrAllProblems([
      { path: 'baseline', work: this.evaluations.evaluate(baseline, pins) }, { path: 'alternative', work: this.evaluations.evaluate(alternative, pins) },
    ]);
    return judge(from, to);
  }
}

function compared(baseline: Evaluation, evaluation: Evaluation, judgement: Judgement, { tops, movers }: ComparisonWish): ComparedEvaluation {
  const agreement = compareTables(baseline.table, evaluation.table, tops);
  const [before, after] = [rankedIn(baseline), rankedIn(evaluation)];
  const [inBaseline, inAlternative] = [new Set(before), new Set(after)];
  return {
    evaluation, judgement, agreement,
    moversUp: farthest(agreement.places, movers, ({ rankChange }) => rankChange > 0),
    moversDown: farthest(agreement.places, movers, ({ rankChange }) => rankChange < 0),
    onlyInBaseline: before.filter((unit) => !inAlternative.has(unit)), onlyInAlternative: after.filter((unit) => !inBaseline.has(unit)),
  };
}

/** Codes of the ranked units, best first. */
function rankedIn({ table }: Evaluation): string[] {
  return Array.from(table.ranking.order, (position) => table.units[position]);
}

function wishProblems({ alternatives, tops, movers }: ComparisonWish): Problem[] {
  const problems: Problem[] = [];
  const refuse = (code: Problem['code'], path: string, message: string, expected: string, got: number): void => {
    problems.push({ code, path, message, expected, got: String(got) });
  };
  if (alternatives.length > mostAlternatives) refuse('LIMIT_EXCEEDED', 'alternatives', 'There are too many alternatives.', `at most ${mostAlternatives}`, alternatives.length);
  if (alternatives.length === 0) refuse('BAD_INPUT', 'alternatives', 'There is nothing to compare with.', 'at least one alternative', 0);
  if (tops.length > mostTops) refuse('LIMIT_EXCEEDED', 'tops', 'The list is too long.', `at most ${mostTops}`, tops.length);
  tops.forEach((k, index) => {
    if (!Number.isInteger(k) || k < 1 || k > largestNumber) refuse('OUT_OF_RANGE', `tops[${index}]`, 'A top is a whole number of places.', `1 to ${largestNumber}`, k);
  });
  if (movers < 0 || movers > largestNumber) refuse('OUT_OF_RANGE', 'movers', 'The number of movers is out of range.', `0 to ${largestNumber}`, movers);
  return problems;
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : 1;
}
