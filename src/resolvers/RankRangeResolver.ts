import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PageArgs } from '../schema/args/PageArgs';
import { RankRangeArgs } from '../schema/args/RankRangeArgs';
import { Evaluation } from '../schema/Evaluation';
import type { Connection } from '../schema/pagination';
import { RankRange, UnitRankRangeConnection, type UnitRankRange } from '../schema/RankRange';
import { rangesOf } from '../services/weightSpace/rangesOf';
import type { EvaluationShape } from './evaluationShapes';
import { pageOf } from './paging';
import { shapeRankRange, type RankRangeShape } from './rankRangeShapes';
import { shapeUnit } from './shape';

@Resolver(() => Evaluation)
export class EvaluationRankRangeResolver {
  @FieldResolver(() => RankRange, { nullable: true, description: 'Between which ranks units can stand when weights are in doubt: the best and the worst that any weights allowed yield, exactly. For sums and arithmetic means. Null with an error when the spec is refused.' })
  async rankRange(@Root() { evaluation }: EvaluationShape, @Args(() => RankRangeArgs) { spec }: RankRangeArgs, @Ctx() { services }: Context): Promise<RankRangeShape> {
    return shapeRankRange(await services.analyses.run('rankRange', evaluation, spec));
  }
}

@Resolver(() => RankRange)
export class RankRangeResolver {
  @FieldResolver(() => UnitRankRangeConnection, { description: 'The units that were asked, by nominal rank, each with its best and worst rank.' })
  units(@Root() { range }: RankRangeShape, @Args(() => PageArgs) args: PageArgs): Connection<UnitRankRange> {
    const { evaluation: { release } } = range;
    return pageOf('rankRange', rangesOf(range), args, ({ unit, ...ranks }): UnitRankRange => ({ ...ranks, unitCode: unit.code, unit: shapeUnit(unit, release) }));
  }
}
