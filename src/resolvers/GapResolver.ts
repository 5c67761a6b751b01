import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { GapArgs } from '../schema/args/GapArgs';
import { Evaluation } from '../schema/Evaluation';
import { Gap } from '../schema/Gap';
import { gapTree } from '../services/gap/gapTree';
import type { EvaluationShape } from './evaluationShapes';
import { shapeUnit } from './shape';

@Resolver(() => Evaluation)
export class EvaluationGapResolver {
  @FieldResolver(() => Gap, { nullable: true, description: 'What the gap between two units comes from, node by node down the tree. Null with an error when it is refused: a unit without a score, or a root at which units are set against each other.' })
  async explainGap(@Root() { evaluation }: EvaluationShape, @Args(() => GapArgs) { a, b, draws, seed }: GapArgs, @Ctx() { services }: Context): Promise<Gap> {
    const gap = await services.analyses.run('gap', evaluation, { a, b, draws, seed });
    const { release } = evaluation;
    const [unitA, unitB] = [gap.spec.a, gap.spec.b].map((code) => shapeUnit(services.reference.unitOf(release, code), release));
    return { a: unitA, b: unitB, gap: gap.tree.share, isSampled: gap.isSampled, tree: gapTree(gap), resultHash: gap.resultHash };
  }
}
