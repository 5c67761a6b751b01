import type { NodeCode } from './framework';
import type { Plan, PlanGroup } from './plan';
import type { CoreProblem } from './problem';
import type { Children } from './stages/aggregate/kernel';
import { looksAtLevel, weighByData } from './stages/weigh/index';

/**
 * The children of a group with weights from the data, which are noted in `learnt`; declared overrides stand.
 * The weights come from the children's own columns, or, where the method looks at the whole level, from
 * those of all nodes beside them, of which the children take their part.
 */
export function weighedByData(
  plan: Plan, group: PlanGroup, children: Children, length: number, learnt: Map<number, Float64Array>, problems: CoreProblem[],
): Children {
  const method = group.weighByData;
  if (method === null) return children;
  const among = looksAtLevel(method) ? columnsOfLevel(plan, group.level + 1) : group.children;
  const found = weighByData(method, among.map((column) => {
    const offset = plan.nodes[column].inputColumn * length;
    return children.inputs.slice(offset, offset + length);
  }));
  const overrides = new Map(plan.document.weigh.overrides.map((entry) => [entry.node, entry.weight]));
  const weights = Float64Array.from(group.children, (column) => overrides.get(plan.nodes[column].code) ?? found?.[among.indexOf(column)] ?? NaN);
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(Math.abs(totalWeight) >= 1e-9)) {
    problems.push(noWeights(group.code, method.kind));
    return children;
  }
  learnt.set(group.column, weights);
  return { ...children, weights, totalWeight };
}

/** Columns of all nodes of a level that take part. Groups run level by level, so those of this one are scored. */
function columnsOfLevel({ nodes }: Plan, level: number): readonly number[] {
  return nodes.filter((node) => node.level === level).map((node) => node.column);
}

function noWeights(node: NodeCode, method: string): CoreProblem {
  return {
    code: 'NO_SPREAD', path: `weigh ${node}`,
    message: `The children of ${node} do not differ enough for ${method} to take weights from them, or the weights cancel out.`,
    expected: 'children with spread over units that have them all, and weights with a sum to divide by', got: 'no weights',
  };
}
