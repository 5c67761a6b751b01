import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { NodeScoresArgs, TableArgs, UnitEvaluationArgs, UnitEvaluationsArgs } from '../schema/args/EvaluationArgs';
import { GroupsArgs } from '../schema/args/IndexArgs';
import { RankingArgs } from '../schema/args/RankingArgs';
import { Evaluation } from '../schema/Evaluation';
import { Exclusion } from '../schema/Exclusion';
import { GroupSummary } from '../schema/GroupSummary';
import { EvaluationInput } from '../schema/inputs/EvaluationInput';
import { LearntParameters } from '../schema/LearntParameters';
import { MethodologyVersion } from '../schema/MethodologyVersion';
import { NodeScore } from '../schema/NodeScore';
import { NodeWeight } from '../schema/NodeWeight';
import { Observation } from '../schema/Observation';
import type { Connection } from '../schema/pagination';
import { RankingConnection, type RankingRow } from '../schema/Ranking';
import { ScoreTable } from '../schema/ScoreTable';
import { Unit } from '../schema/Unit';
import { UnitEvaluation, UnitEvaluationConnection } from '../schema/UnitEvaluation';
import { Vintage } from '../schema/Vintage';
import { askedGroups, groupKindOf } from '../services/evaluation/askedGroups';
import { checkNodes, learntParameters, nodeWeightsOf, scoreTable, tableNodes } from '../services/evaluation/nodeLists';
import { measureBehind, UnitNodes, type NodeScore as NodeScoreShape } from '../services/evaluation/nodeScores';
import { rankUnits } from '../services/evaluation/ranking';
import { excludedUnits, summariseGroups } from '../services/evaluation/summaries';
import { evaluationOf, shapeEvaluation, shapeRankedUnit, shapeUnitEvaluation, type EvaluationShape, type UnitEvaluationShape } from './evaluationShapes';
import { pageOf } from './paging';
import { shapeObservation, shapeUnit, shapeVersion, shapeVintage } from './shape';

@Resolver(() => Evaluation)
export class EvaluationResolver {
  @Query(() => Evaluation, { nullable: true, description: 'Applies a methodology version, or a variant of it, to a vintage. Null with an error when the input is refused; other fields of the request still answer.' })
  async evaluate(@Args(() => EvaluationInput) input: EvaluationInput, @Ctx() context: Context): Promise<EvaluationShape> {
    return shapeEvaluation(await evaluationOf(input, context));
  }

  @FieldResolver(() => MethodologyVersion, { description: 'The version that was applied.' })
  methodologyVersion(@Root() { evaluation }: EvaluationShape): MethodologyVersion {
    return shapeVersion(evaluation.version);
  }

  @FieldResolver(() => Vintage, { description: 'The vintage it was applied to.' })
  vintage(@Root() { evaluation }: EvaluationShape): Vintage {
    return shapeVintage(evaluation.vintage);
  }

  @FieldResolver(() => RankingConnection, { description: 'Units by score, best first: of the index, or of the node named. A filter hides rows and keeps ranks.' })
  async ranking(@Root() { evaluation }: EvaluationShape, @Args(() => RankingArgs) args: RankingArgs): Promise<Connection<RankingRow>> {
    checkNodes(evaluation, args.node === null || args.node === undefined ? [] : [args.node], () => 'node');
    checkNodes(evaluation, args.nodes ?? [], (index) => `nodes[${index}]`);
    const rows = await rankUnits(evaluation, args.node ?? null, args.filter ?? null, args.orderBy ?? 'RANK');
    const { nodes } = args;
    return pageOf('ranking', rows, args, (row): RankingRow => {
      const shape = shapeRankedUnit(row, evaluation.release);
      if (nodes === null || nodes === undefined) return shape;
      const unitNodes = new UnitNodes(evaluation, row.position);
      return { ...shape, nodes: nodes.map((code) => unitNodes.node(code, false)).filter((node) => node !== null) };
    });
  }

  @FieldResolver(() => ScoreTable, { description: 'The same figures as columns, for machines: one column for each node, one cell for each unit.' })
  table(@Root() { evaluation }: EvaluationShape, @Args(() => TableArgs) { nodes, measure, unscored }: TableArgs): ScoreTable {
    checkNodes(evaluation, nodes ?? [], (index) => `nodes[${index}]`);
    return scoreTable(evaluation, nodes ?? tableNodes(evaluation), measure, unscored);
  }

  @FieldResolver(() => UnitEvaluation, { nullable: true, description: 'One unit; null when it could not be scored (see excluded).' })
  async unit(
    @Root() { evaluation }: EvaluationShape, @Args(() => UnitEvaluationArgs) { code }: UnitEvaluationArgs, @Ctx() { services }: Context,
  ): Promise<UnitEvaluation | null> {
    return shapeUnitEvaluation(evaluation, services.reference.unitOf(evaluation.release, code).code);
  }

  @FieldResolver(() => UnitEvaluationConnection, { description: 'Scored units, best first.' })
  async units(
    @Root() { evaluation }: EvaluationShape, @Args(() => UnitEvaluationsArgs) args: UnitEvaluationsArgs, @Ctx() { services }: Context,
  ): Promise<Connection<UnitEvaluation>> {
    const asked = args.codes?.map((code, index) => services.reference.unitOf(evaluation.release, code, `codes[${index}]`).code);
    const rows = (await rankUnits(evaluation, null, args.filter ?? null, 'RANK')).filter(({ unit }) => asked?.includes(unit.code) ?? true);
    return pageOf('units', rows, args, ({ unit }) => shapeUnitEvaluation(evaluation, unit.code) as UnitEvaluation); // a ranked unit has one
  }

  @FieldResolver(() => [GroupSummary], { description: 'Count, mean, median, best and worst of the scores in each region, province, tier or group of another grouping.' })
  groups(@Root() { evaluation }: EvaluationShape, @Args(() => GroupsArgs) args: GroupsArgs): readonly GroupSummary[] {
    return summariseGroups(evaluation, askedGroups(evaluation.release, args)).map((group) => ({ ...group, kind: groupKindOf(group.grouping), evaluation }));
  }

  @FieldResolver(() => [NodeWeight], { description: 'Weights of all nodes that take part: as declared among siblings, and as share in the whole index.' })
  weights(@Root() { evaluation }: EvaluationShape): readonly NodeWeight[] {
    return nodeWeightsOf(evaluation.plan, evaluation.framework, evaluation.table);
  }

  @FieldResolver(() => [LearntParameters], { description: 'What normalisation took from the data, node by node; nodes whose method learns nothing are left out.' })
  learnt(@Root() { evaluation }: EvaluationShape): readonly LearntParameters[] {
    return learntParameters(evaluation);
  }

  @FieldResolver(() => [Exclusion], { description: 'Units that could not be scored, and why. They have no row in the ranking.' })
  excluded(@Root() { evaluation }: EvaluationShape): readonly Exclusion[] {
    return excludedUnits(evaluation).map(({ unit, reason, nodes }) => ({
      unitCode: unit, reason, evaluation,
      nodes: nodes.map((code) => evaluation.framework.byCode.get(code)).filter((node) => node !== undefined),
    }));
  }
}

@Resolver(() => UnitEvaluation)
export class UnitEvaluationResolver {
  @FieldResolver(() => Unit, { description: 'The unit that was scored.' })
  unit(@Root() { evaluation, unitCode }: UnitEvaluationShape, @Ctx() { services }: Context): Unit {
    return shapeUnit(services.reference.unitOf(evaluation.release, unitCode), evaluation.release);
  }

  @FieldResolver(() => NodeScore, { description: 'All figures of the unit as a tree: index, pillars and bonus, sub-pillars, indicators. Pillars and bonus add up to the score where contributions are defined.' })
  tree(@Root() { evaluation, position }: UnitEvaluationShape): NodeScore {
    return new UnitNodes(evaluation, position).tree();
  }

  @FieldResolver(() => [NodeScore], { description: 'The figures of some nodes in the order asked, or of every node in pre-order.' })
  nodes(@Root() { evaluation, position }: UnitEvaluationShape, @Args(() => NodeScoresArgs) { codes }: NodeScoresArgs): readonly NodeScore[] {
    checkNodes(evaluation, codes ?? [], (index) => `codes[${index}]`);
    const unitNodes = new UnitNodes(evaluation, position);
    const asked = codes ?? evaluation.framework.nodes.map((node) => node.code);
    return asked.map((code) => unitNodes.node(code, true)).filter((node) => node !== null);
  }
}

@Resolver(() => NodeScore)
export class NodeScoreResolver {
  @FieldResolver(() => Observation, { nullable: true, description: 'The observation behind the figure: what was observed at an indicator, or the score that the source reports; null for a computed node.' })
  async observation(@Root() { evaluation, unitCode, node }: NodeScoreShape, @Ctx() { loaders }: Context): Promise<Observation | null> {
    const { vintage } = evaluation;
    const found = await loaders.observations.load({ vintage, unit: unitCode, node: node.code });
    for (const measure of measureBehind(evaluation, node.code)) {
      const observation = found.find((record) => record.measure === measure);
      if (observation !== undefined) return shapeObservation(observation, vintage);
    }
    return null;
  }
}

@Resolver(() => Exclusion)
export class ExclusionResolver {
  @FieldResolver(() => Unit, { description: 'The unit that could not be scored.' })
  unit(@Root() { evaluation, unitCode }: Exclusion & Pick<EvaluationShape, 'evaluation'>, @Ctx() { services }: Context): Unit {
    return shapeUnit(services.reference.unitOf(evaluation.release, unitCode), evaluation.release);
  }
}

type GroupShape = GroupSummary & Pick<EvaluationShape, 'evaluation'>;

@Resolver(() => GroupSummary)
export class GroupSummaryResolver {
  @FieldResolver(() => Unit, { nullable: true, description: 'The unit with the highest score in the group; null when count is 0.' })
  bestUnit(@Root() { evaluation, bestUnitCode }: GroupShape): Unit | null {
    return unitOrNull(evaluation, bestUnitCode);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit with the lowest score in the group; null when count is 0.' })
  worstUnit(@Root() { evaluation, worstUnitCode }: GroupShape): Unit | null {
    return unitOrNull(evaluation, worstUnitCode);
  }
}

function unitOrNull({ release }: EvaluationShape['evaluation'], code: string | null): Unit | null {
  const unit = code === null ? undefined : release.unitByCode.get(code);
  return unit === undefined ? null : shapeUnit(unit, release);
}
