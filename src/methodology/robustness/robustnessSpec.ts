import type { CoreProblem, Outcome } from '../problem';
import { isGiven, join, needed, Reader, show } from '../reader';
import type { Tree } from '../tree';
import { weightDoubtKinds } from '../vocabulary';
import type { Variant } from '../variant';
import type { WeightDoubt } from './weightDraw';

/** What is in doubt, named, with the options it could be settled by. */
export interface Assumption {
  readonly name: string;
  readonly options: readonly Variant[];
}

/** What is replicated, and how often. */
export interface RobustnessSpec {
  readonly draws: number;
  readonly seed: number;
  /** Null where weights are not in doubt. */
  readonly weights: WeightDoubt | null;
  readonly assumptions: readonly Assumption[];
  /** Share of the replications that a rank interval holds. */
  readonly interval: number;
}

export const mostDraws = 1_000_000;
/** Worlds are compiled and scored once each, before the first draw. */
export const mostWorlds = 256;
const mostConcentration = 1_000_000;

const fields = ['draws', 'seed', 'weights', 'assumptions', 'interval'];

/** Reads a spec that a client sent, with every problem and its path. `readVariant` reads one option at its path. */
export function parseRobustness(input: unknown, tree: Tree, readVariant: (input: unknown, path: string) => Outcome<Variant>): Outcome<RobustnessSpec> {
  const reader = new Reader();
  const optionProblems: CoreProblem[] = [];
  const given = reader.object(needed(reader, input, 'spec'), 'spec', fields) ?? {};
  const spec: RobustnessSpec = {
    draws: whole(reader, needed(reader, given.draws, 'spec.draws'), 'spec.draws', 1, mostDraws) ?? 1,
    seed: whole(reader, given.seed, 'spec.seed', 0, 2 ** 31 - 1) ?? 1,
    weights: isGiven(given.weights) ? parseDoubt(reader, given.weights, 'spec.weights', tree) : null,
    assumptions: parseAssumptions(reader, given.assumptions, readVariant, optionProblems),
    interval: within(reader, given.interval, 'spec.interval', 0.5, 0.999) ?? 0.9,
  };
  const problems = [...reader.problems, ...optionProblems];
  const worlds = spec.assumptions.reduce((count, { options }) => count * options.length, 1);
  if (worlds > mostWorlds) {
    problems.push({
      code: 'OUT_OF_RANGE', path: 'spec.assumptions', message: 'The options make too many combinations.', expected: `at most ${mostWorlds} combinations`, got: String(worlds),
    });
  }
  if (problems.length === 0 && spec.weights === null && worlds === 1) {
    problems.push({ code: 'BAD_INPUT', path: 'spec', message: 'Nothing is in doubt, so every replication would be the same.', expected: 'weights, or an assumption with options', got: 'neither' });
  }
  return problems.length === 0 ? { ok: true, value: spec } : { ok: false, problems };
}

function parseDoubt(reader: Reader, input: unknown, path: string, tree: Tree): WeightDoubt | null {
  const given = reader.object(input, path, ['kind', 'share', 'concentration', 'levels']) ?? {};
  const kind = reader.word(needed(reader, given.kind, join(path, 'kind')), join(path, 'kind'), weightDoubtKinds);
  const levels = parseLevels(reader, given.levels, join(path, 'levels'), tree);
  if (kind === undefined) return null;
  const [own, other] = kind === 'relative' ? ['share', 'concentration'] as const : ['concentration', 'share'] as const;
  if (isGiven(given[other])) reader.add('BAD_INPUT', join(path, other), `${other} goes with the other kind.`, `${own} alone`, show(given[other]));
  const value = needed(reader, given[own], join(path, own));
  if (kind === 'relative') return { kind, share: within(reader, value, join(path, 'share'), 0.001, 0.999) ?? 0, levels };
  return { kind, concentration: within(reader, value, join(path, 'concentration'), 0.001, mostConcentration) ?? 1, levels };
}

/** Levels of the nodes that are weighed: 1 pillars, and so on. */
function parseLevels(reader: Reader, input: unknown, path: string, tree: Tree): readonly number[] | null {
  const list = reader.list(input, path);
  if (list === undefined) return null;
  const deepest = Math.max(...tree.level.values());
  if (list.length === 0) reader.add('BAD_INPUT', path, 'No level is named, so no weight would be in doubt.', `levels from 1 to ${deepest}, or nothing for all`, '[]');
  const levels = list.map((entry, k) => whole(reader, needed(reader, entry, `${path}[${k}]`), `${path}[${k}]`, 1, deepest)).filter((level) => level !== undefined);
  return [...new Set(levels)].sort((a, b) => a - b);
}

function parseAssumptions(
  reader: Reader, input: unknown, readVariant: (input: unknown, path: string) => Outcome<Variant>, optionProblems: CoreProblem[],
): readonly Assumption[] {
  const names = new Set<string>();
  return (reader.list(input, 'spec.assumptions') ?? []).map((entry, a) => {
    const path = `spec.assumptions[${a}]`;
    const given = reader.object(needed(reader, entry, path), path, ['name', 'options']) ?? {};
    const name = reader.text(needed(reader, given.name, `${path}.name`), `${path}.name`) ?? '';
    if (names.has(name)) reader.add('BAD_INPUT', `${path}.name`, 'Two assumptions have one name.', 'names that differ', name);
    names.add(name);
    const list = reader.list(needed(reader, given.options, `${path}.options`), `${path}.options`) ?? [];
    if (list.length < 2) reader.add('BAD_INPUT', `${path}.options`, 'An assumption with fewer than two options is in no doubt.', 'two options or more; {} stands for the version as it is', String(list.length));
    const options = list.flatMap((option, o) => {
      const outcome = readVariant(option, `${path}.options[${o}]`);
      if (outcome.ok) return [outcome.value];
      optionProblems.push(...outcome.problems);
      return [];
    });
    return { name, options };
  });
}

function whole(reader: Reader, value: unknown, path: string, least: number, most: number): number | undefined {
  const number = within(reader, value, path, least, most);
  if (number === undefined || Number.isInteger(number)) return number;
  reader.add('BAD_INPUT', path, 'A whole number is expected here.', `a whole number from ${least} to ${most}`, show(value));
  return undefined;
}

function within(reader: Reader, value: unknown, path: string, least: number, most: number): number | undefined {
  const number = reader.number(value, path);
  if (number === undefined || (number >= least && number <= most)) return number;
  reader.add('OUT_OF_RANGE', path, `The number must lie between ${least} and ${most}.`, `${least} to ${most}`, show(number));
  return undefined;
}
