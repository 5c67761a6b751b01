import type { NodeCode } from './framework';
import type { BonusRule, MethodologyDocument, StageChoice } from './methodologyVersion';
import type { CoreProblem } from './problem';
import { withLevelMethod, withNodeMethod } from './stageChoice';
import { isLeaf, pathToRoot, treeOf, type Tree } from './tree';
import type { Place, Variant } from './variant';

/** The document that a variant makes of a version's. The version's own document is not changed. */
export function applyVariant(document: MethodologyDocument, variant: Variant): MethodologyDocument {
  const weighted = new Set(variant.weights.map((entry) => entry.node));
  const { level: levelOf } = treeOf(document.framework);
  return {
    ...document,
    subset: {
      tags: variant.include?.tags ?? document.subset.tags,
      segmented: variant.include?.segmented ?? document.subset.segmented,
      nodes: variant.include?.nodes ?? document.subset.nodes,
      exclude: [...document.subset.exclude, ...variant.exclude],
    },
    normalise: placeMethods(document.normalise, variant.normalise, levelOf),
    aggregate: placeMethods(document.aggregate, variant.aggregate, levelOf),
    weigh: {
      ...document.weigh,
      overrides: [...document.weigh.overrides.filter((entry) => !weighted.has(entry.node)), ...variant.weights],
    },
    missing: variant.missing === null ? document.missing : { default: variant.missing, levels: [], nodes: [] },
    bonus: variant.bonus === null ? document.bonus : changedBonus(document.bonus, variant.bonus),
  };
}

/** A level named in a variant stands for the whole level: the version's choices at its nodes give way, the variant's own stand above it. */
function placeMethods<Method>(
  stage: StageChoice<Method>, entries: readonly (Place & { readonly method: Method })[], levelOf: Tree['level'],
): StageChoice<Method> {
  let placed = stage;
  for (const { level, method } of entries) {
    if (level === null) continue;
    const elsewhere = placed.nodes.filter((choice) => levelOf.get(choice.node) !== level);
    placed = withLevelMethod({ ...placed, nodes: elsewhere }, level, method);
  }
  for (const { node, method } of entries) if (node !== null) placed = withNodeMethod(placed, node, method);
  return placed;
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
 * Says where in the variant the cause of BELOW_REPORTED_NODE problems lies: one problem for every
 * entry that asks something below reported nodes. Where there is no such entry the version itself
 * asks, and the problems keep their own paths.
 */
export function locateBelowReported(problems: readonly CoreProblem[], variant: Variant, tree: Tree, root = 'variant'): CoreProblem[] {
  const others = problems.filter((problem) => problem.code !== 'BELOW_REPORTED_NODE');
  const refused = problems.filter((problem) => problem.code === 'BELOW_REPORTED_NODE');
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

function listed(codes: readonly string[]): string {
  return codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} and ${codes[codes.length - 1]}`;
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
  const isAggregated = reported !== tree.framework.bonusNode;
  variant.aggregate.forEach((entry, k) => {
    if (isAggregated && entry.level !== null && entry.level >= reportedLevel) found.push({ path: `aggregate[${k}].level`, node: `level ${entry.level}` });
  });
  if (variant.include !== null) found.push({ path: 'include', node: 'the subset' });
  if (variant.bonus?.kind === 'IN_PILLAR') found.push({ path: 'bonus.kind', node: 'a bonus in its pillar' });
  return found;
}

/** Whether a node lies strictly below another; a bonus factor lies below the bonus node, where its points are gathered. */
function isBelow(tree: Tree, node: NodeCode, above: NodeCode): boolean {
  const entry = tree.byCode.get(node);
  if (entry === undefined || node === above) return false;
  if (entry.role === 'BONUS' && isLeaf(tree, entry)) return above === tree.framework.bonusNode;
  return pathToRoot(tree, node).includes(above);
}
