import type { PlanGroup, PlanNode } from '../plan';
import { basisOf } from '../score';
import { aggregating } from './aggregating';
import type { Explained } from './explained';
import { explainLeaf } from './explainLeaf';
import { normalisingOperands } from './normalising';
import { resultOf, type ExplanationStep } from './trace';

/** Steps whose results parents read, by plan column. */
export type StepsRead = Map<number, ExplanationStep | null>;

/** Explains the score of a node, then, where its parent reads it normalised, that; all below it first. Null where it is missing. */
export function explainNode(explained: Explained, node: PlanNode, read: StepsRead): ExplanationStep | null {
  const step = node.kind === 'leaf' ? explainLeaf(explained, node) : explainInput(explained, node, explainGroup(explained, node, read));
  read.set(node.column, step);
  return step;
}

/** The score of an inner node from its children, or as it is reported; what lies below a reported score has no effect and makes no step. */
export function explainGroup(explained: Explained, group: PlanGroup, read: StepsRead): ExplanationStep | null {
  const { table, position, trace } = explained;
  const { plan, units, values } = table;
  const score = values[group.column * units.length + position];
  if (Number.isNaN(score)) return null;
  if (basisOf(table, group.column, position) === 'REPORTED') return trace.add('observe', group.code, 'reported', [], score);
  const inputs = group.children.map((column) => {
    const child = plan.nodes[column];
    return resultOf('value', explainNode(explained, child, read), child.code);
  });
  const { operation, operands, learntBy } = aggregating(table, group, position, inputs);
  return trace.add('aggregate', group.code, operation, operands, score, learntBy);
}

/** What the parent reads of an inner node. */
function explainInput({ table, position, trace }: Explained, group: PlanGroup, score: ExplanationStep | null): ExplanationStep | null {
  const { plan, units, values } = table;
  const { normalise } = group;
  const value = values[group.inputColumn * units.length + position];
  if (score === null || normalise === null || normalise.kind === 'points') return score;
  if (Number.isNaN(value)) return null;
  const from = group.column * units.length;
  const learnt = table.learnt[plan.leaves.length + plan.groups.indexOf(group)] ?? {};
  const among = { columns: [values.subarray(from, from + units.length)], lowerIsBetter: false, learnt };
  return trace.add('normalise', group.code, normalise.kind, [resultOf('value', score), ...normalisingOperands(normalise, score.result, among)], value);
}
