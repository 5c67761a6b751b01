import type { NodeCode } from './framework';
import type {
  BonusRule, DenominateRule, MethodologyDocument, NormaliseStage, RankRule, ScreenRule, StageChoice, WeighStage,
} from './methodologyVersion';
import { particularMethod, withLevelMethod, withNodeMethod } from './stageChoice';
import { isLeaf, treeOf, type Tree } from './tree';
import type { DenominateChange, Placed, RankChange, ScreenChange, Variant } from './variant';

/** The document that a variant makes of a version's. The version's own document is not changed. */
export function applyVariant(document: MethodologyDocument, variant: Variant): MethodologyDocument {
  const tree = treeOf(document.framework);
  const { screen, denominate, impute, treat, missingAt = [], order, panel, rank } = variant;
  return {
    ...document,
    ...(screen !== undefined && { screen: changedScreen(document.screen, screen) }),
    ...(denominate !== undefined && { denominate: changedDenominate(document.denominate ?? [], denominate) }),
    ...(impute !== undefined && { impute: placeMethods(document.impute ?? nothingDone, impute, tree) }),
    ...(treat !== undefined && { treat: placeMethods(document.treat ?? nothingDone, treat, tree) }),
    ...(order !== undefined && { order }),
    ...(panel !== undefined && { panel: { normalise: panel } }),
    subset: {
      tags: variant.include?.tags ?? document.subset.tags,
      segmented: variant.include?.segmented ?? document.subset.segmented,
      nodes: variant.include?.nodes ?? document.subset.nodes,
      exclude: [...document.subset.exclude, ...variant.exclude],
    },
    normalise: placeMethods(document.normalise, variant.normalise, tree, innerChoices(document.normalise, tree)),
    aggregate: placeMethods(document.aggregate, variant.aggregate, tree),
    weigh: changedWeigh(document.weigh, variant, tree),
    missing: placeMethods(variant.missing === null ? document.missing : { default: variant.missing, levels: [], nodes: [] }, missingAt, tree),
    bonus: variant.bonus === null ? document.bonus : changedBonus(document.bonus, variant.bonus),
    rank: rank === undefined ? document.rank : changedRank(document.rank, rank),
  };
}

const nothingDone = { default: { kind: 'none' }, levels: [], nodes: [] } as const;

/**
 * The whole stage named in a variant takes the place of all the version's choices but those `kept`; a level
 * stands for the whole level: the version's choices at its nodes give way; the variant's own nodes stand above both.
 */
function placeMethods<Method>(
  stage: StageChoice<Method>, entries: readonly Placed<Method>[], { level: levelOf }: Tree, kept: StageChoice<Method>['nodes'] = [],
): StageChoice<Method> {
  let placed = stage;
  for (const { node, level, method } of entries) if (node === null && level === null) placed = { default: method, levels: [], nodes: kept };
  for (const { level, method } of entries) {
    if (level === null) continue;
    const elsewhere = placed.nodes.filter((choice) => levelOf.get(choice.node) !== level);
    placed = withLevelMethod({ ...placed, nodes: elsewhere }, level, method);
  }
  for (const { node, method } of entries) if (node !== null) placed = withNodeMethod(placed, node, method);
  return placed;
}

/** How inner nodes are normalised: the default speaks of indicators, so a new one leaves these as they are. */
function innerChoices(stage: NormaliseStage, tree: Tree): NormaliseStage['nodes'] {
  return tree.framework.nodes.flatMap((node) => {
    const isInner = !isLeaf(tree, node) && node.code !== tree.framework.bonusNode;
    const method = isInner ? particularMethod(stage, node.code, tree.level.get(node.code) ?? 0) : null;
    return method === null ? [] : [{ node: node.code, method }];
  });
}

/** Where a variant chooses how children are weighed, the weights that the version sets for them one by one give way to it. */
function changedWeigh(stage: WeighStage, { weights, weigh = [] }: Variant, tree: Tree): WeighStage {
  const named = new Set(weights.map((entry) => entry.node));
  const isReweighed = (code: NodeCode): boolean => {
    const node = tree.byCode.get(code);
    const parent = node?.parent ?? '';
    return node?.role === 'CORE'
      && weigh.some((entry) => (entry.node === null ? entry.level === null || entry.level === tree.level.get(parent) : entry.node === parent));
  };
  const kept = stage.overrides.filter(({ node }) => !named.has(node) && !isReweighed(node));
  return { ...stage, ...placeMethods(stage, weigh, tree), overrides: [...kept, ...weights] };
}

function changedScreen(rule: ScreenRule | undefined, { minimumShare, groups, ...others }: ScreenChange): ScreenRule {
  const named = new Set(groups.map((limit) => limit.node));
  const kept = (rule?.groups ?? []).filter((limit) => !named.has(limit.node));
  return { ...rule, ...others, minimumShare: minimumShare ?? rule?.minimumShare ?? null, groups: [...kept, ...groups] };
}

function changedDenominate(rules: readonly DenominateRule[], changes: readonly DenominateChange[]): readonly DenominateRule[] {
  const named = new Set(changes.map((change) => change.node));
  return [
    ...rules.filter((rule) => !named.has(rule.node)),
    ...changes.flatMap(({ node, by, factor }) => (by === null ? [] : [{ node, by, factor }])),
  ];
}

function changedRank(rule: RankRule, { tieRule, tieBreaker, tieGrid }: RankChange): RankRule {
  return {
    ...(tieRule === null ? { tieRule: rule.tieRule, tieBreaker: rule.tieBreaker } : { tieRule, tieBreaker }),
    tieGrid: tieGrid ?? rule.tieGrid,
  };
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
