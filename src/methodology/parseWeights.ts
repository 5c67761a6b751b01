import type { NodeCode } from './framework';
import type { NodeWeight } from './methodologyVersion';
import { join, needed, type Reader } from './reader';
import type { Tree } from './tree';

/** Reads weights of single nodes, each named once; the root has none. `check` may add what else is wrong with a node. */
export function parseWeights(
  reader: Reader, value: unknown, path: string, tree: Tree, check: (node: NodeCode, path: string) => void = () => undefined,
): NodeWeight[] {
  const weights: NodeWeight[] = [];
  for (const [index, entry] of (reader.list(value, path) ?? []).entries()) {
    const here = `${path}[${index}]`;
    const input = reader.object(entry, here, ['node', 'weight']) ?? {};
    const node = reader.code(needed(reader, input.node, join(here, 'node')), join(here, 'node'), tree.byCode, 'node');
    const weight = reader.number(needed(reader, input.weight, join(here, 'weight')), join(here, 'weight'), 0, 'WEIGHTS_INVALID');
    if (node === tree.framework.root) {
      reader.add('METHOD_NOT_ALLOWED_HERE', join(here, 'node'), 'The root has no siblings, so it takes no weight.', 'a node below the root', node);
    } else if (node !== undefined && weights.some((known) => known.node === node)) {
      reader.add('BAD_INPUT', join(here, 'node'), `${node} is weighted twice.`, 'each node once', node);
    } else if (node !== undefined && weight !== undefined) {
      check(node, join(here, 'node'));
      weights.push({ node, weight });
    }
  }
  return weights;
}
