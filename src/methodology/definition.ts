import type { NodeCode } from './framework';
import type { Plan, PlanFactor, PlanLeaf, PlanNode } from './plan';
import { sameValue } from './sameValue';
import { learnsFromUnits } from './stages/normalise/index';
import { looksAtLevel } from './stages/weigh/index';
import { preparationStages, type PanelScope, type PreparationStage } from './vocabulary';

/**
 * Whether two plans make a node's score in the same way from the same leaves, so that a score reported
 * under one may stand in the other. What lies above the node, and the missing-data rule (it acts only
 * where data are missing), are not part of it. A node that one of them lacks is not the same.
 */
export function isSameDefinition(one: Plan, other: Plan, code: NodeCode): boolean {
  if (code === one.bonus.code || code === other.bonus.code) return one.bonus.code === other.bonus.code && isSameBonus(one, other);
  const [a, b] = [one.columnOf.get(code), other.columnOf.get(code)];
  return a !== undefined && b !== undefined && isSameNode(one, other, one.nodes[a], other.nodes[b]);
}

function isSameNode(one: Plan, other: Plan, a: PlanNode, b: PlanNode): boolean {
  if (a.kind === 'leaf' || b.kind === 'leaf') return a.kind === 'leaf' && b.kind === 'leaf' && isSameLeaf(one, other, a, b);
  if (a.weighByData !== null && looksAtLevel(a.weighByData)) return false; // what stands beside it has a part in it
  return a.code === b.code && sameValue(a.aggregate, b.aggregate) && sameValue(a.weighByData, b.weighByData)
    && a.children.length === b.children.length
    && a.children.every((column, k) => {
      const [child, match] = [one.nodes[column], other.nodes[b.children[k]]];
      return a.weights[k] === b.weights[k] && sameValue(normaliseOf(child), normaliseOf(match)) && isSameNode(one, other, child, match);
    });
}

/** What is done with a leaf's value is told by the leaf; a group's score is normalised for its parent. */
function normaliseOf(node: PlanNode): unknown {
  return node.kind === 'group' ? node.normalise : null;
}

function isSameLeaf(one: Plan, other: Plan, a: PlanLeaf, b: PlanLeaf): boolean {
  return a.code === b.code && a.lowerIsBetter === b.lowerIsBetter && sameValue(a.normalise, b.normalise)
    && sameValue(a.denominate, b.denominate) && sameValue(a.impute, b.impute) && sameValue(a.treat, b.treat)
    && (!learnsFromUnits(a.normalise) || learnsOver(one) === learnsOver(other))
    && (stepsOf(a) < 2 || sameValue(orderOf(one), orderOf(other)));
}

/** How much is done to a leaf before it is normalised: a single step has no order. */
function stepsOf({ denominate, impute, treat }: PlanLeaf): number {
  return [denominate !== null, impute.kind !== 'none', treat.kind !== 'none'].filter((isDone) => isDone).length;
}

function orderOf({ document }: Plan): readonly PreparationStage[] {
  return document.order ?? preparationStages;
}

function learnsOver({ document }: Plan): PanelScope {
  return document.panel?.normalise ?? 'PER_PERIOD';
}

function isSameBonus(one: Plan, other: Plan): boolean {
  const [factors, others] = [one.bonus.factors, other.bonus.factors];
  if (factors.length !== others.length) return false;
  const [leaves, otherLeaves] = [leavesOf(one), leavesOf(other)];
  return factors.every((factor, k) => {
    const [leaf, match] = [leaves.get(factor.code), otherLeaves.get(factor.code)];
    return isSameFactor(factor, others[k]) && leaf !== undefined && match !== undefined && isSameLeaf(one, other, leaf, match);
  });
}

function isSameFactor(a: PlanFactor, b: PlanFactor): boolean {
  return a.code === b.code && a.enabled === b.enabled && a.maxPoints === b.maxPoints && a.ceiling === b.ceiling;
}

function leavesOf(plan: Plan): ReadonlyMap<NodeCode, PlanLeaf> {
  return new Map(plan.leaves.map((leaf) => [leaf.code, leaf]));
}
