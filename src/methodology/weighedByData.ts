import type { NodeCode } from './framework';
import type { Plan, PlanGroup } from './plan';
import type { CoreProblem } from './problem';
import type { Children } from './stages/aggregate/kernel';
import { benefitOfTheDoubt } from './stages/weigh/benefitOfTheDoubt';
import { looksAtLevel, weighByData, type DataWeighMethod } from './stages/weigh/index';

/** Weights that were taken from the data, by the column of the node whose children they weigh. */
export interface LearntWeights {
  /** One for each child. */
  readonly ofChildren: Map<number, Float64Array>;
  /** One for each child and unit: that of child k and unit u stands at k × units + u. */
  readonly ofUnits: Map<number, Float64Array>;
}

/**
 * The children of a group with weights from the data, which are noted in `learnt`; declared overrides stand.
 * The weights come from the children's own columns, or, where the method looks at the whole level, from
 * those of all nodes beside them, of which the children take their part. Where each unit gets weights of its
 * own, the declared ones stay and count for nothing.
 */
export function weighedByData(
  plan: Plan, group: PlanGroup, children: Children, length: number, learnt: LearntWeights, problems: CoreProblem[],
): Children {
  const method = group.weighByData;
  if (method === null) return children;
  const among = looksAtLevel(method) ? columnsOfLevel(plan, group.level + 1) : group.children;
  const columns = among.map((column) => {
    const offset = plan.nodes[column].inputColumn * length;
    return children.inputs.slice(offset, offset + length);
  });
  const codes = among.map((column) => plan.nodes[column].code);
  const negative = takesNegative(method) ? -1 : columns.findIndex((column) => column.some((value) => value < 0));
  if (negative >= 0) {
    problems.push(belowZero(group.code, method.kind, codes[negative]));
    return children;
  }
  if (method.kind === 'benefitOfTheDoubt') {
    const found = benefitOfTheDoubt(columns, codes, method.bounds);
    if (found === null) problems.push(noWeights(group.code, method.kind));
    else learnt.ofUnits.set(group.column, found);
    return children;
  }
  const found = weighByData(method, columns);
  const overrides = new Map(plan.document.weigh.overrides.map((entry) => [entry.node, entry.weight]));
  const weights = Float64Array.from(group.children, (column) => overrides.get(plan.nodes[column].code) ?? found?.[among.indexOf(column)] ?? NaN);
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(Math.abs(totalWeight) >= 1e-9)) {
    problems.push(noWeights(group.code, method.kind));
    return children;
  }
  learnt.ofChildren.set(group.column, weights);
  return { ...children, weights, totalWeight };
}

function takesNegative({ kind }: DataWeighMethod): boolean {
  return kind !== 'entropy' && kind !== 'benefitOfTheDoubt';
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

function belowZero(node: NodeCode, method: string, child: NodeCode): CoreProblem {
  return {
    code: 'METHOD_NOT_ALLOWED_HERE', path: `weigh ${node}`, message: `${method} takes values of 0 or more, and ${child} has some below.`,
    expected: `a normalisation of ${child} that gives 0 or more`, got: 'values below 0',
  };
}
