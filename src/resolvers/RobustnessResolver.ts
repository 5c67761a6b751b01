import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PageArgs } from '../schema/args/PageArgs';
import { RobustnessArgs } from '../schema/args/RobustnessArgs';
import { Evaluation } from '../schema/Evaluation';
import type { Connection } from '../schema/pagination';
import { RankFirmnessConnection, Robustness, type RankFirmness } from '../schema/Robustness';
import { firmnessOf, pairRows, type UnitFirmness } from '../services/robustness/firmnessOf';
import type { Robustness as RobustnessOfService } from '../services/robustness/RobustnessAnalysis';
import type { EvaluationShape } from './evaluationShapes';
import { pageOf } from './paging';
import { shapeUnit } from './shape';

type RobustnessShape = Robustness & { readonly robustness: RobustnessOfService };

@Resolver(() => Evaluation)
export class EvaluationRobustnessResolver {
  @FieldResolver(() => Robustness, { nullable: true, description: 'How firm its ranks are: weights, methods and whatever else is in doubt drawn again and again. Null with an error when the spec is refused.' })
  async robustness(@Root() { evaluation }: EvaluationShape, @Args(() => RobustnessArgs) { spec }: RobustnessArgs, @Ctx() { services }: Context): Promise<RobustnessShape> {
    const robustness = await services.analyses.run('robustness', evaluation, spec);
    const { spec: { draws, seed, interval }, weightLevels, weighedNodes, tally, meanShift, leftOut, resultHash } = robustness;
    return {
      draws, seed, interval, weightLevels, bandWidth: tally.bandWidth, meanShift: meanShift.mean, meanShiftStandardError: draws === 1 ? null : meanShift.standardError,
      resultHash, robustness, weighedNodes, pairwise: pairRows(robustness), leftOut: leftOut.map(({ node, ...shifts }) => ({ nodeCode: node, ...shifts })),
    };
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
