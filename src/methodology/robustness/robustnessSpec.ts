import type { UnitCode } from '../framework';
import { parseUnitCodes, type UnitCodes } from '../parseVariant';
import type { CoreProblem, Outcome } from '../problem';
import { isGiven, needed, Reader } from '../reader';
import type { Tree } from '../tree';
import { mostWorlds, parseAssumptions, parseDoubt, parseLeaveOut, tooManyWorlds, whole, within, worldsOf, type Assumption, type SpecReaders } from './parseDoubts';
import type { WeightDoubt } from './weightDraw';

/** What is replicated, and how often. */
export interface RobustnessSpec {
  readonly draws: number;
  readonly seed: number;
  /** Null where weights are not in doubt. */
  readonly weights: WeightDoubt | null;
  readonly assumptions: readonly Assumption[];
  /** Share of the replications that a rank interval holds. */
  readonly interval: number;
  /** Whether the weights under which units come first are collected. */
  readonly centralWeights: boolean;
  /** Units that are compared two by two. */
  readonly pairwise: readonly UnitCode[];
  /** Level whose nodes are left out in turn, an assumption of its own among `assumptions`; null for none. */
  readonly leaveOut: number | null;
}

export const mostDraws = 1_000_000;
const mostPaired = 20;

const fields = ['draws', 'seed', 'weights', 'assumptions', 'leaveOut', 'interval', 'centralWeights', 'pairwise'];

/** Reads a spec that a client sent, with every problem and its path. */
export function parseRobustness(input: unknown, tree: Tree, readers: SpecReaders): Outcome<RobustnessSpec> {
  const reader = new Reader();
  const optionProblems: CoreProblem[] = [];
  const given = reader.object(needed(reader, input, 'spec'), 'spec', fields) ?? {};
  const leaveOut = parseLeaveOut(reader, given.leaveOut, tree, readers);
  const spec: RobustnessSpec = {
    draws: whole(reader, needed(reader, given.draws, 'spec.draws'), 'spec.draws', 1, mostDraws) ?? 1,
    seed: whole(reader, given.seed, 'spec.seed', 0, 2 ** 31 - 1) ?? 1,
    weights: isGiven(given.weights) ? parseDoubt(reader, given.weights, 'spec.weights', tree) : null,
    assumptions: [...parseAssumptions(reader, given.assumptions, readers.variant, optionProblems), ...leaveOut.assumptions],
    interval: within(reader, given.interval, 'spec.interval', 0.5, 0.999) ?? 0.9,
    centralWeights: reader.flag(given.centralWeights, 'spec.centralWeights') ?? false,
    pairwise: parsePaired(reader, given.pairwise, readers.units),
    leaveOut: leaveOut.level,
  };
  if (spec.centralWeights && !isGiven(given.weights)) reader.add('BAD_INPUT', 'spec.centralWeights', 'Weights that are not drawn have no mean.', 'weights in doubt', 'none');
  const problems = [...reader.problems, ...optionProblems];
  const worlds = worldsOf(spec.assumptions);
  if (worlds > mostWorlds) problems.push(tooManyWorlds(worlds));
  if (problems.length === 0 && spec.weights === null && worlds === 1) {
    problems.push({ code: 'BAD_INPUT', path: 'spec', message: 'Nothing is in doubt, so every replication would be the same.', expected: 'weights, or an assumption with options', got: 'neither' });
  }
  return problems.length === 0 ? { ok: true, value: spec } : { ok: false, problems };
}

function parsePaired(reader: Reader, input: unknown, units: UnitCodes): readonly UnitCode[] {
  const path = 'spec.pairwise';
  const codes = parseUnitCodes(reader, input, path, units);
  if (codes === null) return [];
  const asked = (input as readonly unknown[]).length; // a list, or there were no codes
  if (asked > mostPaired) reader.add('OUT_OF_RANGE', path, 'Too many units are compared two by two.', `at most ${mostPaired} units`, String(asked));
  if (codes.length < 2 && asked === codes.length) reader.add('BAD_INPUT', path, 'There is nobody to compare a unit with.', 'two units or more', String(asked));
  return codes;
}
