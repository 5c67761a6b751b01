import type { UnitCode } from '../framework';
import type { CoreProblem, Outcome } from '../problem';
import { needed, Reader, show } from '../reader';
import { samples } from './owen';

/** Which units are set against each other, and how orders are drawn where a group is too large to be told exactly. */
export interface GapSpec {
  readonly a: UnitCode;
  readonly b: UnitCode;
  readonly draws: number;
  readonly seed: number;
}

/** Codes and aliases of units. */
interface UnitNames {
  readonly resolve: (code: string) => UnitCode | undefined;
  readonly codes: () => Iterable<string>;
}

const mostDraws = 100_000;

/** Reads a spec that a client sent, with every problem and its path. */
export function parseGap(input: unknown, units: UnitNames): Outcome<GapSpec> {
  const reader = new Reader();
  const given = reader.object(needed(reader, input, ''), '', ['a', 'b', 'draws', 'seed']) ?? {};
  const known = { has: (code: string) => units.resolve(code) !== undefined, keys: units.codes };
  const unitAt = (path: 'a' | 'b'): UnitCode => units.resolve(reader.code(needed(reader, given[path], path), path, known, 'unit') ?? '') ?? '';
  const [a, b] = [unitAt('a'), unitAt('b')];
  const draws = whole(reader, given.draws, 'draws', samples, mostDraws) ?? 2_000;
  const seed = whole(reader, given.seed, 'seed', 0, 2 ** 31 - 1) ?? 1;
  const problems: CoreProblem[] = [...reader.problems];
  if (a === b && a !== '') problems.push({ code: 'BAD_INPUT', path: 'b', message: 'There is no gap between a unit and itself.', expected: `another unit than ${a}`, got: b });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { a, b, draws, seed } };
}

function whole(reader: Reader, value: unknown, path: string, least: number, most: number): number | undefined {
  const number = reader.number(value, path);
  if (number === undefined || (Number.isInteger(number) && number >= least && number <= most)) return number;
  reader.add('OUT_OF_RANGE', path, `The number must be whole, from ${least} to ${most}.`, `${least} to ${most}`, show(number));
  return undefined;
}
