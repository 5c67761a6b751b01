import type { ScoreTable } from '../../methodology/score';
import { overtake, type Overtake } from '../../methodology/weightSpace/overtake';
import { parseOvertake, parseStability, type OvertakeSpec, type StabilitySpec } from '../../methodology/weightSpace/shiftSpecs';
import { firstToChange, pairsThatKeep, type Stability } from '../../methodology/weightSpace/stabilityRadius';
import type { WeightSpace } from '../../methodology/weightSpace/weightSpace';
import { assertShort } from '../analyses/analysisCost';
import type { Evaluation, EvaluationService } from '../EvaluationService';
import { refusal } from '../refusal';
import { piecesOf, takingTurns } from '../turns';
import { highsSolver } from './highsSolver';
import { rankedPositions } from './rankedPositions';
import { spaceOver } from './spaceOver';
import { underWeights } from './underWeights';

/** The shift by which a unit overtakes another, and what the engine says under these weights. */
export interface FoundOvertake extends Overtake { readonly spec: OvertakeSpec; readonly space: WeightSpace; readonly table: ScoreTable; readonly above: number; readonly below: number }

/** How far weights can shift, what changes first, and what the engine says just beyond; null where nothing ever changes. */
export interface FoundStability { readonly spec: StabilitySpec; readonly space: WeightSpace; readonly first: (Omit<Stability, 'above' | 'below'> & { readonly above: number; readonly below: number; readonly table: ScoreTable }) | null }

/** Milliseconds that one pair of units takes, rounded up from what was measured, and pairs between two turns of others. */
const millisecondsAPair = 1.2;
const pairsAtOnce = 10;

/** Asks how far weights have to shift for something to change. */
export class WeightShiftService {
  constructor(private readonly evaluations: EvaluationService) {}

  /** Throws with every problem of the spec, before anything is searched. */
  async overtake(evaluation: Evaluation, input: unknown): Promise<FoundOvertake> {
    const parsed = parseOvertake(input, evaluation.plan.tree, unitsOf(evaluation));
    if (!parsed.ok) throw refusal(parsed.problems);
    const spec = parsed.value;
    const [above, below] = rankedPositions(evaluation, [[spec.above, 'above'], [spec.below, 'below']]);
    const solver = await highsSolver();
    const space = spaceOver(evaluation, spec.weights, 'weights', solver);
    const score = await underWeights(this.evaluations, evaluation, space.nodes);
    const isReached = (weights: Float64Array): boolean => {
      const { ranks } = score(weights).ranking;
      return ranks[above] <= ranks[below];
    };
    const { positions } = space.scores;
    const found = overtake(space, positions.indexOf(above), positions.indexOf(below), spec.norm, solver, isReached);
    return { ...found, spec, space, table: score(found.weights), above, below };
  }

  /** Throws with every problem of the spec; COST_EXCEEDED where there are too many pairs of units to look at. */
  async stability(evaluation: Evaluation, input: unknown): Promise<FoundStability> {
    const parsed = parseStability(input, evaluation.plan.tree, unitsOf(evaluation));
    if (!parsed.ok) throw refusal(parsed.problems);
    const spec = parsed.value;
    const [unit = -1] = spec.unit === null ? [] : rankedPositions(evaluation, [[spec.unit, 'spec.unit']]);
    const solver = await highsSolver();
    const space = spaceOver(evaluation, spec.weights, 'spec.weights', solver);
    const { positions } = space.scores;
    const pairs = pairsThatKeep(space, { kind: spec.keep, unit: positions.indexOf(unit), top: spec.top ?? 0 });
    assertShort({ milliseconds: Math.ceil(pairs.length * millisecondsAPair), bytes: space.scores.slopes.byteLength });
    let first: Stability | null = null;
    for await (const some of piecesOf(pairs, pairsAtOnce, takingTurns)) first = firstToChange(space, spec.norm, some, solver, first);
    if (first === null) return { spec, space, first };
    const score = await underWeights(this.evaluations, evaluation, space.nodes);
    return { spec, space, first: { ...first, above: positions[first.above], below: positions[first.below], table: score(first.weights) } };
  }
}

function unitsOf({ release }: Evaluation) {
  return { resolve: release.resolve, codes: () => release.unitByCode.keys() };
}
