import type { UnitCode } from '../framework';
import type { Outcome } from '../problem';
import { needed, Reader } from '../reader';
import type { Tree } from '../tree';
import { parseWeightSpace, type WeightSpaceSpec } from './weightSpaceSpec';

/** Whose best and worst rank is asked, over which weights. */
export interface RankRangeSpec {
  readonly weights: WeightSpaceSpec;
  /** Null for all units that have a rank. */
  readonly units: readonly UnitCode[] | null;
}

/** What a spec may name units by. */
export interface KnownUnits {
  readonly resolve: (code: string) => UnitCode | undefined;
  readonly codes: () => Iterable<string>;
}

/** Reads a spec that a client sent, with every problem and its path. */
export function parseRankRange(input: unknown, tree: Tree, units: KnownUnits): Outcome<RankRangeSpec> {
  const reader = new Reader();
  const given = reader.object(needed(reader, input, 'spec'), 'spec', ['weights', 'units']) ?? {};
  const weights = parseWeightSpace(reader, given.weights, 'spec.weights', tree);
  const list = reader.list(given.units, 'spec.units');
  if (list?.length === 0) reader.add('BAD_INPUT', 'spec.units', 'No unit is named, so there would be no answer.', 'units, or nothing for all', '[]');
  const asked = list?.map((code, k) => readUnit(reader, code, `spec.units[${k}]`, units)).filter((code) => code !== null) ?? null;
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, value: { weights, units: asked === null ? null : [...new Set(asked)] } };
}

/** The code of a unit that somebody named, by itself or by an alias. */
export function readUnit(reader: Reader, value: unknown, path: string, { resolve, codes }: KnownUnits): UnitCode | null {
  const named = reader.code(needed(reader, value, path), path, { has: (code) => resolve(code) !== undefined, keys: codes }, 'unit');
  return named === undefined ? null : resolve(named) ?? null;
}
