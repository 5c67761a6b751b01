import type { PlanFactor } from '../plan';
import { factorPoints } from '../scoreBonus';
import type { Explained } from './explained';
import { explainLeaf } from './explainLeaf';
import { declared, resultOf, type ExplanationStep, type Operand } from './trace';

/** The steps of a bonus: the points of each factor, those gathered, and what they add to the core. */
export interface ExplainedBonus {
  /** Of each factor that is asked; null where it is missing. */
  readonly factors: ReadonlyMap<string, ExplanationStep | null>;
  readonly points: ExplanationStep | null;
  /** Null where the methodology adds no bonus. */
  readonly added: ExplanationStep | null;
}

/** Explains what the bonus adds to the core, which is asked for only where the bonus multiplies it. */
export function explainBonus(explained: Explained, coreOf: () => ExplanationStep): ExplainedBonus {
  const { table, position, trace } = explained;
  const { bonus } = table.plan;
  const { rule, weight, code } = bonus;
  const nothing = { factors: new Map<string, ExplanationStep>(), points: null, added: null };
  if (code === null || rule.kind === 'NONE' || rule.kind === 'IN_PILLAR' || weight === 0) return nothing;
  const { factors, points } = explainPoints(explained, code);
  const gathered = points === null ? declared('points', 0) : resultOf('points', points);
  const operands = [gathered, declared('weight', weight), ...(rule.cap === null ? [] : [declared('cap', rule.cap)])];
  const added = table.bonus[position];
  if (rule.kind === 'ADDITIVE') return { factors, points, added: trace.add('bonus', code, 'bonusAdded', operands, added) };
  const core = coreOf();
  return { factors, points, added: trace.add('bonus', code, 'bonusMultiplied', [resultOf('core', core, core.node), ...operands, declared('scale', rule.scale ?? 1)], added) };
}

function explainPoints(explained: Explained, code: string): Pick<ExplainedBonus, 'factors' | 'points'> {
  const { table, position, trace } = explained;
  const { units, values, reported, plan: { bonus } } = table;
  const gathered = values[bonus.column * units.length + position];
  if (reported.get(bonus.column)?.[position] === 1) return { factors: new Map(), points: trace.add('observe', code, 'reported', [], gathered) };
  if (bonus.factors.length === 0) return { factors: new Map(), points: null };
  const factors = new Map<string, ExplanationStep | null>();
  const operands: Operand[] = [];
  for (const factor of bonus.factors.filter(({ enabled }) => enabled)) {
    const step = explainFactor(explained, factor);
    factors.set(factor.code, step);
    operands.push(resultOf('points', step, factor.code), declared('maxPoints', factor.maxPoints, factor.code));
  }
  return { factors, points: trace.add('bonus', code, 'bonusPoints', operands, gathered) };
}

/** The points of one factor; null where it is missing. */
export function explainFactor(explained: Explained, factor: PlanFactor): ExplanationStep | null {
  const leaf = explained.table.plan.leaves.find(({ column }) => column === factor.column);
  const step = leaf === undefined ? null : explainLeaf(explained, leaf);
  if (step === null) return null;
  const operands = [resultOf('value', step), declared('ceiling', factor.ceiling), declared('maxPoints', factor.maxPoints)];
  return explained.trace.add('bonus', factor.code, 'factorPoints', operands, factorPoints(step.result, factor));
}
