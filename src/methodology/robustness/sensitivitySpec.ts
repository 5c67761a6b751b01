import type { UnitCode } from '../framework';
import { parseUnitCodes } from '../parseVariant';
import type { CoreProblem, Outcome } from '../problem';
import { isGiven, needed, Reader } from '../reader';
import type { Tree } from '../tree';
import { sensitivityMeasures, weightFactorKinds, type SensitivityMeasure, type WeightFactorKind } from '../vocabulary';
import { mostWorlds, parseAssumptions, parseDoubt, parseLeaveOut, tooManyWorlds, whole, worldsOf, type Assumption, type SpecReaders } from './parseDoubts';
import type { WeightDoubt } from './weightDraw';

/** What is in doubt, and of what the variance is shared out among it. */
export interface SensitivitySpec {
  /** Samples: the evaluation is made samples × (factors + 2) times. */
  readonly draws: number;
  readonly seed: number;
  readonly weights: WeightDoubt | null;
  readonly weightFactors: WeightFactorKind;
  readonly assumptions: readonly Assumption[];
  /** Units whose rank or score is looked at, besides the mean shift of all. */
  readonly units: readonly UnitCode[];
  readonly measure: Exclude<SensitivityMeasure, 'meanShift'>;
}

const mostDraws = 1_000_000;
const mostUnits = 20;
const fields = ['draws', 'seed', 'weights', 'weightFactors', 'assumptions', 'leaveOut', 'units', 'measure'];

/** Reads a spec that a client sent, with every problem and its path. */
export function parseSensitivity(input: unknown, tree: Tree, readers: SpecReaders): Outcome<SensitivitySpec> {
  const reader = new Reader();
  const optionProblems: CoreProblem[] = [];
  const given = reader.object(needed(reader, input, 'spec'), 'spec', fields) ?? {};
  const leaveOut = parseLeaveOut(reader, given.leaveOut, tree, readers);
  const units = parseUnitCodes(reader, given.units, 'spec.units', readers.units) ?? [];
  const measure = reader.word(given.measure, 'spec.measure', sensitivityMeasures) ?? 'rank';
  if (measure === 'meanShift') reader.add('BAD_INPUT', 'spec.measure', 'The mean shift is of all units together, and is always told.', 'RANK or SCORE', 'MEAN_SHIFT');
  if (units.length > mostUnits) reader.add('OUT_OF_RANGE', 'spec.units', 'Too many units are named.', `at most ${mostUnits} units`, String(units.length));
  if (isGiven(given.weightFactors) && !isGiven(given.weights)) reader.add('BAD_INPUT', 'spec.weightFactors', 'There are no weights in doubt.', 'weights in doubt', 'none');
  const spec: SensitivitySpec = {
    draws: whole(reader, needed(reader, given.draws, 'spec.draws'), 'spec.draws', 2, mostDraws) ?? 2,
    seed: whole(reader, given.seed, 'spec.seed', 0, 2 ** 31 - 1) ?? 1,
    weights: isGiven(given.weights) ? parseDoubt(reader, given.weights, 'spec.weights', tree) : null,
    weightFactors: reader.word(given.weightFactors, 'spec.weightFactors', weightFactorKinds) ?? 'level',
    assumptions: [...parseAssumptions(reader, given.assumptions, readers.variant, optionProblems), ...leaveOut.assumptions],
    units, measure: measure === 'meanShift' ? 'rank' : measure,
  };
  const problems = [...reader.problems, ...optionProblems];
  const worlds = worldsOf(spec.assumptions);
  if (worlds > mostWorlds) problems.push(tooManyWorlds(worlds));
  if (problems.length === 0 && spec.weights === null && worlds === 1) {
    problems.push({ code: 'BAD_INPUT', path: 'spec', message: 'Nothing is in doubt, so nothing varies.', expected: 'weights, or an assumption with options', got: 'neither' });
  }
  return problems.length === 0 ? { ok: true, value: spec } : { ok: false, problems };
}
