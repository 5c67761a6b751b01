import type { NodeCode } from './framework';
import type { Plan, PlanGroup, PlanNode } from './plan';
import type { ScoreTable } from './score';
import { aggregate, isMean } from './stages/aggregate/index';
import { childrenOf } from './stages/aggregate/kernel';

/** Weights taken from the data, by the column of the node whose children they weigh. */
type LearntWeights = ReadonlyMap<number, Float64Array>;

/** Weight of one node: as declared among its siblings, and as a share of the whole index. */
interface NodeWeights {
  readonly node: NodeCode;
  /** Declared among siblings, or taken from the data: relative under a mean, a factor under a sum. */
  readonly nominal: number;
  /** Product of relative weights along the path, 0 to 1; null where undefined. */
  readonly effective: number | null;
}

/**
 * Weights of all nodes that take part. Under a mean the relative weight of a child is its share of
 * its siblings' weights; under a sum it is its share of the points attainable at its parent, which is
 * undefined (null) where a child has no known highest score. The bonus lies outside the core's shares.
 * Weights that are taken from the data are those `learnt` of an evaluation; without one they are 1, their shares undefined.
 */
export function nodeWeights(plan: Plan, learnt: LearntWeights | null = null): NodeWeights[] {
  const fromData = new Map<NodeCode, number>();
  const effective = new Map<NodeCode, number | null>([[plan.nodes[0].code, 1]]);
  for (const node of plan.nodes) {
    if (plan.declaredWeight.get(node.code) === 0) effective.set(node.code, 0);
    if (node.kind !== 'group') continue;
    const own = effective.get(node.code) ?? null;
    const shares = own === 0 ? node.children.map(() => 0) : relativeWeights(plan, node, learnt);
    learnt?.get(node.column)?.forEach((weight, k) => fromData.set(plan.nodes[node.children[k]].code, weight));
    node.children.forEach((column, k) => effective.set(plan.nodes[column].code, own === null || shares === null ? null : own * shares[k]));
  }
  const inTree = plan.nodes.map((node) => ({
    node: node.code,
    nominal: fromData.get(node.code) ?? plan.declaredWeight.get(node.code) ?? 1,
    effective: effective.get(node.code) ?? null,
  }));
  if (plan.bonus.code === null) return inTree;
  return [...inTree, { node: plan.bonus.code, nominal: plan.bonus.weight, effective: null }];
}

/** Weights of all nodes as they are for one unit, where units have weights of their own. */
export function nodeWeightsOfUnit(
  { plan, units, learntWeights, unitWeights }: Pick<ScoreTable, 'plan' | 'units' | 'learntWeights' | 'unitWeights'>, unit: number,
): NodeWeights[] {
  const own = Array.from(unitWeights, ([column, weights]): [number, Float64Array] =>
    [column, Float64Array.from({ length: weights.length / units.length }, (_, k) => weights[k * units.length + unit])]);
  return nodeWeights(plan, new Map([...learntWeights, ...own]));
}

function relativeWeights(plan: Plan, group: PlanGroup, learnt: LearntWeights | null): number[] | null {
  const weights = group.weighByData === null ? group.weights : learnt?.get(group.column);
  if (weights === undefined) return null;
  const totalWeight = weights === group.weights ? group.totalWeight : weights.reduce((sum, weight) => sum + weight, 0);
  const shares = isMean(group.aggregate) ? Array.from(weights, (weight) => weight / totalWeight) : sharesOfPoints(plan, group, weights);
  return shares?.every(Number.isFinite) === true ? shares : null;
}

function sharesOfPoints(plan: Plan, group: PlanGroup, weights: Float64Array): number[] | null {
  const points = group.children.map((column, k) => attainableAsInput(plan, plan.nodes[column], weights[k]));
  if (points.some((value) => value === null)) return null;
  const total = points.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return total > 0 ? points.map((value) => (value ?? 0) / total) : null;
}

function attainableAsInput(plan: Plan, node: PlanNode, weight: number): number | null {
  const highest = highestInput(plan, node);
  return highest === null ? null : weight * highest;
}

/** Highest value that a node can hand to its parent, where its method bounds it. */
function highestInput(plan: Plan, node: PlanNode): number | null {
  const method = node.normalise;
  if (method === null) return node.kind === 'group' ? attainable(plan, node) : null;
  switch (method.kind) {
    case 'borda': case 'scaled': case 'distanceToReference': return null;
    case 'distanceToMax': case 'fractionOfMax': return 1;
    case 'distanceToTarget': return method.cap ? 1 : null;
    case 'points': return node.kind === 'leaf' ? plan.tree.byCode.get(node.code)?.ceiling ?? null : attainable(plan, node);
    case 'minMax': return method.range.high;
    case 'goalposts': return method.range.high;
    case 'percentileRank': return 1;
    case 'rank': case 'zScore': return null;
  }
}

/** Highest score that a node can reach: its children's highest, aggregated; null where one of them has none. */
export function attainable(plan: Plan, node: PlanNode): number | null {
  if (node.kind === 'leaf') return highestInput(plan, node);
  if (node.weighByData?.kind === 'benefitOfTheDoubt') return 1; // what the best reach
  if (node.aggregate.kind === 'copeland' || node.aggregate.kind === 'outranking') return null; // it grows with the number of units
  const highest = node.children.map((column) => highestInput(plan, plan.nodes[column]) ?? NaN);
  const target = new Float64Array(1);
  aggregate(node.aggregate, childrenOf(highest.map((value) => Float64Array.of(value)), Array.from(node.weights)), target, 0, 1);
  return Number.isFinite(target[0]) ? target[0] : null;
}
