import type { CoreProblem } from '../../methodology/problem';
import type { Tree } from '../../methodology/tree';
import type { Variant } from '../../methodology/variant';

const place = /^normalise (.+)$/;

/**
 * Says where the normalisation stands that cannot be done at its node: at the entry of the variant that
 * names the node, else at the one that names its level, else in the methodology itself.
 */
export function locateNormalise(problems: readonly CoreProblem[], variant: Variant | null, tree: Tree): CoreProblem[] {
  const entries = variant?.normalise ?? [];
  return problems.map((problem) => {
    const node = place.exec(problem.path)?.[1];
    if (node === undefined) return problem;
    const atNode = entries.findLastIndex((entry) => entry.node === node);
    const level = tree.level.get(node);
    const entry = atNode >= 0 ? atNode : entries.findLastIndex((asked) => asked.level !== null && asked.level === level);
    return { ...problem, path: entry >= 0 ? `variant.normalise[${entry}]` : 'methodology' };
  });
}
