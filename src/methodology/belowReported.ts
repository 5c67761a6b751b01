import type { NodeCode } from './framework';
import type { CoreProblem } from './problem';
import type { ScoreTable } from './score';
import { isLeaf, pathToRoot, type Tree } from './tree';
import type { Place, Variant } from './variant';

/**
 * Says where in the variant the cause of BELOW_REPORTED_NODE problems lies: one problem for every
 * entry that asks something below reported nodes. Where there is no such entry the version itself
 * asks, and the problems keep their own paths.
 */
export function locateBelowReported(problems: readonly CoreProblem[], variant: Variant, tree: Tree, root = 'variant'): CoreProblem[] {
  const names = (problem: CoreProblem): boolean => problem.code === 'BELOW_REPORTED_NODE' && tree.byCode.has(problem.path);
  const others = problems.filter((problem) => !names(problem));
  const refused = problems.filter(names);
  const located = new Map<string, { node: string; reported: NodeCode[] }>();
  for (const { path: reported } of refused) {
    for (const { path, node } of entriesBelow(reported, variant, tree)) {
      const entry = located.get(path) ?? { node, reported: [] };
      entry.reported.push(reported);
      located.set(path, entry);
    }
  }
  if (located.size === 0) return [...problems];
  return [...others, ...Array.from(located, ([path, { node, reported }]): CoreProblem => ({
    code: 'BELOW_REPORTED_NODE',
    path: `${root}.${path}`,
    message: reported.includes(node)
      ? `${node} is scored by the source, not aggregated from what lies below it, so the change cannot take effect.`
      : `The change at ${node} acts below ${listed(reported)}: scored by the source, not computed from indicators, so it cannot take effect.`,
    expected: reported.includes(node) ? `a change above ${node}` : `a change at ${listed(reported)}, or above`,
    got: node,
  }))];
}

/**
 * One problem for every missing-data rule of a variant that can take effect nowhere: all its parents are scored by
 * the source for every unit, or lie below such nodes. The rule is no part of a node's definition, so nothing else tells.
 */
export function idleMissingRules({ missingAt = [] }: Variant, { plan, reported }: ScoreTable, root = 'variant'): CoreProblem[] {
  const { tree } = plan;
  const isReported = (code: NodeCode): boolean => reported.get(plan.columnOf.get(code) ?? -1)?.every((flag) => flag === 1) ?? false;
  const above = (code: NodeCode): NodeCode | undefined => pathToRoot(tree, code).find(isReported);
  return missingAt.flatMap(({ node, level }, k) => {
    if (node === tree.framework.bonusNode) return [];
    const parents = plan.groups.map((group) => group.code).filter((code) => (node === null ? tree.level.get(code) === level : code === node));
    const sources = [...new Set(parents.map(above))].filter((code) => code !== undefined);
    if (parents.length === 0 || parents.some((code) => above(code) === undefined)) return [];
    return [{
      code: 'BELOW_REPORTED_NODE', path: `${root}.missingAt[${k}]`,
      message: `${listed(sources)}: scored by the source for every unit, not computed from what lies below, so the rule cannot take effect.`,
      expected: `a rule above ${listed(sources)}`, got: node ?? `level ${level}`,
    }];
  });
}

function listed(codes: readonly string[]): string {
  return codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} and ${codes[codes.length - 1]}`;
}

interface Entry { readonly path: string; readonly node: string }

function entriesBelow(reported: NodeCode, variant: Variant, tree: Tree): Entry[] {
  const found: Entry[] = [];
  const check = (path: string, node: NodeCode): void => {
    if (isBelow(tree, node, reported)) found.push({ path, node });
  };
  const { impute = [], treat = [], weigh = [], denominate = [] } = variant;
  variant.weights.forEach((entry, k) => check(`weights[${k}].node`, entry.node));
  denominate.forEach((entry, k) => check(`denominate[${k}].node`, entry.node));
  found.push(...placesBelow('impute', impute, reported, tree), ...placesBelow('treat', treat, reported, tree));
  found.push(...placesBelow('normalise', variant.normalise, reported, tree));
  found.push(...placesBelow('weigh', weigh, reported, tree), ...placesBelow('aggregate', variant.aggregate, reported, tree));
  variant.bonus?.factors.forEach((entry, k) => check(`bonus.factors[${k}].node`, entry.node));
  variant.exclude.forEach((node, k) => check(`exclude[${k}]`, node));
  if (variant.include !== null) found.push({ path: 'include', node: 'the subset' });
  if (variant.bonus?.kind === 'IN_PILLAR') found.push({ path: 'bonus.kind', node: 'a bonus in its pillar' });
  if (variant.panel !== undefined) found.push({ path: 'panel', node: 'the panel' });
  return found;
}

/** Entries of one stage that act below a reported node; how its own children are weighed and aggregated acts below it too. */
function placesBelow(
  stage: 'impute' | 'treat' | 'normalise' | 'weigh' | 'aggregate', entries: readonly Place[], reported: NodeCode, tree: Tree,
): Entry[] {
  const isOfParents = stage === 'weigh' || stage === 'aggregate';
  if (isOfParents && reported === tree.framework.bonusNode) return [];
  const reportedLevel = tree.level.get(reported) ?? 0;
  return entries.flatMap(({ node, level }, k) => {
    const path = `${stage}[${k}]`;
    if (node !== null) return isBelow(tree, node, reported) || (isOfParents && node === reported) ? [{ path: `${path}.node`, node }] : [];
    if (level === null) return [{ path, node: 'the whole stage' }];
    return level > reportedLevel || (isOfParents && level === reportedLevel) ? [{ path: `${path}.level`, node: `level ${level}` }] : [];
  });
}

/** Whether a node lies strictly below another; a bonus factor lies below the bonus node, where its points are gathered. */
function isBelow(tree: Tree, node: NodeCode, above: NodeCode): boolean {
  const entry = tree.byCode.get(node);
  if (entry === undefined || node === above) return false;
  if (entry.role === 'BONUS' && isLeaf(tree, entry)) return above === tree.framework.bonusNode;
  return pathToRoot(tree, node).includes(above);
}
