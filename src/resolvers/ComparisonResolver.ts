import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { CompareArgs, ComparabilityArgs } from '../schema/args/ComparisonArgs';
import { PageArgs } from '../schema/args/PageArgs';
import { Comparability } from '../schema/Comparability';
import { ComparedEvaluation, ComparedUnit, ComparedUnitConnection, Comparison } from '../schema/Comparison';
import { Evaluation } from '../schema/Evaluation';
import { Mover } from '../schema/Mover';
import type { Connection } from '../schema/pagination';
import { Unit } from '../schema/Unit';
import {
  comparedUnit, noteComparison, shapeComparability, shapeComparison, shapeMovers, type ComparedShape, type ComparisonShape, type ReleasedShape,
} from './comparisonShapes';
import { shapeEvaluation } from './evaluationShapes';
import { pageOf } from './paging';
import { shapeUnit } from './shape';

@Resolver(() => Comparison)
export class ComparisonResolver {
  @Query(() => Comparison, { nullable: true, description: 'Sets evaluations side by side: ranks and scores, how far the rankings agree, and who moves. Null with an error when one of them is refused, or cannot be compared and acknowledgeBreak is not given.' })
  async compare(@Args(() => CompareArgs) wish: CompareArgs, @Ctx() context: Context): Promise<Comparison> {
    const comparison = await context.services.comparisons.compare(wish, context.pins);
    noteComparison(comparison, context);
    return shapeComparison(comparison);
  }

  @Query(() => Comparability, { nullable: true, description: 'Whether figures of two releases may be set against each other, and why not, without comparing them.' })
  async comparability(@Args(() => ComparabilityArgs) { baseline, alternative }: ComparabilityArgs, @Ctx() { services, pins }: Context): Promise<Comparability> {
    return shapeComparability(await services.comparisons.comparability(baseline, alternative, pins));
  }

  @FieldResolver(() => Evaluation, { description: 'What the alternatives are compared with.' })
  baseline(@Root() { view }: ComparisonShape): Evaluation {
    return shapeEvaluation(view.baseline);
  }

  @FieldResolver(() => ComparedUnitConnection, { description: 'The same figures as rows, for people: one unit, its places side by side.' })
  units(@Root() comparison: ComparisonShape, @Args(() => PageArgs) args: PageArgs): Connection<ComparedUnit> {
    return pageOf('comparedUnits', comparison.unitCodes.map((_, position) => position), args, (position) => comparedUnit(comparison, position));
  }
}

@Resolver(() => ComparedEvaluation)
export class ComparedEvaluationResolver {
  @FieldResolver(() => Evaluation, { description: 'The alternative itself.' })
  evaluation(@Root() { view }: ComparedShape): Evaluation {
    return shapeEvaluation(view.evaluation);
  }

  @FieldResolver(() => [Mover], { description: 'Units that moved up, the farthest first, as many as the argument movers of compare says.' })
  moversUp(@Root() { view }: ComparedShape): readonly Mover[] {
    return shapeMovers(view.moversUp, view.evaluation.release);
  }

  @FieldResolver(() => [Mover], { description: 'Units that moved down, the farthest first, as many as the argument movers of compare says.' })
  moversDown(@Root() { view }: ComparedShape): readonly Mover[] {
    return shapeMovers(view.moversDown, view.evaluation.release);
  }
}

@Resolver(() => ComparedUnit)
export class ComparedUnitResolver {
  @FieldResolver(() => Unit, { description: 'The unit that is compared.' })
  unit(@Root() { unitCode, release }: ReleasedShape, @Ctx() { services }: Context): Unit {
    return shapeUnit(services.reference.unitOf(release, unitCode), release);
  }
}

@Resolver(() => Mover)
export class MoverResolver {
  @FieldResolver(() => Unit, { description: 'The unit that moved.' })
  unit(@Root() { unitCode, release }: ReleasedShape, @Ctx() { services }: Context): Unit {
    return shapeUnit(services.reference.unitOf(release, unitCode), release);
  }
}
