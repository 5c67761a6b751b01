import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { OvertakeArgs, StabilityArgs } from '../schema/args/WeightShiftArgs';
import { Evaluation } from '../schema/Evaluation';
import { Overtake, StabilityRadius } from '../schema/WeightShift';
import { foundWeights } from '../services/weightSpace/rangesOf';
import type { EvaluationShape } from './evaluationShapes';
import { shapeUnit } from './shape';

@Resolver(() => Evaluation)
export class WeightShiftResolver {
  @FieldResolver(() => Overtake, { nullable: true, description: 'The smallest shift of weights that puts one unit at or above another, or the proof that none does. For sums and arithmetic means. Null with an error when the input is refused.' })
  async overtake(@Root() { evaluation }: EvaluationShape, @Args(() => OvertakeArgs) args: OvertakeArgs, @Ctx() { services }: Context): Promise<Overtake> {
    const { spec, space, least, distance, weights, table, above, below } = await services.weightShifts.overtake(evaluation, { ...args });
    const { ranks } = table.ranking;
    return {
      isPossible: least !== null, norm: spec.norm, least, distance, weights: foundWeights(space, weights),
      difference: table.scores[above] - table.scores[below], rankAbove: ranks[above], rankBelow: ranks[below],
    };
  }

  @FieldResolver(() => StabilityRadius, { nullable: true, description: 'How far weights can shift before a rank, the first so many, or the order of all changes. For sums and arithmetic means. Null with an error when the spec is refused.' })
  async stabilityRadius(@Root() { evaluation }: EvaluationShape, @Args(() => StabilityArgs) { spec: input }: StabilityArgs, @Ctx() { services }: Context): Promise<StabilityRadius> {
    const { spec: { norm }, space, first } = await services.weightShifts.stability(evaluation, input);
    if (first === null) return { norm, radius: null, first };
    const { release, table: { units } } = evaluation;
    const unitAt = (position: number) => shapeUnit(services.reference.unitOf(release, units[position]), release);
    const { ranks } = first.table.ranking;
    return {
      norm, radius: first.radius,
      first: { above: unitAt(first.above), below: unitAt(first.below), rankAbove: ranks[first.above], rankBelow: ranks[first.below], weights: foundWeights(space, first.weights) },
    };
  }
}
