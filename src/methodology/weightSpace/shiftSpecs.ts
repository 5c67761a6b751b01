import type { UnitCode } from '../framework';
import type { Outcome } from '../problem';
import { isGiven, join, needed, Reader, show } from '../reader';
import type { Tree } from '../tree';
import { stabilityKeeps, weightNorms, type StabilityKeep, type WeightNorm } from '../vocabulary';
import { readUnit, type KnownUnits } from './rankRangeSpec';
import { parseWeightSpace, type WeightSpaceSpec } from './weightSpaceSpec';

/** How weights may shift, and how shifts are measured. */
interface ShiftSpec { readonly weights: WeightSpaceSpec; readonly norm: WeightNorm }

/** Which unit is to come at or above which other. */
export interface OvertakeSpec extends ShiftSpec { readonly above: UnitCode; readonly below: UnitCode }

/** What is to stay: the rank of a unit, the first so many, or the order of all. */
export interface StabilitySpec extends ShiftSpec { readonly keep: StabilityKeep; readonly unit: UnitCode | null; readonly top: number | null }

export function parseOvertake(input: unknown, tree: Tree, units: KnownUnits): Outcome<OvertakeSpec> {
  const reader = new Reader();
  const given = reader.object(input, '', ['above', 'below', 'weights', 'norm']) ?? {};
  const spec = { ...readShift(reader, given, tree, ''), above: readUnit(reader, given.above, 'above', units) ?? '', below: readUnit(reader, given.below, 'below', units) ?? '' };
  if (spec.above !== '' && spec.above === spec.below) reader.add('BAD_INPUT', 'below', 'A unit cannot overtake itself.', 'two units', spec.below);
  return outcomeOf(reader, spec);
}

export function parseStability(input: unknown, tree: Tree, units: KnownUnits): Outcome<StabilitySpec> {
  const reader = new Reader();
  const given = reader.object(needed(reader, input, 'spec'), 'spec', ['keep', 'unit', 'top', 'weights', 'norm']) ?? {};
  const keep = reader.word(needed(reader, given.keep, 'spec.keep'), 'spec.keep', stabilityKeeps) ?? 'ORDER';
  const spec = {
    ...readShift(reader, given, tree, 'spec'), keep, unit: isGiven(given.unit) || keep === 'RANK' ? readUnit(reader, given.unit, 'spec.unit', units) : null,
    top: (keep === 'TOP' ? reader.number(needed(reader, given.top, 'spec.top'), 'spec.top', 1) : reader.number(given.top, 'spec.top')) ?? null,
  };
  if (spec.top !== null && !Number.isInteger(spec.top)) reader.add('BAD_INPUT', 'spec.top', 'A whole number is expected here.', 'a whole number from 1', show(spec.top));
  if (keep !== 'RANK' && isGiven(given.unit)) reader.add('BAD_INPUT', 'spec.unit', 'A unit goes with RANK.', 'RANK, or no unit', keep);
  if (keep !== 'TOP' && isGiven(given.top)) reader.add('BAD_INPUT', 'spec.top', 'A number of units goes with TOP.', 'TOP, or no top', keep);
  return outcomeOf(reader, spec);
}

function readShift(reader: Reader, given: Readonly<Record<string, unknown>>, tree: Tree, path: string): ShiftSpec {
  return {
    weights: parseWeightSpace(reader, given.weights ?? { keepsTotal: true }, join(path, 'weights'), tree),
    norm: reader.word(given.norm, join(path, 'norm'), weightNorms) ?? 'L1',
  };
}

function outcomeOf<Spec>({ problems }: Reader, spec: Spec): Outcome<Spec> {
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: spec };
}
