import type { Context } from '../context';
import type { Evaluation } from '../schema/Evaluation';
import type { RankingRow } from '../schema/Ranking';
import type { UnitEvaluation } from '../schema/UnitEvaluation';
import type { Evaluation as EvaluationView, EvaluationInput } from '../services/EvaluationService';
import { evaluationAt, type EvaluationRef } from '../services/analyses/evaluationRef';
import { bonusOf, ceilingOf, isScaleChanged } from '../services/evaluation/nodeLists';
import { noticeOf } from '../services/evaluation/notices';
import type { RankedUnit } from '../services/evaluation/ranking';
import { resultHashOf } from '../services/evaluation/summaries';
import { canonicalText } from '../services/canonical';
import type { Release } from '../services/ReferenceService';
import { evaluationId } from './globalIds';
import { shapeUnit } from './shape';

export type EvaluationShape = Evaluation & { readonly evaluation: EvaluationView };
export type UnitEvaluationShape = UnitEvaluation & { readonly evaluation: EvaluationView; readonly position: number };

/** Evaluates under the request's pins and notes what must be known of the version and the vintage. */
export async function evaluationOf(input: EvaluationInput, { services, pins, notices, evaluated }: Context): Promise<EvaluationView> {
  const evaluation = await services.evaluations.evaluate(input, pins);
  evaluated.push({
    methodology: input.methodology, vintage: input.vintage, period: input.period ?? null, variant: evaluation.variant === null ? null : canonicalText(evaluation.variant),
  });
  return noticed(evaluation, notices);
}

/** An evaluation that was asked for before, whatever this request's pins say; the answer tells what it was made from. */
export async function evaluationAgain(ref: EvaluationRef, { services, pins, notices }: Context): Promise<EvaluationView> {
  const evaluation = await evaluationAt(services.evaluations, ref);
  pins.note(ref.methodology, ref.methodology);
  pins.note(ref.vintage, ref.vintage);
  pins.noteReference(ref.reference);
  return noticed(evaluation, notices);
}

function noticed(evaluation: EvaluationView, notices: Context['notices']): EvaluationView {
  const notice = noticeOf(evaluation);
  if (notice !== null) notices.add(notice);
  return evaluation;
}

/** What costs something is made when it is asked for. */
export function shapeEvaluation(evaluation: EvaluationView): EvaluationShape {
  return {
    __typename: 'Evaluation', period: evaluation.period, evaluation,
    get id() { return evaluationId(evaluation); },
    get variant() { return evaluation.variant === null ? null : canonicalText(evaluation.variant); },
    get ceiling() { return ceilingOf(evaluation); },
    get scaleChanged() { return isScaleChanged(evaluation); },
    get resultHash() { return resultHashOf(evaluation); },
  };
}

/** Null when the unit could not be scored. */
export function shapeUnitEvaluation(evaluation: EvaluationView, unitCode: string): UnitEvaluationShape | null {
  const { table } = evaluation;
  const position = table.units.indexOf(unitCode);
  if (position < 0 || Number.isNaN(table.scores[position])) return null;
  return {
    unitCode, rank: table.ranking.ranks[position], score: table.scores[position], core: table.core[position],
    get bonus() { return bonusOf(evaluation, position); },
    evaluation, position,
  };
}

const rankedUnits = new WeakMap<RankedUnit, RankingRow>();

/** One row of a ranking without nodes; made once for each row, since a ranking is kept and its pages are asked for again. */
export function shapeRankedUnit(row: RankedUnit, release: Release): RankingRow {
  let shape = rankedUnits.get(row);
  if (shape === undefined) rankedUnits.set(row, shape = { ...row, unit: shapeUnit(row.unit, release), unitCode: row.unit.code, nodes: [] });
  return shape;
}
