import { applyVariant } from '../../methodology/applyVariant';
import { compile } from '../../methodology/compile';
import type { NodeCode } from '../../methodology/framework';
import type { ScoreTable } from '../../methodology/score';
import type { Variant } from '../../methodology/variant';
import type { Evaluation, EvaluationService } from '../EvaluationService';
import { refusal } from '../refusal';

/** Scores all units of an evaluation under other weights, by the engine itself: what `evaluate` answers to these weights as a variant. */
export type UnderWeights = (weights: Float64Array) => ScoreTable;

const asItIs: Variant = { weights: [], bonus: null, normalise: [], aggregate: [], missing: null, include: null, exclude: [], units: null };

export async function underWeights(evaluations: EvaluationService, evaluation: Evaluation, nodes: readonly NodeCode[]): Promise<UnderWeights> {
  const { plan } = evaluation;
  const score = await evaluations.scorerOver(await evaluations.observedFor(evaluation, plan));
  return (weights) => {
    const compiled = compile(applyVariant(plan.document, { ...asItIs, weights: nodes.map((node, k) => ({ node, weight: weights[k] })) }));
    if (!compiled.ok) throw refusal(compiled.problems);
    const scored = score(compiled.value);
    if (!scored.ok) throw refusal(scored.problems);
    return scored.value;
  };
}
