import type { Plan } from './plan';
import { attainable } from './weights';

/** Highest score attainable: that of the core, and what the bonus can add to it; null where it is unbounded, beyond what a double can hold, or not known. */
export function ceilingOf(plan: Plan): number | null {
  const core = attainable(plan, plan.nodes[0]);
  const ceiling = core === null ? NaN : withBonus(plan, core);
  return Number.isFinite(ceiling) ? ceiling : null;
}

/** Whether two plans put scores on different scales: other ceilings, beyond what sums of doubles differ by. */
export function isOtherScale(one: Plan, other: Plan): boolean {
  const [before, after] = [ceilingOf(one), ceilingOf(other)];
  return before === null || after === null ? before !== after : Math.abs(after - before) > 1e-9 * Math.max(Math.abs(before), Math.abs(after));
}

function withBonus(plan: Plan, core: number): number {
  const { rule, factors, weight } = plan.bonus;
  const points = weight * factors.reduce((sum, factor) => sum + (factor.enabled ? factor.maxPoints : 0), 0);
  const capped = rule.cap === null ? points : Math.min(points, rule.cap);
  switch (rule.kind) {
    case 'NONE': case 'IN_PILLAR': return core;
    case 'ADDITIVE': return core + capped;
    case 'MULTIPLICATIVE': return core * (1 + capped / (rule.scale ?? 1));
  }
}
