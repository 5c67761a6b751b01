import { settleMissing } from '../missingData';
import type { PlanGroup, PlanNode } from '../plan';
import { basisOf, type ScoreTable } from '../score';
import { aggregate, isAdditive, isMean } from '../stages/aggregate/index';
import type { GapEnd } from '../vocabulary';
import { bonusGame, joinBonus } from './bonusGame';
import { isAlike, player, type Combine, type GameNode } from './gameNode';
import { heldNormalisation } from './heldNormalisation';

/**
 * The game between two units of a table, by their positions: indicators, reported scores and nodes that no hybrid can have
 * are players, in the groups of the tree. Normalised values of indicators and all that was learnt are held.
 */
export function gapGame(table: ScoreTable, first: number, second: number): GameNode {
  const core = nodeGame(table, table.plan.nodes[0], first, second);
  return joinBonus(table, core, bonusGame(table, first, second), first, second);
}

/** Why a hybrid of units has no score of its own at a node: it stands among the other units, or has weights of its own. */
export function endOf(table: ScoreTable, node: PlanNode, ...units: readonly number[]): GapEnd | null {
  if (node.kind === 'leaf') return 'INDICATOR';
  if (units.some((unit) => basisOf(table, node.column, unit) === 'REPORTED')) return 'REPORTED';
  if (node.aggregate.kind === 'copeland' || node.aggregate.kind === 'outranking') return 'OTHER_UNITS';
  return table.unitWeights.has(node.column) ? 'OWN_WEIGHTS' : null;
}

function nodeGame(table: ScoreTable, node: PlanNode, first: number, second: number): GameNode {
  const { plan, units, values } = table;
  const read = (unit: number): number => values[node.inputColumn * units.length + unit];
  const end = endOf(table, node, first, second);
  if (node.kind === 'leaf' || end !== null) return player(node.code, read(first), read(second), end ?? 'INDICATOR');
  const from = node.column * units.length;
  const held = heldNormalisation(node.normalise, table.learnt[plan.leaves.length + plan.groups.indexOf(node)] ?? {}, values.subarray(from, from + units.length));
  const children = node.children.map((column) => nodeGame(table, plan.nodes[column], first, second));
  const weights = table.learntWeights.get(node.column) ?? node.weights;
  return {
    code: node.code, first: read(first), second: read(second), children, end: null, combine: combining(node, weights, held.of), slopes: slopesOf(node, children, weights, held.slope),
  };
}

/** The kernel of the methodology, run over hybrids as if they were units. */
function combining(group: PlanGroup, weights: Float64Array, put: (scores: Float64Array) => Float64Array): Combine {
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  return (inputs, hybrids) => {
    const children = { inputs, offsets: Int32Array.from(weights, (_, k) => k * hybrids), weights, totalWeight };
    const scores = new Float64Array(hybrids);
    aggregate(group.aggregate, children, scores, 0, hybrids);
    if (group.missing.kind !== 'propagate') settleMissing(group, children, null, scores, 0, hybrids);
    return put(scores);
  };
}

/** What a point of each child is worth, where no child is missing in one hybrid and there in another. */
function slopesOf({ aggregate: method }: PlanGroup, children: readonly GameNode[], weights: Float64Array, slope: number | null): readonly number[] | null {
  if (slope === null || !isAdditive(method) || !children.every(isAlike)) return null;
  const sum = (isCounted: (k: number) => boolean): number => weights.reduce((total, weight, k) => (isCounted(k) ? total + weight : total), 0);
  const present = sum((k) => !Number.isNaN(children[k].first));
  const scale = isMean(method) ? 1 / present : sum(() => true) / present;
  return Array.from(weights, (weight) => weight * scale * slope);
}
