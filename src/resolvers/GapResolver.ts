import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { GapArgs } from '../schema/args/GapArgs';
import { Evaluation } from '../schema/Evaluation';
import { Gap } from '../schema/Gap';
import type { EvaluationShape } from './evaluationShapes';
import { shapeGap } from './gapShapes';

@Resolver(() => Evaluation)
export class EvaluationGapResolver {
  @FieldResolver(() => Gap, { nullable: true, description: 'What the gap between two units comes from, node by node down the tree. Null with an error when it is refused: a unit without a score, or a root at which units are set against each other.' })
  async explainGap(@Root() { evaluation }: EvaluationShape, @Args(() => GapArgs) { a, b, draws, seed }: GapArgs, @Ctx() { services }: Context): Promise<Gap> {
    return shapeGap(await services.analyses.run('gap', evaluation, { a, b, draws, seed }));
  }
}
