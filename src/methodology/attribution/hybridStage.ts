import type { NodeCode } from '../framework';
import type { MethodologyDocument, StageChoice, WeighMethod, WeighStage } from '../methodologyVersion';
import { methodAt, particularMethod } from '../stageChoice';
import type { Tree } from '../tree';
import type { ChangeKind } from '../vocabulary';
import { isFactor, isGroup } from '../changes/sides';
import { givenWeight, isDeclared, overrideOf, weighingOf } from '../changes/weightChanges';
import type { Reverted } from './hybridFramework';
import { placeKey } from './keys';

/** Two documents, and what stands between them. */
export interface Between {
  readonly from: { readonly document: MethodologyDocument; readonly tree: Tree };
  readonly to: { readonly document: MethodologyDocument; readonly tree: Tree };
  /** The tree of the hybrid. */
  readonly tree: Tree;
  readonly reverted: Reverted;
  /** Whether some change to a whole stage, or to a level, is not applied: what came later then follows the earlier rule. */
  readonly isRuleReverted: (kind: ChangeKind) => boolean;
}

/**
 * Whether the earlier document speaks of a node at a place: it alone has the node, or its change is not
 * made, or the node is still what it was there (an indicator, a bonus factor, a group).
 */
export function isAsBefore({ from, to, tree, reverted }: Between, kind: ChangeKind, code: NodeCode): boolean {
  if (!to.tree.byCode.has(code)) return true;
  if (!from.tree.byCode.has(code)) return false;
  if (reverted(placeKey(kind, code))) return true;
  const guise = guiseIn(tree, code);
  return guise === guiseIn(from.tree, code) && guise !== guiseIn(to.tree, code);
}

function guiseIn(tree: Tree, code: NodeCode): string {
  return isGroup(tree, code) ? 'group' : code === tree.framework.bonusNode ? 'bonus' : isFactor(tree, code) ? 'factor' : 'indicator';
}

/**
 * A stage between two: each node has the method of the one document or the other. A node that only one of
 * them has brings its own entry along, else it follows the rule that stands in the hybrid.
 */
export function hybridStage<Method>(
  between: Between, kind: ChangeKind, before: StageChoice<Method>, after: StageChoice<Method>,
): StageChoice<Method> {
  const { from, tree } = between;
  const rule = between.isRuleReverted(kind) ? before : after;
  const nodes = tree.framework.nodes.flatMap(({ code }) => {
    const level = tree.level.get(code) ?? 0;
    const stage = isAsBefore(between, kind, code) ? before : from.tree.byCode.has(code) || after.nodes.some((choice) => choice.node === code) ? after : rule;
    const isInner = isGroup(tree, code) || code === tree.framework.bonusNode;
    // The default of a normalisation is for leaves.
    const method = kind === 'NORMALISE_CHANGED' && isInner ? particularMethod(stage, code, level) : methodAt(stage, code, level);
    return method === null ? [] : [{ node: code, method }];
  });
  return { default: after.default, levels: [], nodes };
}

/** Weights between two: methods at parents as in any stage, stated weights and overrides child by child. */
export function hybridWeighing(between: Between): WeighStage {
  const { from, to, tree } = between;
  const stage = hybridStage<WeighMethod>(between, 'WEIGH_CHANGED', from.document.weigh, to.document.weigh);
  const nodes = stage.nodes.map(({ node, method }) => ({ node, method: isDeclared(method) ? givenTo(between, node) : method }));
  const overrides = tree.framework.nodes.flatMap(({ code }) => {
    const weight = overrideOf((isAsBefore(between, 'WEIGHT_CHANGED', code) ? from : to).document, code);
    return weight === null ? [] : [{ node: code, weight }];
  });
  return { ...stage, nodes, overrides };
}

/** Weights given to the children of a node: by the document that speaks of the child, or, where only one of them states weights, of the method. */
function givenTo(between: Between, parent: NodeCode): WeighMethod {
  const { from, to, tree, reverted } = between;
  return {
    kind: 'given',
    weights: (tree.children.get(parent) ?? []).map(({ code }) => {
      const isStatedByBoth = [from, to].every((side) => isDeclared(weighingOf(side.document, side.tree, code)));
      const isOld = isStatedByBoth ? isAsBefore(between, 'WEIGHT_CHANGED', code) : reverted(placeKey('WEIGH_CHANGED', parent));
      const giving = isOld ? from : to;
      return { node: code, weight: givenWeight(giving.document, giving.tree, code) };
    }),
  };
}
