import type { Context } from '../context';
import type { Evaluation } from '../schema/Evaluation';
import type { UnitEvaluation } from '../schema/UnitEvaluation';
import type { Evaluation as EvaluationView, EvaluationInput } from '../services/EvaluationService';
import { bonusOf, ceilingOf, isScaleChanged } from '../services/evaluation/nodeLists';
import { resultHashOf } from '../services/evaluation/summaries';
import { canonicalText } from '../services/canonical';
import { evaluationId } from './globalIds';

export type EvaluationShape = Evaluation & { readonly evaluation: EvaluationView };
export type UnitEvaluationShape = UnitEvaluation & { readonly evaluation: EvaluationView; readonly position: number };

/** Evaluates under the request's pins and notes the vintage's notice. */
export async function evaluationOf(input: EvaluationInput, { services, pins, notices }: Context): Promise<EvaluationView> {
  const evaluation = await services.evaluations.evaluate(input, pins);
  if (evaluation.vintage.notice !== null) notices.add(evaluation.vintage.notice);
  return evaluation;
}

export function shapeEvaluation(evaluation: EvaluationView): EvaluationShape {
  return {
    __typename: 'Evaluation', id: evaluationId(evaluation), period: evaluation.period,
    variant: evaluation.variant === null ? null : canonicalText(evaluation.variant),
    ceiling: ceilingOf(evaluation), scaleChanged: isScaleChanged(evaluation),
    get resultHash() { return resultHashOf(evaluation); },
    evaluation,
  };
}

/** Null when the unit could not be scored. */
export function shapeUnitEvaluation(evaluation: EvaluationView, unitCode: string): UnitEvaluationShape | null {
  const { table } = evaluation;
  const position = table.units.indexOf(unitCode);
  if (position < 0 || Number.isNaN(table.scores[position])) return null;
  return {
    unitCode, rank: table.ranking.ranks[position], score: table.scores[position], core: table.core[position],
    bonus: bonusOf(evaluation, position), evaluation, position,
  };
}
