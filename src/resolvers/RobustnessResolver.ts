import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PageArgs } from '../schema/args/PageArgs';
import { RobustnessArgs } from '../schema/args/RobustnessArgs';
import { Evaluation } from '../schema/Evaluation';
import type { Connection } from '../schema/pagination';
import { RankFirmnessConnection, Robustness, type RankFirmness } from '../schema/Robustness';
import { firmnessOf, type UnitFirmness } from '../services/robustness/firmnessOf';
import type { EvaluationShape } from './evaluationShapes';
import { pageOf } from './paging';
import { shapeRobustness, type RobustnessShape } from './robustnessShapes';
import { shapeUnit } from './shape';

@Resolver(() => Evaluation)
export class EvaluationRobustnessResolver {
  @FieldResolver(() => Robustness, { nullable: true, description: 'How firm its ranks are: weights, methods and whatever else is in doubt drawn again and again. Null with an error when the spec is refused.' })
  async robustness(@Root() { evaluation }: EvaluationShape, @Args(() => RobustnessArgs) { spec }: RobustnessArgs, @Ctx() { services }: Context): Promise<RobustnessShape> {
    return shapeRobustness(await services.analyses.run('robustness', evaluation, spec));
  }
}

@Resolver(() => Robustness)
export class RobustnessResolver {
  @FieldResolver(() => RankFirmnessConnection, { description: 'The units that the evaluation ranks, best first, each with the firmness of its rank.' })
  units(@Root() { robustness }: RobustnessShape, @Args(() => PageArgs) args: PageArgs): Connection<RankFirmness> {
    const { evaluation: { release } } = robustness;
    return pageOf('robustness', firmnessOf(robustness), args, ({ unit, ...firmness }: UnitFirmness): RankFirmness => ({ ...firmness, unitCode: unit.code, unit: shapeUnit(unit, release) }));
  }
}
