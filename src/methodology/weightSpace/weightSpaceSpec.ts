import type { NodeCode } from '../framework';
import { isGiven, join, needed, type Reader, show } from '../reader';
import type { Tree } from '../tree';

/** Limits of one weight: a share of itself up and down, or a least and a greatest. */
export interface WeightBound {
  readonly node: NodeCode;
  readonly share: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

/** Which weights are in doubt, and what they keep to. */
export interface WeightSpaceSpec {
  /** Nodes whose children's weights are in doubt; null for all at `level`. */
  readonly below: readonly NodeCode[] | null;
  /** Level of the nodes weighed, 1 for pillars. */
  readonly level: number;
  /** Every weight within this share of itself, up or down, where nothing else is said of it; null for any weight. */
  readonly share: number | null;
  readonly bounds: readonly WeightBound[];
  readonly orders: readonly { readonly heavier: NodeCode; readonly lighter: NodeCode }[];
  readonly sums: readonly { readonly nodes: readonly NodeCode[]; readonly least: number | null; readonly most: number | null }[];
  /** Whether the weights below a sum add up to what the declared ones do. */
  readonly keepsTotal: boolean;
}

/** More rows than these would not be meant. */
const mostConditions = 500;

/** Reads the weights in doubt, with every problem and its path. */
export function parseWeightSpace(reader: Reader, input: unknown, path: string, tree: Tree): WeightSpaceSpec {
  const given = reader.object(needed(reader, input, path), path, ['below', 'level', 'share', 'bounds', 'orders', 'sums', 'keepsTotal']) ?? {};
  const at = (key: string): string => join(path, key);
  if (isGiven(given.below) && isGiven(given.level)) reader.add('BAD_INPUT', at('level'), 'Nodes are named, so no level is.', 'below or level', 'both');
  const below = reader.list(given.below, at('below'))?.map((entry, k) => node(reader, entry, `${at('below')}[${k}]`, tree)) ?? null;
  if (below?.length === 0) reader.add('BAD_INPUT', at('below'), 'No node is named, so no weight would be in doubt.', 'codes of nodes that have children', '[]');
  const conditions = (key: string): readonly { readonly entry: Readonly<Record<string, unknown>>; readonly path: string }[] => {
    const list = reader.list(given[key], at(key)) ?? [];
    if (list.length > mostConditions) reader.add('OUT_OF_RANGE', at(key), 'There are too many of them.', `at most ${mostConditions}`, String(list.length));
    return list.slice(0, mostConditions).map((entry, k) => {
      const place = `${at(key)}[${k}]`;
      return { path: place, entry: reader.object(needed(reader, entry, place), place, fieldsOf[key as keyof typeof fieldsOf]) ?? {} };
    });
  };
  const spec: WeightSpaceSpec = {
    below, level: levelOf(reader, given.level, at('level'), tree), share: share(reader, given.share, at('share')),
    bounds: conditions('bounds').map((condition) => parseBound(reader, condition.entry, condition.path, tree)),
    orders: conditions('orders').map(({ entry, path: place }) => ({
      heavier: node(reader, entry.heavier, join(place, 'heavier'), tree), lighter: node(reader, entry.lighter, join(place, 'lighter'), tree),
    })),
    sums: conditions('sums').map(({ entry, path: place }) => parseSum(reader, entry, place, tree)),
    keepsTotal: reader.flag(given.keepsTotal, at('keepsTotal')) ?? false,
  };
  checkTwice(reader, spec, at('bounds'));
  checkCycles(reader, spec, at('orders'));
  return spec;
}

const fieldsOf = { bounds: ['node', 'share', 'least', 'most'], orders: ['heavier', 'lighter'], sums: ['nodes', 'least', 'most'] };

function parseBound(reader: Reader, entry: Readonly<Record<string, unknown>>, path: string, tree: Tree): WeightBound {
  const bound = { node: node(reader, entry.node, join(path, 'node'), tree), share: share(reader, entry.share, join(path, 'share')), ...limits(reader, entry, path) };
  const isLimited = bound.least !== null || bound.most !== null;
  if (isGiven(entry.share) && isLimited) reader.add('BAD_INPUT', path, 'A share of itself goes without other limits.', 'share, or least and most', 'both');
  if (!isGiven(entry.share) && !isGiven(entry.least) && !isGiven(entry.most)) reader.add('BAD_INPUT', path, 'Nothing is said of the weight.', 'share, least or most', 'none of them');
  return bound;
}

function parseSum(reader: Reader, entry: Readonly<Record<string, unknown>>, path: string, tree: Tree) {
  const nodes = (reader.list(needed(reader, entry.nodes, join(path, 'nodes')), join(path, 'nodes')) ?? []).map((code, k) => node(reader, code, `${join(path, 'nodes')}[${k}]`, tree));
  if (new Set(nodes).size < nodes.length) reader.add('BAD_INPUT', join(path, 'nodes'), 'A node stands twice.', 'nodes that differ', show(nodes));
  const sum = { nodes, ...limits(reader, entry, path) };
  if (!isGiven(entry.least) && !isGiven(entry.most)) reader.add('BAD_INPUT', path, 'Nothing is said of the sum.', 'least or most', 'neither');
  return sum;
}

function limits(reader: Reader, entry: Readonly<Record<string, unknown>>, path: string): { readonly least: number | null; readonly most: number | null } {
  const least = reader.number(entry.least, join(path, 'least'), 0, 'WEIGHTS_INVALID') ?? null;
  const most = reader.number(entry.most, join(path, 'most'), 0, 'WEIGHTS_INVALID') ?? null;
  if (least !== null && most !== null && least > most) reader.add('BAD_INPUT', path, 'The least is above the greatest.', `least up to ${most}`, String(least));
  return { least, most };
}

function share(reader: Reader, value: unknown, path: string): number | null {
  const number = reader.number(value, path) ?? null;
  if (number === null || (number >= 0 && number < 1)) return number;
  reader.add('OUT_OF_RANGE', path, 'The share must lie from 0 to below 1.', '0 to below 1', show(number));
  return null;
}

function levelOf(reader: Reader, value: unknown, path: string, tree: Tree): number {
  const deepest = Math.max(...tree.level.values());
  const level = reader.number(value, path) ?? 1;
  if (Number.isInteger(level) && level >= 1 && level <= deepest) return level;
  reader.add('OUT_OF_RANGE', path, 'There is no such level.', `a whole number from 1 to ${deepest}`, show(level));
  return 1;
}

function node(reader: Reader, value: unknown, path: string, tree: Tree): NodeCode {
  return reader.code(needed(reader, value, path), path, tree.byCode, 'node') ?? '';
}

function checkTwice(reader: Reader, { bounds }: WeightSpaceSpec, path: string): void {
  bounds.forEach(({ node: code }, k) => {
    if (code !== '' && bounds.findIndex((bound) => bound.node === code) < k) reader.add('BAD_INPUT', `${path}[${k}].node`, `${code} is bounded twice.`, 'one entry for each node', code);
  });
}

/** Weights in a circle could only be equal, which is no order. */
function checkCycles(reader: Reader, { orders }: WeightSpaceSpec, path: string): void {
  orders.forEach(({ heavier, lighter }, k) => {
    if (heavier === '' || lighter === '') return;
    const reached = new Set<NodeCode>([lighter]);
    for (const code of reached) for (const next of orders) if (next.heavier === code) reached.add(next.lighter);
    if (reached.has(heavier)) reader.add('BAD_INPUT', `${path}[${k}]`, `By the orders ${heavier} weighs at least as much as itself: they run in a circle.`, 'orders without a circle', `${heavier} ≥ ${lighter}`);
  });
}
