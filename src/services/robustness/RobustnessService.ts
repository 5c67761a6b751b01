import { parseVariant } from '../../methodology/parseVariant';
import { replicate, type Simulation } from '../../methodology/robustness/monteCarlo';
import { meanShiftOf, rankFirmness, type RankFirmness } from '../../methodology/robustness/rankFirmness';
import { mergeTallies, RankCounter, type RankTally } from '../../methodology/robustness/rankTally';
import { parseRobustness, type RobustnessSpec } from '../../methodology/robustness/robustnessSpec';
import { isInDoubt, type WeightDoubt } from '../../methodology/robustness/weightDraw';
import type { ScoreTable } from '../../methodology/score';
import { ByteBoundedCache } from '../byteBoundedCache';
import { hashOf, sha256 } from '../canonical';
import type { Evaluation, EvaluationService } from '../EvaluationService';
import { refusal } from '../refusal';
import { takingTurns } from '../turns';
import { assertAffordable, costOf, type RobustnessCost } from './robustnessCost';
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

const bytesKept = 32 * 1_024 * 1_024;

/** Replicates evaluations under doubt. Equal inputs give equal bytes, whatever else the server does. */
export class RobustnessService {
  private readonly kept = new ByteBoundedCache<Promise<Robustness>>(bytesKept);

  constructor(private readonly evaluations: EvaluationService) {}

  /** Throws with every problem of the spec, before anything is drawn; COST_EXCEEDED where it would take too long. */
  async robustness(evaluation: Evaluation, input: unknown): Promise<Robustness> {
    const { release, plan } = evaluation;
    const units = { resolve: release.resolve, codes: () => release.unitByCode.keys() };
    const parsed = parseRobustness(input, plan.tree, (option, path) => parseVariant(option, plan.tree, units, path));
    if (!parsed.ok) throw refusal(parsed.problems);
    const cost = costOf(parsed.value, evaluation.table);
    assertAffordable(cost, parsed.value);
    const key = hashOf([evaluation.key, parsed.value]);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const running = this.run(evaluation, parsed.value, cost);
    this.kept.set(key, running, 0);
    running.then(({ tally }) => this.kept.set(key, running, tally.counts.byteLength * 2), () => this.kept.delete(key));
    return running;
  }

  private async run(evaluation: Evaluation, spec: RobustnessSpec, cost: RobustnessCost): Promise<Robustness> {
    const nominal = evaluation.table;
    const tables = await scoreWorlds(this.evaluations, evaluation, spec.assumptions);
    const doubt = spec.weights === null ? null : { ...spec.weights, levels: spec.weights.levels ?? levelsInReach(tables) };
    const problems = doubt === null ? [] : tables.flatMap((table) => doubtProblems(table, doubt));
    if (problems.length > 0) throw refusal([...new Map(problems.map((problem) => [problem.message, problem])).values()]);
    const simulation: Simulation = {
      seed: spec.seed, nominal, options: spec.assumptions.map(({ options }) => options.length),
      worldOf: worldFinder(spec.assumptions, makeWorlds(tables, nominal, doubt)),
    };
    const tally = await tallyOf(simulation, spec.draws, cost.drawsAtOnce);
    return {
      evaluation, spec, tally, weightLevels: doubt === null ? [] : levelsDrawn(tables, doubt), firmness: rankFirmness(tally, spec.interval), meanShift: meanShiftOf(tally),
      resultHash: hashOf([sha256(new Uint8Array(tally.counts.buffer)), sha256(new Uint8Array(tally.rankSums.buffer)), sha256(new Uint8Array(tally.shiftSums.buffer)), tally.totalShift]),
    };
  }
}

/** Tallies are whole numbers, so that how many replications are done at once changes nothing. */
async function tallyOf(simulation: Simulation, draws: number, atOnce: number): Promise<RankTally> {
  let whole: RankTally | null = null;
  for (let from = 0; from < draws; from += atOnce) {
    const counter = new RankCounter(simulation.nominal.ranking.ranks);
    replicate(simulation, from, Math.min(draws, from + atOnce), (ranks) => counter.add(ranks));
    whole = whole === null ? counter.tally() : mergeTallies(whole, counter.tally());
    await takingTurns();
  }
  if (whole === null) throw new Error('Expected at least one replication, got none');
  return whole;
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
