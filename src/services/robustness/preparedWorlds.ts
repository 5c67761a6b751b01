import { PlatformError, type Problem } from '../../errors';
import type { World } from '../../methodology/robustness/monteCarlo';
import type { Assumption } from '../../methodology/robustness/parseDoubts';
import { isInDoubt, type WeightDoubt } from '../../methodology/robustness/weightDraw';
import type { ScoreTable } from '../../methodology/score';
import type { Evaluation, EvaluationService } from '../EvaluationService';
import { refusal } from '../refusal';
import { doubtProblems, makeWorlds, scoreWorlds, worldFinder } from './worlds';

/** Every combination of options, scored and ready to have its weights drawn. */
export interface PreparedWorlds {
  /** In the order of the worlds. */
  readonly tables: readonly ScoreTable[];
  readonly worlds: readonly World[];
  readonly worldOf: (picks: readonly number[]) => World;
  /** With the levels at which weights take effect; null where weights are not in doubt. */
  readonly doubt: WeightDoubt | null;
  /** Levels whose weights are drawn in some world. */
  readonly weightLevels: readonly number[];
}

/** Throws with every problem of the options, and of the weights in doubt. */
export async function prepareWorlds(
  evaluations: EvaluationService, evaluation: Evaluation, { weights, assumptions }: { readonly weights: WeightDoubt | null; readonly assumptions: readonly Assumption[] },
): Promise<PreparedWorlds> {
  const tables = await scoreWorlds(evaluations, evaluation, assumptions).catch((error: unknown) => {
    throw error instanceof PlatformError ? refusal([...error.problems, ...problemsOfDoubt(weights, [evaluation.table])]) : error;
  });
  const problems = problemsOfDoubt(weights, tables);
  if (problems.length > 0) throw refusal(problems);
  const doubt = doubtOver(weights, tables);
  const worlds = makeWorlds(tables, evaluation.table, doubt);
  return { tables, worlds, worldOf: worldFinder(assumptions, worlds), doubt, weightLevels: doubt === null ? [] : levelsDrawn(tables, doubt) };
}

function doubtOver(weights: WeightDoubt | null, tables: readonly ScoreTable[]): WeightDoubt | null {
  return weights === null ? null : { ...weights, levels: weights.levels ?? levelsInReach(tables) };
}

/** Each of them once, however many tables show it. */
function problemsOfDoubt(weights: WeightDoubt | null, tables: readonly ScoreTable[]): readonly Problem[] {
  const doubt = doubtOver(weights, tables);
  const problems = doubt === null ? [] : tables.flatMap((table) => doubtProblems(table, doubt));
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
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
