import { join, needed, type Reader } from './reader';
import { isLeaf, type Tree } from './tree';
import type { DenominateChange, RankChange, ScreenChange } from './variant';
import { preparationStages, tieBreakers, tieRules, type PreparationStage } from './vocabulary';

/** Reads what a variant says of screening; `parseUnits` reads a list of units. */
export function parseScreen(
  reader: Reader, value: unknown, path: string, tree: Tree, parseUnits: (value: unknown, path: string) => readonly string[] | null,
): ScreenChange | null {
  const input = reader.object(value, path, ['minimumShare', 'groups', 'minimumNonZeroShare', 'alwaysInclude', 'alwaysExclude']);
  if (input === undefined) return null;
  const groups: { node: string; minimumShare: number }[] = [];
  for (const [index, entry] of (reader.list(input.groups, join(path, 'groups')) ?? []).entries()) {
    const here = `${path}.groups[${index}]`;
    const fields = reader.object(entry, here, ['node', 'minimumShare']) ?? {};
    const node = reader.code(needed(reader, fields.node, join(here, 'node')), join(here, 'node'), tree.byCode, 'node');
    const minimumShare = share(reader, needed(reader, fields.minimumShare, join(here, 'minimumShare')), join(here, 'minimumShare'));
    if (node !== undefined && groups.some((known) => known.node === node)) {
      reader.add('BAD_INPUT', join(here, 'node'), `${node} is named twice.`, 'each node once', node);
    } else if (node !== undefined && minimumShare !== undefined) {
      groups.push({ node, minimumShare });
    }
  }
  const minimumShare = share(reader, input.minimumShare, join(path, 'minimumShare')) ?? null;
  const minimumNonZeroShare = share(reader, input.minimumNonZeroShare, join(path, 'minimumNonZeroShare'));
  const alwaysInclude = parseUnits(input.alwaysInclude, join(path, 'alwaysInclude')) ?? undefined;
  const alwaysExclude = parseUnits(input.alwaysExclude, join(path, 'alwaysExclude')) ?? undefined;
  for (const code of alwaysExclude?.filter((excluded) => alwaysInclude?.includes(excluded)) ?? []) {
    reader.add('BAD_INPUT', join(path, 'alwaysExclude'), `${code} cannot be both always in and always out.`, 'each unit in one of the lists', code);
  }
  const others = {
    ...(minimumNonZeroShare !== undefined && { minimumNonZeroShare }), ...(alwaysInclude && { alwaysInclude }), ...(alwaysExclude && { alwaysExclude }),
  };
  return minimumShare === null && groups.length + Object.keys(others).length === 0 ? null : { minimumShare, groups, ...others };
}

function share(reader: Reader, value: unknown, path: string): number | undefined {
  const number = reader.number(value, path, 0);
  if (number === undefined || number <= 1) return number;
  reader.add('OUT_OF_RANGE', path, 'A share is at most 1.', '0 to 1', String(number));
  return undefined;
}

/** Reads what indicators are divided by: each named once, by another variable or by none. */
export function parseDenominate(reader: Reader, value: unknown, path: string, tree: Tree): DenominateChange[] {
  const changes: DenominateChange[] = [];
  for (const [index, entry] of (reader.list(value, path) ?? []).entries()) {
    const here = `${path}[${index}]`;
    const input = reader.object(entry, here, ['node', 'by', 'factor']) ?? {};
    const node = reader.code(needed(reader, input.node, join(here, 'node')), join(here, 'node'), tree.byCode, 'node');
    const by = reader.text(input.by, join(here, 'by')) ?? null;
    const factor = reader.number(input.factor, join(here, 'factor')) ?? 1;
    if (factor <= 0) reader.add('OUT_OF_RANGE', join(here, 'factor'), 'The factor must lie above 0.', 'above 0', String(factor));
    if (node === undefined) continue;
    const known = tree.byCode.get(node);
    if (known !== undefined && !isLeaf(tree, known)) {
      reader.add('METHOD_NOT_ALLOWED_HERE', join(here, 'node'), 'Only an indicator has observations to divide.', 'an indicator', node);
    } else if (changes.some((change) => change.node === node)) {
      reader.add('BAD_INPUT', join(here, 'node'), `${node} is named twice.`, 'each indicator once', node);
    } else {
      changes.push({ node, by, factor: by === null ? 1 : factor });
    }
  }
  return changes;
}

/** Reads how scores become ranks. The ordinal rule, and no other, goes with a tie-breaker. */
export function parseRank(reader: Reader, value: unknown, path: string): RankChange | null {
  const input = reader.object(value, path, ['tieRule', 'tieBreaker', 'tieGrid']);
  if (input === undefined) return null;
  const tieRule = reader.word(input.tieRule, join(path, 'tieRule'), tieRules) ?? null;
  const tieBreaker = reader.word(input.tieBreaker, join(path, 'tieBreaker'), tieBreakers) ?? null;
  const tieGrid = reader.number(input.tieGrid, join(path, 'tieGrid')) ?? null;
  if (tieGrid !== null && tieGrid <= 0) reader.add('OUT_OF_RANGE', join(path, 'tieGrid'), 'The tie grid must lie above 0.', 'above 0', String(tieGrid));
  if ((tieRule === 'ordinal') !== (tieBreaker !== null)) {
    reader.add('BAD_INPUT', join(path, 'tieBreaker'), 'The ordinal rule, and no other, names a tie-breaker.',
      tieRule === 'ordinal' ? tieBreakers.join(' or ') : 'nothing, or the ordinal rule with it', String(tieBreaker ?? 'nothing'));
  }
  return tieRule === null && tieGrid === null ? null : { tieRule, tieBreaker, tieGrid };
}

/** Reads in which order the stages before normalisation run: each of them once. */
export function parseOrder(reader: Reader, value: unknown, path: string): readonly PreparationStage[] | null {
  const stages = reader.list(value, path)?.map((stage, index) => reader.word(stage, `${path}[${index}]`, preparationStages));
  if (stages === undefined) return null;
  const order = stages.filter((stage) => stage !== undefined);
  if (order.length === stages.length && (order.length !== preparationStages.length || !preparationStages.every((stage) => order.includes(stage)))) {
    reader.add('BAD_INPUT', path, 'An order names every stage before normalisation once.', preparationStages.join(', '), order.join(', '));
  }
  return order;
}
