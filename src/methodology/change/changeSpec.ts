import type { NodeCode, UnitCode } from '../framework';
import type { Outcome } from '../problem';
import { isGiven, needed, Reader, show } from '../reader';
import type { Tree } from '../tree';
import { readUnit, type KnownUnits } from '../weightSpace/rankRangeSpec';

/** What one figure may be changed to, and what each unit of its measure costs. */
export interface FigureRule { readonly node: NodeCode; readonly cost: number; readonly least: number | null; readonly most: number | null }

/** What a unit is to reach, and by which changes. */
export interface ChangeSpec {
  readonly unit: UnitCode;
  readonly target: { readonly kind: 'rank' | 'score'; readonly value: number };
  /** Null for all of its figures, at a cost of 1 each. */
  readonly changes: readonly FigureRule[] | null;
}

/** Reads a spec that a client sent, with every problem and its path. */
export function parseChange(input: unknown, tree: Tree, units: KnownUnits): Outcome<ChangeSpec> {
  const reader = new Reader();
  const given = reader.object(needed(reader, input, 'spec'), 'spec', ['unit', 'rank', 'score', 'changes']) ?? {};
  const unit = readUnit(reader, given.unit, 'spec.unit', units) ?? '';
  const rank = reader.number(given.rank, 'spec.rank', 1);
  const score = reader.number(given.score, 'spec.score');
  if (isGiven(given.rank) === isGiven(given.score)) reader.add('BAD_INPUT', 'spec', 'What is to be reached is either a rank or a score.', 'rank or score', isGiven(given.rank) ? 'both' : 'neither');
  if (rank !== undefined && !Number.isInteger(rank)) reader.add('BAD_INPUT', 'spec.rank', 'A whole number is expected here.', 'a whole number from 1', show(rank));
  const list = reader.list(given.changes, 'spec.changes');
  if (list?.length === 0) reader.add('BAD_INPUT', 'spec.changes', 'No figure may be changed, so nothing could be reached.', 'figures, or nothing for all', '[]');
  const changes = list?.map((entry, k) => parseRule(reader, entry, `spec.changes[${k}]`, tree)) ?? null;
  changes?.forEach(({ node }, k) => {
    if (node !== '' && changes.findIndex((rule) => rule.node === node) < k) reader.add('BAD_INPUT', `spec.changes[${k}].node`, `${node} stands twice.`, 'one entry for each node', node);
  });
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  return { ok: true, value: { unit, target: rank === undefined ? { kind: 'score', value: score ?? 0 } : { kind: 'rank', value: rank }, changes } };
}

function parseRule(reader: Reader, entry: unknown, path: string, tree: Tree): FigureRule {
  const given = reader.object(needed(reader, entry, path), path, ['node', 'cost', 'least', 'most']) ?? {};
  const rule = {
    node: reader.code(needed(reader, given.node, `${path}.node`), `${path}.node`, tree.byCode, 'node') ?? '',
    cost: reader.number(given.cost, `${path}.cost`) ?? 1,
    least: reader.number(given.least, `${path}.least`) ?? null, most: reader.number(given.most, `${path}.most`) ?? null,
  };
  if (rule.cost <= 0) reader.add('OUT_OF_RANGE', `${path}.cost`, 'A change that costs nothing would be made without end.', 'a cost above 0', show(rule.cost));
  if (rule.least !== null && rule.most !== null && rule.least > rule.most) reader.add('BAD_INPUT', path, 'The least is above the greatest.', `least up to ${rule.most}`, String(rule.least));
  return rule;
}
