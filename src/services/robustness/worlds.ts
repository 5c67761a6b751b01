import { PlatformError, type Problem } from '../../errors';
import { applyVariant } from '../../methodology/applyVariant';
import { compile } from '../../methodology/compile';
import type { World } from '../../methodology/robustness/monteCarlo';
import { reweigherOf } from '../../methodology/robustness/reweigherOf';
import { leavingOut, type Assumption } from '../../methodology/robustness/parseDoubts';
import { isInDoubt, type WeightDoubt } from '../../methodology/robustness/weightDraw';
import type { ScoreTable } from '../../methodology/score';
import { pathToRoot } from '../../methodology/tree';
import type { Variant } from '../../methodology/variant';
import type { Evaluation, EvaluationService } from '../EvaluationService';
import { refusal } from '../refusal';
import { takingTurns } from '../turns';

/** One option, and where its caller finds it. */
interface Choice { readonly variant: Variant; readonly place: string }

/** Scores every combination of options once. Throws with every problem of every option, before anything is drawn; of combinations where each option does alone. */
export async function scoreWorlds(
  evaluations: EvaluationService, evaluation: Evaluation, assumptions: readonly Assumption[],
): Promise<readonly ScoreTable[]> {
  const choices = assumptions.map(({ name, options }, a) =>
    options.map((variant, k): Choice => ({ variant, place: name === leavingOut ? 'spec.leaveOut' : `spec.assumptions[${a}].options[${k}]` })));
  const { tables, problems } = await scoreEach(evaluations, evaluation, combinationsOf(choices));
  if (problems.length === 0) return tables;
  const alone = await scoreEach(evaluations, evaluation, choices.flat().map((choice) => [choice]));
  throw refusal(alone.problems.length > 0
    ? unlike(alone.problems, ({ code, path, message }) => [code, path, message].join(' '))
    : unlike(problems, ({ code, message }) => `${code} ${message}`));
}

async function scoreEach(
  evaluations: EvaluationService, evaluation: Evaluation, combinations: readonly (readonly Choice[])[],
): Promise<{ readonly tables: readonly ScoreTable[]; readonly problems: readonly Problem[] }> {
  const tables: ScoreTable[] = [];
  const problems: Problem[] = [];
  for (const combination of combinations) {
    try {
      tables.push(await scoreWorld(evaluations, evaluation, combination));
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      problems.push(...error.problems.map((problem) => ({ ...problem, path: `${combination.map(({ place }) => place).join(' with ')}: ${problem.path}` })));
    }
    await takingTurns();
  }
  return { tables, problems };
}

async function scoreWorld(evaluations: EvaluationService, evaluation: Evaluation, combination: readonly Choice[]): Promise<ScoreTable> {
  if (combination.length === 0) return evaluation.table;
  const document = combination.reduce((changed, { variant }) => applyVariant(changed, variant), evaluation.plan.document);
  const compiled = compile(document);
  if (!compiled.ok) throw refusal(compiled.problems);
  return evaluations.scoreOver(compiled.value, await evaluations.observedFor(evaluation, compiled.value));
}

/** Every choice of one of each, the last running fastest. */
function combinationsOf<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>((all, list) => all.flatMap((picks) => list.map((item) => [...picks, item])), [[]]);
}

/** Finds the world of a choice by its place among all combinations, which `scoreWorlds` and `makeWorlds` keep. */
export function worldFinder(assumptions: readonly Assumption[], worlds: readonly World[]): (picks: readonly number[]) => World {
  return (picks) => worlds[picks.reduce((place, pick, a) => place * assumptions[a].options.length + pick, 0)];
}

/** Worlds ready to be replicated, in the order of their tables. */
export function makeWorlds(tables: readonly ScoreTable[], nominal: ScoreTable, doubt: WeightDoubt | null): readonly World[] {
  return tables.map((table) => ({
    reweigher: doubt === null ? null : reweigherOf(table, doubt), scores: table.scores, places: placesIn(table, nominal),
  }));
}

function placesIn(table: ScoreTable, nominal: ScoreTable): Int32Array | null {
  if (table.units.length === nominal.units.length && table.units.every((unit, k) => unit === nominal.units[k])) return null;
  const position = new Map(table.units.map((unit, k) => [unit, k]));
  return Int32Array.from(nominal.units, (unit) => position.get(unit) ?? -1);
}

/** Why the weights of a table cannot be drawn: below a score of the source they would take no effect, and those of benefit of the doubt are no one's declared. */
export function doubtProblems({ plan, reported, unitWeights }: ScoreTable, doubt: WeightDoubt): readonly Problem[] {
  const inDoubt = plan.groups.filter((group) => isInDoubt(doubt, group));
  if (inDoubt.length === 0) {
    return [{ code: 'BAD_INPUT', path: 'spec.weights.levels', message: 'No weight at these levels can be in doubt.', expected: 'a level with more than one child of a node', got: doubt.levels === null ? 'all levels' : doubt.levels.join(', ') }];
  }
  return [
    ...inDoubt.flatMap((group): readonly Problem[] => {
      const above = pathToRoot(plan.tree, group.code).find((code) => reported.has(plan.columnOf.get(code) ?? -1));
      if (above === undefined) return [];
      return [{
        code: 'BELOW_REPORTED_NODE', path: 'spec.weights.levels',
        message: `The score of ${above} is reported by the source, not computed from its children: weights drawn below it cannot take effect.`,
        expected: `levels up to ${plan.tree.level.get(above)}`, got: `level ${group.level + 1}`,
      }];
    }),
    ...(unitWeights.size === 0 ? [] : [{
      code: 'METHOD_NOT_ALLOWED_HERE' as const, path: 'spec.weights', message: 'Benefit of the doubt gives each unit weights of its own; there are none that could be in doubt.',
      expected: 'another method of weighting', got: 'benefitOfTheDoubt',
    }]),
  ];
}

/** A fault that shows in many combinations is told once. */
function unlike(problems: readonly Problem[], keyOf: (problem: Problem) => string): readonly Problem[] {
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
}
