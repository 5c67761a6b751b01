import { centralWeights } from '../../methodology/robustness/firstWeights';
import { meanShiftOf, rankFirmness, type RankFirmness } from '../../methodology/robustness/rankFirmness';
import type { RankTally } from '../../methodology/robustness/rankTally';
import { parseRobustness, type RobustnessSpec } from '../../methodology/robustness/robustnessSpec';
import { weighedNodes, type WeighedNodes } from '../../methodology/robustness/weighedNodes';
import type { Analysis, PreparedAnalysis } from '../analyses/analysis';
import { problemsOfRest } from '../analyses/problemsOfRest';
import { hashOf, sha256 } from '../canonical';
import type { Evaluation, EvaluationService } from '../EvaluationService';
import { refusal } from '../refusal';
import { centralOf, type Central } from './centralOf';
import { leftOutOf, type LeftOut } from './leftOut';
import { prepareWorlds, type PreparedWorlds } from './preparedWorlds';
import { assertRoom, costOf } from './robustnessCost';
import { mergeParts, partOf, type RobustnessPart } from './robustnessParts';
import { positionsOf, readersFor } from './specReaders';

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
  /** Nodes whose weights were drawn, where central weights are asked. */
  readonly weighedNodes: readonly string[];
  /** In the order of the units of the evaluation; null for one that never came first. Empty where not asked. */
  readonly central: readonly (Central | null)[];
  /** How often each unit of spec.pairwise stood above each other: row above column. */
  readonly wins: Int32Array;
  readonly leftOut: readonly LeftOut[];
  readonly resultHash: string;
}

/** Replicates evaluations under doubt. A part is a run of replications by their numbers. */
export class RobustnessAnalysis implements Analysis<RobustnessPart, Robustness> {
  constructor(private readonly evaluations: EvaluationService) {}

  /** Throws with every problem of the spec and of its options, before anything is drawn; COST_EXCEEDED where they need too much room. */
  async prepare(evaluation: Evaluation, input: unknown): Promise<PreparedAnalysis<RobustnessPart, Robustness>> {
    const { plan, table: nominal } = evaluation;
    const parsed = parseRobustness(input, plan.tree, readersFor(evaluation));
    if (!parsed.ok) throw refusal([...parsed.problems, ...await problemsOfRest(input, parsed.problems, { draws: 1 }, (rest) => this.prepare(evaluation, rest))]);
    const spec = parsed.value;
    const paired = positionsOf(evaluation, spec.pairwise, 'spec.pairwise');
    const cost = costOf(spec, nominal);
    assertRoom(cost);
    const prepared = await prepareWorlds(this.evaluations, evaluation, spec);
    const leftOut = await leftOutOf(this.evaluations, evaluation, spec);
    const nodes = prepared.doubt === null || !spec.centralWeights ? null : weighedNodes(prepared.tables, prepared.doubt);
    const key = hashOf(['robustness', evaluation.key, spec]);
    const simulation = { seed: spec.seed, nominal, options: spec.assumptions.map(({ options }) => options.length), worldOf: prepared.worldOf };
    return {
      key, estimate: cost, parts: Math.ceil(spec.draws / cost.drawsInPart),
      run: (number) => partOf(simulation, prepared, { nodes, paired }, number * cost.drawsInPart, Math.min(spec.draws, (number + 1) * cost.drawsInPart), cost.drawsAtOnce),
      merge: (parts) => resultOf({ evaluation, spec, leftOut, key }, prepared, nodes, mergeParts(parts)),
    };
  }
}

/** What is known of a result before anything is drawn. */
interface Asked extends Pick<Robustness, 'evaluation' | 'spec' | 'leftOut'> { readonly key: string }

function resultOf({ key, ...asked }: Asked, prepared: PreparedWorlds, nodes: WeighedNodes | null, { tally, firsts, wins }: RobustnessPart): Robustness {
  const { evaluation, spec, leftOut } = asked;
  const { weightLevels } = prepared;
  const central = nodes === null || firsts === null ? [] : centralOf(evaluation, prepared, nodes, (unit) => centralWeights(firsts, nodes, unit));
  return {
    ...asked, weightLevels, tally, firmness: rankFirmness(tally, spec.interval), meanShift: meanShiftOf(tally), weighedNodes: nodes?.codes ?? [], central, wins,
    resultHash: hashOf([
      key, bytesHash(tally.counts), bytesHash(tally.rankSums), bytesHash(tally.shiftSums), tally.totalShift, bytesHash(wins),
      ...(firsts === null ? [] : [bytesHash(firsts.sums), bytesHash(firsts.times)]), leftOut,
    ]),
  };
}

/** A view may stand anywhere in a larger buffer once it has been stored or sent. */
function bytesHash({ buffer, byteOffset, byteLength }: Int32Array | Float64Array): string {
  return sha256(new Uint8Array(buffer, byteOffset, byteLength));
}
