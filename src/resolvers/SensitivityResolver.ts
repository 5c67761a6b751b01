import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { SensitivityArgs } from '../schema/args/SensitivityArgs';
import { Evaluation } from '../schema/Evaluation';
import { Sensitivity } from '../schema/Sensitivity';
import { defined, factorShares } from '../services/sensitivity/intervals';
import type { EvaluationShape } from './evaluationShapes';

@Resolver(() => Evaluation)
export class EvaluationSensitivityResolver {
  @FieldResolver(() => Sensitivity, { nullable: true, description: 'Which of the things in doubt matter for its ranks and scores: weights, methods and whatever else. Null with an error when the spec is refused.' })
  async sensitivity(@Root() { evaluation }: EvaluationShape, @Args(() => SensitivityArgs) { spec }: SensitivityArgs, @Ctx() { services }: Context): Promise<Sensitivity> {
    const found = await services.analyses.run('sensitivity', evaluation, spec);
    const { spec: { draws, seed }, evaluations, targets, resultHash } = found;
    return {
      draws, seed, evaluations, resultHash,
      targets: targets.map((target) => ({
        measure: target.measure, unitCode: target.unitCode, mean: defined(target.mean), standardDeviation: defined(target.deviation), indices: [...factorShares(found, target)],
      })),
    };
  }
}
