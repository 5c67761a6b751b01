import type { NodeCode } from './framework';
import type { WeightBounds } from './methodologyVersion';
import { isGiven, join, needed, type Reader } from './reader';
import type { Tree } from './tree';
import { boundedShares } from './vocabulary';

/** Reads bounds of shares: for all children, and for single ones, each named once. Defaults: shares of weights, 0 to 1. Null without bounds. */
export function parseBounds(
  reader: Reader, value: unknown, path: string, tree: Tree, check: (node: NodeCode, path: string) => void = () => undefined,
): WeightBounds | null {
  const input = reader.object(value, path, ['of', 'low', 'high', 'nodes']);
  if (input === undefined) return null;
  const nodes: { node: NodeCode; low: number; high: number }[] = [];
  for (const [index, entry] of (reader.list(input.nodes, join(path, 'nodes')) ?? []).entries()) {
    const here = `${path}.nodes[${index}]`;
    const fields = reader.object(entry, here, ['node', 'low', 'high']) ?? {};
    const node = reader.code(needed(reader, fields.node, join(here, 'node')), join(here, 'node'), tree.byCode, 'node');
    const range = parseShares(reader, fields, here);
    if (node === undefined) continue;
    check(node, join(here, 'node'));
    if (nodes.some((known) => known.node === node)) reader.add('BAD_INPUT', join(here, 'node'), `${node} is bounded twice.`, 'each node once', node);
    else nodes.push({ node, ...range });
  }
  return { of: reader.word(input.of, join(path, 'of'), boundedShares) ?? 'WEIGHTS', ...parseShares(reader, input, path), nodes };
}

function parseShares(reader: Reader, input: Readonly<Record<string, unknown>>, path: string): { low: number; high: number } {
  const share = (key: 'low' | 'high', otherwise: number): number => {
    const number = reader.number(input[key], join(path, key), 0) ?? otherwise;
    if (number > 1) reader.add('OUT_OF_RANGE', join(path, key), 'A share is at most 1.', '0 to 1', String(number));
    return number;
  };
  const [low, high] = [share('low', 0), share('high', 1)];
  if (low > high && isGiven(input.high)) reader.add('OUT_OF_RANGE', join(path, 'high'), 'The greatest share must not lie below the least.', `at least ${low}`, String(high));
  return { low, high };
}
