import type { NodeCode, UnitCode } from './framework';
import { addNoSpread } from './noSpread';
import type { ReadyNormalise } from './stages/normalise/ownTarget';
import type { PlanGroup } from './plan';
import type { CoreProblem } from './problem';
import type { Snapshot } from './snapshot';
import { normalise } from './stages/normalise/index';
import type { Learnt } from './stages/normalise/kernel';

/** Normalises the score of a node before its parent reads it; what is wrong joins the problems. */
export function normaliseGroup(
  group: PlanGroup, method: ReadyNormalise, { units }: Snapshot, values: Float64Array, problems: CoreProblem[] = [],
): Learnt {
  const length = units.length;
  const reference = method.kind === 'distanceToReference' ? units.indexOf(method.unit) : -1;
  if (method.kind === 'distanceToReference' && reference < 0) problems.push(noReference(group.code, method.unit));
  const outcome = normalise(method, values, false, values, group.column * length, group.inputColumn * length, length, reference);
  if (outcome.failure !== null) addNoSpread(problems, group.code, method.kind);
  if (canBeUndefined(method)) dropInfinite(values, group.inputColumn * length, length);
  return outcome.learnt;
}

/** A logarithm may be undefined for a value that is there. */
export function canBeUndefined(method: ReadyNormalise): boolean {
  return method.kind === 'goalposts' && method.scale === 'LOG';
}

/** What is undefined is missing for whoever reads it: infinities would spoil every unit of a later normalisation. */
export function dropInfinite(values: Float64Array, from: number, length: number): void {
  for (let i = from; i < from + length; i++) if (!Number.isFinite(values[i])) values[i] = NaN;
}

export function noReference(node: NodeCode, unit: UnitCode): CoreProblem {
  return {
    code: 'NOT_FOUND', path: `normalise ${node}`, message: `The unit ${unit} that ${node} is measured by is not among those scored.`,
    expected: 'a unit of the vintage that is not screened out', got: unit,
  };
}

