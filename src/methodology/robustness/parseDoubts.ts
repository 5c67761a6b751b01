import type { NodeCode } from '../framework';
import type { UnitCodes } from '../parseVariant';
import type { CoreProblem, Outcome } from '../problem';
import { isGiven, join, needed, show, type Reader } from '../reader';
import type { Tree } from '../tree';
import type { Variant } from '../variant';
import { weightDoubtKinds } from '../vocabulary';
import type { WeightDoubt } from './weightDraw';

/** What is in doubt, named, with the options it could be settled by. */
export interface Assumption {
  readonly name: string;
  readonly options: readonly Variant[];
}

/** What the parser asks of those who know variants and units. */
export interface SpecReaders {
  /** Reads one option at its path. */
  readonly variant: (input: unknown, path: string) => Outcome<Variant>;
  readonly units: UnitCodes;
  /** Nodes of a level that take part in the evaluation. */
  readonly nodesAt: (level: number) => readonly NodeCode[];
}

/** Worlds are compiled and scored once each, before the first draw. */
export const mostWorlds = 256;
const mostConcentration = 1_000_000;
/** Name of the assumption that nodes are left out in turn. */
export const leavingOut = 'leave-out';

/** How far weights are in doubt; null where it cannot be told. */
export function parseDoubt(reader: Reader, input: unknown, path: string, tree: Tree): WeightDoubt | null {
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

/** An assumption made of a level: its nodes left out one by one, and all of them kept. */
export function parseLeaveOut(reader: Reader, input: unknown, tree: Tree, { variant, nodesAt }: SpecReaders): { readonly level: number | null; readonly assumptions: readonly Assumption[] } {
  const level = whole(reader, input, 'spec.leaveOut', 1, Math.max(...tree.level.values()));
  if (level === undefined) return { level: null, assumptions: [] };
  const nodes = nodesAt(level);
  if (nodes.length < 2) reader.add('BAD_INPUT', 'spec.leaveOut', 'Fewer than two nodes of this level take part, so none can be left out.', 'a level with two nodes or more', String(level));
  const options = [[], ...nodes.map((node) => [node])].flatMap((exclude) => {
    const outcome = variant({ exclude }, 'spec.leaveOut');
    return outcome.ok ? [outcome.value] : [];
  });
  return { level, assumptions: [{ name: leavingOut, options }] };
}

/** Assumptions with their options, each read at its path by `readVariant`; problems of options are added to `optionProblems`. */
export function parseAssumptions(
  reader: Reader, input: unknown, readVariant: (input: unknown, path: string) => Outcome<Variant>, optionProblems: CoreProblem[],
): readonly Assumption[] {
  const names = new Set<string>();
  return (reader.list(input, 'spec.assumptions') ?? []).map((entry, a) => {
    const path = `spec.assumptions[${a}]`;
    const given = reader.object(needed(reader, entry, path), path, ['name', 'options']) ?? {};
    const name = reader.text(needed(reader, given.name, `${path}.name`), `${path}.name`) ?? '';
    if (name === leavingOut) reader.add('BAD_INPUT', `${path}.name`, 'This name stands for leaveOut.', 'another name', name);
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

export function whole(reader: Reader, value: unknown, path: string, least: number, most: number): number | undefined {
  const number = within(reader, value, path, least, most);
  if (number === undefined || Number.isInteger(number)) return number;
  reader.add('BAD_INPUT', path, 'A whole number is expected here.', `a whole number from ${least} to ${most}`, show(value));
  return undefined;
}

export function within(reader: Reader, value: unknown, path: string, least: number, most: number): number | undefined {
  const number = reader.number(value, path);
  if (number === undefined || (number >= least && number <= most)) return number;
  reader.add('OUT_OF_RANGE', path, `The number must lie between ${least} and ${most}.`, `${least} to ${most}`, show(number));
  return undefined;
}

/** How many combinations of options there are. */
export function worldsOf(assumptions: readonly Assumption[]): number {
  return assumptions.reduce((count, { options }) => count * options.length, 1);
}

export function tooManyWorlds(worlds: number): CoreProblem {
  return { code: 'OUT_OF_RANGE', path: 'spec.assumptions', message: 'The options make too many combinations.', expected: `at most ${mostWorlds} combinations`, got: String(worlds) };
}
