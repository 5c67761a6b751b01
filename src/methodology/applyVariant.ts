import type { NodeCode } from './framework';
import type { BonusRule, MethodologyDocument, StageChoice } from './methodologyVersion';
import type { CoreProblem } from './problem';
import { withLevelMethod, withNodeMethod } from './stageChoice';
import { isLeaf, pathToRoot, type Tree } from './tree';
import type { Place, Variant } from './variant';

/** The document that a variant makes of a version's. The version's own document is not changed. */
export function applyVariant(document: MethodologyDocument, variant: Variant): MethodologyDocument {
  const weighted = new Set(variant.weights.map((entry) => entry.node));
  return {
    ...document,
    subset: {
      tags: variant.include?.tags ?? document.subset.tags,
      segmented: variant.include?.segmented ?? document.subset.segmented,
      nodes: variant.include?.nodes ?? document.subset.nodes,
      exclude: [...document.subset.exclude, ...variant.exclude],
    },
    normalise: variant.normalise.reduce(place, document.normalise),
    aggregate: variant.aggregate.reduce(place, document.aggregate),
    weigh: {
      ...document.weigh,
      overrides: [...document.weigh.overrides.filter((entry) => !weighted.has(entry.node)), ...variant.weights],
    },
    missing: variant.missing === null ? document.missing : { default: variant.missing, levels: [], nodes: [] },
    bonus: variant.bonus === null ? document.bonus : changedBonus(document.bonus, variant.bonus),
  };
}

/** A level named in a variant stands for the whole level: choices of the version at its nodes give way. */
function place<Method>(stage: StageChoice<Method>, entry: Place & { readonly method: Method }): StageChoice<Method> {
  return entry.node !== null ? withNodeMethod(stage, entry.node, entry.method) : withLevelMethod(stage, entry.level, entry.method);
}

function changedBonus(rule: BonusRule, change: NonNullable<Variant['bonus']>): BonusRule {
  const changed = new Map(change.factors.map((factor) => [factor.node, factor]));
  const kept = rule.factors.filter((factor) => !changed.has(factor.node));
  const kind = change.kind ?? rule.kind;
  return {
    kind,
    cap: change.cap ?? (change.kind === null || change.kind === rule.kind ? rule.cap : null),
    scale: change.scale ?? (kind === rule.kind ? rule.scale : null),
    factors: [...kept, ...change.factors.map((factor) => {
      const before = rule.factors.find((entry) => entry.node === factor.node);
      return {
        node: factor.node,
        enabled: factor.enabled ?? before?.enabled ?? true,
        maxPoints: factor.maxPoints ?? before?.maxPoints ?? null,
      };
    })],
  };
}

/**
 * Says where in the variant the cause of BELOW_REPORTED_NODE problems lies: every entry that asks
 * something below a reported node. A problem with no such entry keeps its own path (the version itself asks).
 */
export function locateBelowReported(problems: readonly CoreProblem[], variant: Variant, tree: Tree, root = 'variant'): CoreProblem[] {
  return problems.flatMap((problem) => {
    if (problem.code !== 'BELOW_REPORTED_NODE') return [problem];
    const places = entriesBelow(problem.path, variant, tree);
    if (places.length === 0) return [problem];
    return places.map(({ path, node }) => ({
      ...problem,
      path: `${root}.${path}`,
      message: `${node} lies below ${problem.path}, whose score is reported by the source and not computed from its children: the change cannot take effect.`,
      expected: `a change at ${problem.path} or above it`,
      got: node,
    }));
  });
}

function entriesBelow(reported: NodeCode, variant: Variant, tree: Tree): { path: string; node: string }[] {
  const found: { path: string; node: string }[] = [];
  const check = (path: string, node: NodeCode | null, orAt: boolean): void => {
    if (node === null) return;
    if (isBelow(tree, node, reported) || (orAt && node === reported)) found.push({ path, node });
  };
  variant.weights.forEach((entry, k) => check(`weights[${k}].node`, entry.node, false));
  variant.normalise.forEach((entry, k) => check(`normalise[${k}].node`, entry.node, false));
  variant.aggregate.forEach((entry, k) => check(`aggregate[${k}].node`, entry.node, true));
  variant.bonus?.factors.forEach((entry, k) => check(`bonus.factors[${k}].node`, entry.node, false));
  variant.exclude.forEach((node, k) => check(`exclude[${k}]`, node, false));
  const reportedLevel = tree.level.get(reported) ?? 0;
  variant.normalise.forEach((entry, k) => {
    if (entry.level !== null && entry.level > reportedLevel) found.push({ path: `normalise[${k}].level`, node: `level ${entry.level}` });
  });
  variant.aggregate.forEach((entry, k) => {
    if (entry.level !== null && entry.level >= reportedLevel) found.push({ path: `aggregate[${k}].level`, node: `level ${entry.level}` });
  });
  if (variant.include !== null) found.push({ path: 'include', node: 'the subset' });
  if (variant.bonus?.kind === 'IN_PILLAR') found.push({ path: 'bonus.kind', node: 'a bonus in its pillar' });
  return found;
}

/** Whether a node lies strictly below another; a bonus factor lies below the bonus node as well as below its pillar. */
function isBelow(tree: Tree, node: NodeCode, above: NodeCode): boolean {
  const entry = tree.byCode.get(node);
  if (entry === undefined || node === above) return false;
  if (entry.role === 'BONUS' && isLeaf(tree, entry)) return above === tree.framework.bonusNode;
  return pathToRoot(tree, node).includes(above);
}
