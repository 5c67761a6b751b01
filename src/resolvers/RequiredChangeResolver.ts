import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { RequiredChangeArgs } from '../schema/args/RequiredChangeArgs';
import { Evaluation } from '../schema/Evaluation';
import { RequiredChange } from '../schema/RequiredChange';
import type { EvaluationShape } from './evaluationShapes';

@Resolver(() => Evaluation)
export class RequiredChangeResolver {
  @FieldResolver(() => RequiredChange, { nullable: true, description: 'What a unit would have to change for a rank or a score: the cheapest change of its figures within limits, tried out by scoring all units again. Null with an error when the spec is refused.' })
  async whatWouldItTake(@Root() { evaluation }: EvaluationShape, @Args(() => RequiredChangeArgs) { spec }: RequiredChangeArgs, @Ctx() { services }: Context): Promise<RequiredChange> {
    const { position, isVerified, isCheapest, cost, changes, table } = await services.changesNeeded.whatWouldItTake(evaluation, spec);
    return {
      isVerified, isCheapest, cost, changes: changes.map(({ lever: { figure }, to, cost: own }) => ({ node: figure.node, measure: figure.measure, from: figure.value, to, cost: own })),
      rankBefore: evaluation.table.ranking.ranks[position], rank: table.ranking.ranks[position],
      scoreBefore: evaluation.table.scores[position], score: table.scores[position],
    };
  }
}
