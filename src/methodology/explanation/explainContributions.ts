import { contributionsOf, slopeThrough, type Contributions } from '../contributions';
import type { PlanGroup } from '../plan';
import { isAdditive, isMean } from '../stages/aggregate/index';
import { basisOf } from '../score';
import { weightOperands } from './aggregating';
import type { ExplainedBonus } from './explainBonus';
import type { Explained } from './explained';
import type { StepsRead } from './explainNode';
import { declared, resultOf, type ExplanationStep, type Operand } from './trace';

/** Explains what each node adds to the points of the index, from the root down as far as that is defined; then each bonus factor. */
export function explainContributions(explained: Explained, read: StepsRead, bonus: ExplainedBonus): void {
  const { table, position } = explained;
  const contributions = contributionsOf(table, position);
  const root = table.plan.nodes[0];
  if (root.kind === 'group') explainBelow(explained, root, declared('slope', 1), read, contributions);
  explainFactors(explained, bonus, contributions);
}

function explainBelow(explained: Explained, group: PlanGroup, slope: Operand, read: StepsRead, contributions: Contributions): void {
  const { table, position, trace } = explained;
  if (!isAdditive(group.aggregate) || basisOf(table, group.column, position) !== 'COMPUTED') return;
  const weights = weightOperands(table, group, position);
  const present = group.children.map((_, k) => k).filter((k) => (read.get(group.children[k]) ?? null) !== null);
  const total = totalOf(explained, group, weights, present);
  for (const k of present) {
    const child = table.plan.nodes[group.children[k]];
    const value = read.get(child.column) ?? null;
    const worth = trace.add('contribute', child.code, 'worth', [slope, { ...weights[k], node: null }, ...total], contributions.worth[child.column]);
    if (Number.isFinite(contributions.byColumn[child.column])) trace.add('contribute', child.code, 'contribution', [resultOf('worth', worth), resultOf('value', value)], contributions.byColumn[child.column]);
    const through = slopeThrough(table, position, child);
    if (through === null || child.kind === 'leaf') continue;
    explainBelow(explained, child, resultOf('slope', throughStep(explained, child, worth, through)), read, contributions);
  }
}

/** What weights are rescaled by over the children that are present; units with weights of their own need no rescaling. */
function totalOf({ table, trace }: Explained, group: PlanGroup, weights: readonly Operand[], present: readonly number[]): readonly Operand[] {
  if (table.unitWeights.has(group.column)) return [];
  const sum = (operands: readonly Operand[]): number => operands.reduce((whole, { value }) => whole + value, 0);
  const step = trace.add('contribute', group.code, 'presentWeight', present.map((k) => weights[k]), sum(present.map((k) => weights[k])));
  return [resultOf('present', step), ...(isMean(group.aggregate) ? [] : [{ ...declared('total', sum(weights)), origin: weights[0].origin }])];
}

/** A node's score may be put on another scale before its parent reads it. */
function throughStep({ trace }: Explained, { code, normalise }: PlanGroup, worth: ExplanationStep, through: number): ExplanationStep {
  if (normalise?.kind !== 'goalposts') return worth;
  const operands = [
    resultOf('worth', worth), declared('low', normalise.low), declared('high', normalise.high), declared('rangeLow', normalise.range.low), declared('rangeHigh', normalise.range.high),
  ];
  return trace.add('contribute', code, 'worthBelow', operands, worth.result * through);
}

function explainFactors({ table, trace }: Explained, { factors, added }: ExplainedBonus, { byFactor }: Contributions): void {
  const { bonus } = table.plan;
  const present = [...factors.values()].filter((step) => step !== null);
  if (bonus.code === null || added === null || present.length === 0) return;
  const gathered = trace.add('contribute', bonus.code, 'gatheredPoints', present.map((step) => resultOf('points', step, step.node)), present.reduce((sum, { result }) => sum + result, 0));
  bonus.factors.forEach(({ code }, k) => {
    const points = factors.get(code) ?? null;
    if (points === null || !Number.isFinite(byFactor[k])) return;
    trace.add('contribute', code, 'factorContribution', [resultOf('points', points), resultOf('added', added, added.node), resultOf('gathered', gathered, gathered.node)], byFactor[k]);
  });
}
