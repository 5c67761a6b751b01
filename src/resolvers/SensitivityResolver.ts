import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { SensitivityArgs } from '../schema/args/SensitivityArgs';
import { Evaluation } from '../schema/Evaluation';
import { Sensitivity } from '../schema/Sensitivity';
import type { EvaluationShape } from './evaluationShapes';
import { shapeSensitivity } from './sensitivityShapes';

@Resolver(() => Evaluation)
export class EvaluationSensitivityResolver {
  @FieldResolver(() => Sensitivity, { nullable: true, description: 'Which of the things in doubt matter for its ranks and scores: weights, methods and whatever else. Null with an error when the spec is refused.' })
  async sensitivity(@Root() { evaluation }: EvaluationShape, @Args(() => SensitivityArgs) { spec }: SensitivityArgs, @Ctx() { services }: Context): Promise<Sensitivity> {
    return shapeSensitivity(await services.analyses.run('sensitivity', evaluation, spec));
  }
}
