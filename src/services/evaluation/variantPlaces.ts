import type { CoreProblem } from '../../methodology/problem';
import type { Tree } from '../../methodology/tree';
import type { Place, Variant } from '../../methodology/variant';

const stagePath = /^(normalise|weigh) (.+)$/;
const weightsPath = /^weights below (.+)$/;

/**
 * Says where in the variant a problem of the document that it makes, or of what the document gave, has its
 * cause: at the entry that names the node, else at the one for its level, else at that for the whole
 * stage. What no entry of the variant asks lies in the methodology itself.
 */
export function locateInVariant(problems: readonly CoreProblem[], variant: Variant | null, tree: Tree): CoreProblem[] {
  return problems.map((problem) => {
    const path = placeOf(problem.path, variant, tree);
    return path === null ? problem : { ...problem, path };
  });
}

/** Null for a path that names a node alone. */
function placeOf(path: string, variant: Variant | null, tree: Tree): string | null {
  const [, stage, node] = stagePath.exec(path) ?? [];
  if (stage === 'normalise') return entryAt('normalise', variant?.normalise, node, tree) ?? 'methodology';
  if (stage === 'weigh') {
    return entryAt('weigh', variant?.weigh, node, tree) ?? entryAt('aggregate', variant?.aggregate, node, tree) ?? 'methodology';
  }
  const [, parent] = weightsPath.exec(path) ?? [];
  if (parent !== undefined) return entryAt('weigh', variant?.weigh, parent, tree) ?? 'variant.weights';
  switch (path) {
    case 'subset': return 'variant.include';
    case 'screen': return variant?.screen === undefined ? 'methodology' : 'variant.screen';
    case 'bonus factors': return 'variant.bonus.factors';
    default: return null;
  }
}

/** The last of the entries for the most particular place that holds a node. */
function entryAt(stage: string, entries: readonly Place[] | undefined, node: string, tree: Tree): string | null {
  const level = tree.level.get(node);
  const tests: ((entry: Place) => boolean)[] = [
    (entry) => entry.node === node,
    (entry) => entry.level !== null && entry.level === level,
    (entry) => entry.node === null && entry.level === null,
  ];
  for (const test of tests) {
    const index = entries?.findLastIndex(test) ?? -1;
    if (index >= 0) return `variant.${stage}[${index}]`;
  }
  return null;
}
