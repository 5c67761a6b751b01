import { parseVariant } from '../../methodology/parseVariant';
import { Replications, type Simulation } from '../../methodology/robustness/monteCarlo';
import { meanShiftOf, rankFirmness, type RankFirmness } from '../../methodology/robustness/rankFirmness';
import { mergeTallies, RankCounter, type RankTally } from '../../methodology/robustness/rankTally';
import { parseRobustness, type RobustnessSpec } from '../../methodology/robustness/robustnessSpec';
import { isInDoubt, type WeightDoubt } from '../../methodology/robustness/weightDraw';
import type { ScoreTable } from '../../methodology/score';
import type { Analysis, PreparedAnalysis } from '../analyses/analysis';
import { hashOf, sha256 } from '../canonical';
import type { Evaluation, EvaluationService } from '../EvaluationService';
import { refusal } from '../refusal';
import { takingTurns } from '../turns';
import { assertRoom, costOf, type RobustnessCost } from './robustnessCost';
import { doubtProblems, makeWorlds, scoreWorlds, worldFinder } from './worlds';

/** How firm the ranks of an evaluation are under what is in doubt. */
export interface Robustness {
  readonly evaluation: Evaluation;
  readonly spec: RobustnessSpec;
  /** Levels whose weights were drawn; empty where weights are not in doubt. */
  readonly weightLevels: readonly number[];
  readonly tally: RankTally;
  /** In the order of the units of the evaluation. */
  readonly firmness: readonly RankFirmness[];
  readonly meanShift: { readonly mean: number; readonly standardError: number };
  readonly resultHash: string;
}

/** Replicates evaluations under doubt. A part is a run of replications by their numbers. */
export class RobustnessAnalysis implements Analysis<RankTally, Robustness> {
  constructor(private readonly evaluations: EvaluationService) {}

  /** Throws with every problem of the spec and of its options, before anything is drawn; COST_EXCEEDED where they need too much room. */
  async prepare(evaluation: Evaluation, input: unknown): Promise<PreparedAnalysis<RankTally, Robustness>> {
    const { release, plan, table: nominal } = evaluation;
    const units = { resolve: release.resolve, codes: () => release.unitByCode.keys() };
    const parsed = parseRobustness(input, plan.tree, (option, path) => parseVariant(option, plan.tree, units, path));
    if (!parsed.ok) throw refusal(parsed.problems);
    const spec = parsed.value;
    const cost = costOf(spec, nominal);
    assertRoom(cost);
    const tables = await scoreWorlds(this.evaluations, evaluation, spec.assumptions);
    const doubt = spec.weights === null ? null : { ...spec.weights, levels: spec.weights.levels ?? levelsInReach(tables) };
    const problems = doubt === null ? [] : tables.flatMap((table) => doubtProblems(table, doubt));
    if (problems.length > 0) throw refusal([...new Map(problems.map((problem) => [problem.message, problem])).values()]);
    const simulation: Simulation = {
      seed: spec.seed, nominal, options: spec.assumptions.map(({ options }) => options.length),
      worldOf: worldFinder(spec.assumptions, makeWorlds(tables, nominal, doubt)),
    };
    const weightLevels = doubt === null ? [] : levelsDrawn(tables, doubt);
    return {
      key: hashOf(['robustness', evaluation.key, spec]), estimate: cost, parts: Math.ceil(spec.draws / cost.drawsInPart),
      run: (number) => tallyOf(simulation, number * cost.drawsInPart, Math.min(spec.draws, (number + 1) * cost.drawsInPart), cost),
      merge: (parts) => resultOf(evaluation, spec, weightLevels, parts.reduce(mergeTallies)),
    };
  }
}

/** Tallies are whole numbers, so that how many replications are done at once changes nothing. */
async function tallyOf(simulation: Simulation, from: number, to: number, { drawsAtOnce }: RobustnessCost): Promise<RankTally> {
  const counter = new RankCounter(simulation.nominal.ranking.ranks);
  const replications = new Replications(simulation, (ranks) => counter.add(ranks));
  for (let at = from; at < to; at += drawsAtOnce) {
    replications.run(at, Math.min(to, at + drawsAtOnce));
    await takingTurns();
  }
  return counter.tally();
}

function resultOf(evaluation: Evaluation, spec: RobustnessSpec, weightLevels: readonly number[], tally: RankTally): Robustness {
  return {
    evaluation, spec, weightLevels, tally, firmness: rankFirmness(tally, spec.interval), meanShift: meanShiftOf(tally),
    resultHash: hashOf([bytesHash(tally.counts), bytesHash(tally.rankSums), bytesHash(tally.shiftSums), tally.totalShift]),
  };
}

/** A view may stand anywhere in a larger buffer once it has been stored or sent. */
function bytesHash({ buffer, byteOffset, byteLength }: Int32Array | Float64Array): string {
  return sha256(new Uint8Array(buffer, byteOffset, byteLength));
}

/** Levels at which weights take effect: those above every score that the source reports. */
function levelsInReach(tables: readonly ScoreTable[]): readonly number[] {
  const groups = tables.flatMap(({ plan, reported }) => plan.groups.map((group) => ({ level: group.level + 1, isReported: reported.has(group.column) })));
  const outOfReach = Math.min(Infinity, ...groups.filter(({ isReported }) => isReported).map(({ level }) => level));
  return [...new Set(groups.map(({ level }) => level).filter((level) => level < outOfReach))].sort((a, b) => a - b);
}

function levelsDrawn(tables: readonly ScoreTable[], doubt: WeightDoubt): readonly number[] {
  const levels = tables.flatMap(({ plan }) => plan.groups.filter((group) => isInDoubt(doubt, group)).map((group) => group.level + 1));
  return [...new Set(levels)].sort((a, b) => a - b);
}
