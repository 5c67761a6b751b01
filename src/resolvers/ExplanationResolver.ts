import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { ExplanationArgs } from '../schema/args/ExplanationArgs';
import { Explanation, ExplanationStep } from '../schema/Explanation';
import { Observation } from '../schema/Observation';
import { UnitEvaluation } from '../schema/UnitEvaluation';
import type { Evaluation } from '../services/EvaluationService';
import { explanationOf, observationBehind, type ToldStep } from '../services/evaluation/explanations';
import type { UnitEvaluationShape } from './evaluationShapes';
import { shapeObservation } from './shape';

/** What a step's observation is found by. */
interface StepShape extends ToldStep {
  readonly evaluation: Evaluation;
  readonly unitCode: string;
}

@Resolver(() => UnitEvaluation)
export class UnitExplanationResolver {
  @FieldResolver(() => Explanation, { nullable: true, description: 'The arithmetic of its score, step by step, so that anybody can do it again to the last bit; of one node where it is named. Null where the unit has no score there.' })
  async explain(
    @Root() { evaluation, unitCode }: UnitEvaluationShape, @Args(() => ExplanationArgs) { node }: ExplanationArgs, @Ctx() { services }: Context,
  ): Promise<Explanation | null> {
    const explanation = await explanationOf(services.evaluations, evaluation, unitCode, node ?? null);
    return explanation === null ? null : { ...explanation, steps: explanation.steps.map((step): StepShape => ({ ...step, evaluation, unitCode })) };
  }
}

@Resolver(() => ExplanationStep)
export class ExplanationStepResolver {
  @FieldResolver(() => Observation, { nullable: true, description: 'Where the figure that the step reads stands in its source, and with what status; null for a step that works something out.' })
  async observation(@Root() step: StepShape, @Ctx() { loaders }: Context): Promise<Observation | null> {
    if (step.operands.length > 0) return null;
    const { vintage } = step.evaluation;
    const found = observationBehind(step, step.evaluation, await loaders.observations.load({ vintage, unit: step.unitCode, node: step.nodeCode }));
    return found === undefined ? null : shapeObservation(found, vintage);
  }
}
