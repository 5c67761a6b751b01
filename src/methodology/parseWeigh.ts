import type { NodeCode } from './framework';
import type { WeighMethod } from './methodologyVersion';
import { parseBounds } from './parseBounds';
import { parseKind } from './parseKind';
import { parseWeights } from './parseWeights';
import { isGiven, join, type Reader } from './reader';
import type { Tree } from './tree';
import type { Place } from './variant';
import { weighKinds, weighScopes } from './vocabulary';

const weighParameters = {
  equal: [], equalAmongLeaves: [], given: ['weights'], principalComponent: ['among'], rotatedLoadings: ['components'], entropy: [], critic: [],
  benefitOfTheDoubt: ['bounds'],
} as const;

/** Reads a weighting of a variant, and whether the weights it gives belong to children of its place. Defaults: components with an eigenvalue above 1, no bounds. */
export function parseWeigh(reader: Reader, value: unknown, path: string, tree: Tree, place: Place): WeighMethod | undefined {
  const { kind, input } = parseKind(reader, value, path, weighKinds, weighParameters);
  if (kind === undefined) return undefined;
  const check = (node: NodeCode, at: string): void => checkIsChild(reader, node, at, tree, place);
  switch (kind) {
    case 'equal': case 'equalAmongLeaves': case 'entropy': case 'critic': return { kind };
    case 'principalComponent': {
      const among = reader.word(input.among, join(path, 'among'), weighScopes);
      return { kind, ...(among === 'LEVEL' && { among }) };
    }
    case 'rotatedLoadings': {
      const components = reader.number(input.components, join(path, 'components'), 1) ?? null;
      if (components !== null && !Number.isInteger(components)) {
        reader.add('OUT_OF_RANGE', join(path, 'components'), 'Components are counted.', 'a whole number', String(components));
      }
      return { kind, components };
    }
    case 'benefitOfTheDoubt': return { kind, bounds: parseBounds(reader, input.bounds, join(path, 'bounds'), tree, check) };
    case 'given': {
      if (!isGiven(input.weights)) reader.add('BAD_INPUT', join(path, 'weights'), 'This field is required.', 'a list of weights', 'nothing');
      return { kind, weights: parseWeights(reader, input.weights, join(path, 'weights'), tree, check) };
    }
  }
}

/** What is said of a node that the weighting of the place does not weigh would be without effect. */
function checkIsChild(reader: Reader, code: NodeCode, path: string, tree: Tree, place: Place): void {
  const node = tree.byCode.get(code);
  const parent = node?.parent ?? '';
  if (node?.role === 'BONUS') {
    reader.add('METHOD_NOT_ALLOWED_HERE', path, 'Bonus points are weighed by themselves, not among siblings.', 'a node of the core; bonus points in variant.weights', code);
  } else if (place.node === null ? place.level !== null && tree.level.get(parent) !== place.level : parent !== place.node) {
    const where = place.node ?? `level ${place.level}`;
    reader.add('METHOD_NOT_ALLOWED_HERE', path, `${code} is no child of ${where}: what is said of it would have no effect there.`, `a child of ${where}`, code);
  }
}
