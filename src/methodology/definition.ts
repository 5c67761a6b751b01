import type { NodeCode } from './framework';
import type { Plan, PlanNode } from './plan';
import { learnsFromUnits } from './stages/normalise/index';

/**
 * How a node's score is made, as text: two versions that give the same text make the node's score in
 * the same way from the same leaves, so a score reported under one may stand in the other. What lies
 * above the node, and the missing-data rule (it acts only where data are missing), are not part of it.
 */
export function definitionOf(plan: Plan, code: NodeCode): string | null {
  const known = definitions.get(plan)?.get(code);
  if (known !== undefined) return known;
  const definition = code === plan.bonus.code ? bonusDefinition(plan) : nodeDefinition(plan, code);
  if (definition !== null) {
    let ofPlan = definitions.get(plan);
    if (ofPlan === undefined) definitions.set(plan, ofPlan = new Map());
    ofPlan.set(code, definition);
  }
  return definition;
}

const definitions = new WeakMap<Plan, Map<NodeCode, string>>();

function nodeDefinition(plan: Plan, code: NodeCode): string | null {
  const column = plan.columnOf.get(code);
  return column === undefined ? null : JSON.stringify(describe(plan, plan.nodes[column]));
}

function describe(plan: Plan, node: PlanNode): unknown {
  if (node.kind === 'leaf') return leafDefinition(plan, node);
  return {
    code: node.code,
    aggregate: sortedEntries(node.aggregate), weighByData: sortedEntries(node.weighByData),
    children: node.children.map((column, k) => {
      const child = plan.nodes[column];
      return [node.weights[k], child.kind === 'group' ? sortedEntries(child.normalise) : null, describe(plan, child)];
    }),
  };
}

function leafDefinition(plan: Plan, leaf: Extract<PlanNode, { kind: 'leaf' }>): unknown {
  return {
    code: leaf.code, lowerIsBetter: leaf.lowerIsBetter, normalise: sortedEntries(leaf.normalise),
    denominate: sortedEntries(leaf.denominate), impute: sortedEntries(leaf.impute), treat: sortedEntries(leaf.treat),
    ...(learnsFromUnits(leaf.normalise) && { over: plan.document.panel?.normalise ?? 'PER_PERIOD' }),
  };
}

function bonusDefinition(plan: Plan): string {
  const leaves = new Map(plan.leaves.map((leaf) => [leaf.code, leaf]));
  return JSON.stringify(plan.bonus.factors.map((factor) => {
    const leaf = leaves.get(factor.code);
    return [factor.code, factor.enabled, factor.maxPoints, factor.ceiling, leaf === undefined ? null : leafDefinition(plan, leaf)];
  }));
}

function sortedEntries(value: object | null): unknown {
  if (value === null) return null;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => [key, typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? sortedEntries(entry as object) : entry]);
}
