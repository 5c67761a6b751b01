import type { Plan, PlanGroup, PlanNode } from './plan';
import { basisOf, type ScoreTable } from './score';
import { factorPoints } from './scoreBonus';
import { isAdditive, isMean } from './stages/aggregate/index';

/** One unit's contributions: what each node adds to the index's points. */
export interface Contributions {
  /** By plan column; NaN where undefined (below a reported node, under an aggregation that is not additive, or beyond the greatest double). */
  readonly byColumn: Float64Array;
  /** What each bonus factor adds, in the order of plan.bonus.factors; NaN where undefined. */
  readonly byFactor: Float64Array;
  readonly bonus: number;
  /** By plan column: how many points of the index one point of what the parent reads is worth; NaN where no contribution is defined. */
  readonly worth: Float64Array;
}

/**
 * Splits one unit's score over the tree. Children sum to their parent, pillars and bonus to the score,
 * wherever all of them are defined; without a score nothing is. A node that weighs 0 contributes 0, and so does all below it.
 */
export function contributionsOf(table: ScoreTable, unit: number): Contributions {
  const { plan } = table;
  const byColumn = new Float64Array(plan.nodes.length).fill(NaN);
  const worth = new Float64Array(plan.nodes.length).fill(NaN);
  if (Number.isNaN(table.core[unit])) {
    return { byColumn, byFactor: new Float64Array(plan.bonus.factors.length).fill(NaN), bonus: NaN, worth };
  }
  byColumn[0] = table.core[unit];
  spread(table, unit, 0, 1, byColumn, worth);
  clearWeightless(plan, byColumn);
  return { byColumn, byFactor: factorContributions(table, unit), bonus: table.bonus[unit], worth };
}

/** Sets nodes that weigh 0 to 0, and in pre-order all that follow on deeper levels. */
function clearWeightless(plan: Plan, byColumn: Float64Array): void {
  let weightlessLevel = Infinity;
  for (const node of plan.nodes) {
    if (node.level <= weightlessLevel) weightlessLevel = plan.declaredWeight.get(node.code) === 0 ? node.level : Infinity;
    if (weightlessLevel < Infinity) byColumn[node.column] = 0;
  }
}

/** `slope` is how many index points one point of this node's score is worth. */
function spread(table: ScoreTable, unit: number, column: number, slope: number, byColumn: Float64Array, worth: Float64Array): void {
  const node = table.plan.nodes[column];
  if (node.kind === 'leaf' || !isAdditive(node.aggregate) || basisOf(table, column, unit) !== 'COMPUTED') return;
  const weights = weightsAmongPresent(table, unit, node);
  node.children.forEach((child, k) => {
    const input = inputOf(table, unit, table.plan.nodes[child]);
    if (Number.isNaN(input)) return;
    worth[child] = slope * weights[k];
    const contribution = worth[child] * input;
    byColumn[child] = Number.isFinite(contribution) ? contribution : NaN;
    const through = slopeThrough(table, unit, table.plan.nodes[child]);
    if (through !== null) spread(table, unit, child, worth[child] * through, byColumn, worth);
  });
}

function inputOf(table: ScoreTable, unit: number, node: PlanNode): number {
  return table.values[node.inputColumn * table.units.length + unit];
}

/** The factor by which each child's input enters its parent's score, weights rescaled over present children as the score was. */
export function weightsAmongPresent(table: ScoreTable, unit: number, group: PlanGroup): number[] {
  const own = table.unitWeights.get(group.column);
  if (own !== undefined) return group.children.map((_, k) => own[k * table.units.length + unit]);
  const weights = table.learntWeights.get(group.column) ?? group.weights;
  let present = 0;
  group.children.forEach((child, k) => {
    if (!Number.isNaN(inputOf(table, unit, table.plan.nodes[child]))) present += weights[k];
  });
  const totalWeight = weights === group.weights ? group.totalWeight : weights.reduce((sum, weight) => sum + weight, 0);
  const scale = totalWeight / present;
  return Array.from(weights, isMean(group.aggregate) ? (weight) => weight / present : (weight) => weight * scale);
}

/** How many points a node hands its parent for each point of its score; null unless the line runs through the origin for this unit. */
export function slopeThrough(table: ScoreTable, unit: number, node: PlanNode): number | null {
  if (node.kind === 'leaf') return null;
  const method = node.normalise;
  if (method === null || method.kind === 'points') return 1;
  if (method.kind !== 'goalposts' || method.scale !== 'LINEAR') return null;
  const slope = (method.range.high - method.range.low) / (method.high - method.low);
  const atOrigin = method.range.low - method.low * slope;
  const value = table.values[node.column * table.units.length + unit];
  const isCut = (method.clamp === 'HIGH' || method.clamp === 'BOTH') && value > method.high
    || (method.clamp === 'LOW' || method.clamp === 'BOTH') && value < method.low;
  return atOrigin === 0 && !isCut ? slope : null;
}

/** A factor's part of what the bonus added, in proportion to its points; NaN where it is missing or the total is reported. */
function factorContributions(table: ScoreTable, unit: number): Float64Array {
  const { bonus } = table.plan;
  const added = table.bonus[unit];
  const isComputed = table.reported.get(bonus.column)?.[unit] !== 1;
  const points = bonus.factors.map((factor) => (factor.enabled ? factorPoints(table.values[factor.column * table.units.length + unit], factor) : 0));
  const gathered = points.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
  return Float64Array.from(points, (value) => {
    if (bonus.rule.kind === 'NONE' || bonus.weight === 0) return 0;
    if (!isComputed || Number.isNaN(added)) return NaN;
    const contribution = added === 0 && !Number.isNaN(value) ? 0 : value * (added / gathered);
    return Number.isFinite(contribution) ? contribution : NaN;
  });
}
