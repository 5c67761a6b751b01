import type { UnitCode } from '../../methodology/framework';
import { parseRankRange, type RankRangeSpec } from '../../methodology/weightSpace/rankRangeSpec';
import { rankExtreme, type RankExtreme } from '../../methodology/weightSpace/rankExtreme';
import { rivalsOf } from '../../methodology/weightSpace/rivals';
import { tightened, type WeightSpace } from '../../methodology/weightSpace/weightSpace';
import type { LinearSolver } from '../../methodology/weightSpace/linearSolver';
import type { Analysis, PreparedAnalysis } from '../analyses/analysis';
import { problemsOfRest } from '../analyses/problemsOfRest';
import { hashOf } from '../canonical';
import type { Evaluation, EvaluationService } from '../EvaluationService';
import { refusal } from '../refusal';
import { takingTurns } from '../turns';
import { underWeights, type UnderWeights } from './underWeights';
import { highsSolver } from './highsSolver';
import { rangeCost } from './rangeCost';
import { rankedPositions } from './rankedPositions';
import { spaceOver } from './spaceOver';

/** Best and worst rank of one unit, at its place in the table. */
export interface UnitRange {
  readonly position: number;
  readonly best: RankExtreme;
  readonly worst: RankExtreme;
}

/** Between which ranks units can stand, over weights in doubt. */
export interface RankRange {
  readonly evaluation: Evaluation;
  readonly spec: RankRangeSpec;
  readonly space: WeightSpace;
  /** By nominal rank, the best first. */
  readonly units: readonly UnitRange[];
  readonly resultHash: string;
}

/** Finds best and worst ranks exactly. A part is one unit. */
export class RankRangeAnalysis implements Analysis<UnitRange, RankRange> {
  constructor(private readonly evaluations: EvaluationService) {}

  /** Throws with every problem of the spec, before any rank is searched. */
  async prepare(evaluation: Evaluation, input: unknown): Promise<PreparedAnalysis<UnitRange, RankRange>> {
    const { release, plan, table } = evaluation;
    const parsed = parseRankRange(input, plan.tree, { resolve: release.resolve, codes: () => release.unitByCode.keys() });
    if (!parsed.ok) throw refusal([...parsed.problems, ...await problemsOfRest(input, parsed.problems, {}, (rest) => this.prepare(evaluation, rest))]);
    const spec = parsed.value;
    const solver = await highsSolver();
    const space = spaceOver(evaluation, spec.weights, 'spec.weights', solver);
    const asked = askedPositions(evaluation, spec.units);
    const score = await underWeights(this.evaluations, evaluation, space.nodes);
    const key = hashOf(['rankRange', evaluation.key, spec]);
    return {
      key, estimate: rangeCost(space, asked.length), parts: asked.length,
      run: async (number) => {
        await takingTurns();
        return rangeOf(space, asked[number], solver, score);
      },
      merge: (units) => ({
        evaluation, spec, space, units: [...units].sort((a, b) => table.ranking.ranks[a.position] - table.ranking.ranks[b.position] || a.position - b.position),
        resultHash: hashOf([key, units.map(({ position, best, worst }) => [position, plain(best), plain(worst)])]),
      }),
    };
  }
}

function plain({ weights, ...extreme }: RankExtreme) {
  return { ...extreme, weights: Array.from(weights) };
}

function askedPositions(evaluation: Evaluation, asked: readonly UnitCode[] | null): readonly number[] {
  const { table: { units, scores } } = evaluation;
  if (asked === null) return units.map((_, position) => position).filter((position) => !Number.isNaN(scores[position]));
  return rankedPositions(evaluation, asked.map((code, k) => [code, `spec.units[${k}]`]));
}

/** Searches whole numbers over at most so many nodes for each rank; what is not proved by then is told as an interval. */
const mostNodes = 2_000;

function rangeOf(space: WeightSpace, position: number, solver: LinearSolver, score: UnderWeights): UnitRange {
  const programme = tightened(space);
  const unit = space.scores.positions.indexOf(position);
  const rivals = solver.over(programme, 0, (maximise) => rivalsOf(space, unit, programme, maximise));
  const rankUnder = (weights: Float64Array): number => score(weights).ranking.ranks[position];
  const search = { space, rivals, solver, rankUnder, nodes: mostNodes };
  return { position, best: rankExtreme('BEST', search), worst: rankExtreme('WORST', search) };
}
