import { isMet } from './missingData';
import type { BonusRule } from './methodologyVersion';
import type { Plan, PlanBonus, PlanFactor } from './plan';
import type { SnapshotColumn } from './snapshot';

/** Core, bonus and score of every unit; core + bonus = score. */
interface BonusScores {
  readonly core: Float64Array;
  readonly bonus: Float64Array;
  readonly scores: Float64Array;
}

/**
 * Gathers the bonus points of every unit in the bonus node's column and joins them to the core.
 * Points are Σ share earned × maxPoints over enabled factors, or the reported total where factors
 * are missing and one is given; then the bonus node's weight, then the cap.
 */
export function scoreBonus(
  plan: Plan, report: SnapshotColumn | null, values: Float64Array, reported: Map<number, Uint8Array>, length: number,
): BonusScores {
  gatherPoints(plan, report, values, reported, length);
  const core = new Float64Array(length);
  const bonus = addedPoints(plan, values, length);
  const scores = new Float64Array(length);
  for (let unit = 0; unit < length; unit++) {
    const whole = values[unit] + bonus[unit];
    const isScored = whole - whole === 0;
    core[unit] = isScored ? values[unit] : NaN;
    scores[unit] = isScored ? whole : NaN;
    if (!isScored) bonus[unit] = NaN;
  }
  return { core, bonus, scores };
}

/** Fills the bonus node's column. Where the framework has no factors, or the subset left none, and nothing is reported, it stays 0. */
function gatherPoints(
  plan: Plan, report: SnapshotColumn | null, values: Float64Array, reported: Map<number, Uint8Array>, length: number,
): void {
  const { bonus } = plan;
  if (bonus.factors.length === 0 && report === null) return;
  const to = bonus.column * length;
  let flags: Uint8Array | null = null;
  for (let unit = 0; unit < length; unit++) {
    const earned = bonus.factors.length === 0 ? NaN : pointsEarned(plan, values, unit, length);
    const stated = report === null ? NaN : report.values[unit];
    if (Number.isNaN(earned) && !Number.isNaN(stated)) {
      flags ??= new Uint8Array(length);
      flags[unit] = 1;
      values[to + unit] = stated;
    } else {
      values[to + unit] = Number.isNaN(earned) ? pointsOfPresent(plan, values, unit, length) : earned;
    }
  }
  if (flags !== null) reported.set(bonus.column, flags);
}

/** Points of one factor: share earned × maxPoints. */
export function factorPoints(value: number, factor: PlanFactor): number {
  return value / factor.ceiling * factor.maxPoints;
}

/** What the bonus adds to the core of every unit, given the points gathered. At weight 0 it adds nothing, be they known or not. */
export function addedPoints({ bonus }: Plan, values: Float64Array, length: number): Float64Array {
  const { rule, weight, column } = bonus;
  const added = new Float64Array(length);
  if (rule.kind === 'NONE' || rule.kind === 'IN_PILLAR' || weight === 0) return added;
  for (let unit = 0; unit < length; unit++) {
    added[unit] = joinedPoints(rule, values[unit], countedPoints(bonus, values[column * length + unit]));
  }
  return added;
}

/** What counts of the points gathered: at the weight of the bonus node, up to the cap. */
export function countedPoints({ rule, weight }: PlanBonus, points: number): number {
  const weighted = points * weight;
  return rule.cap !== null && weighted > rule.cap ? rule.cap : weighted;
}

/** What points that count add to a core. */
export function joinedPoints(rule: BonusRule, core: number, counted: number): number {
  return rule.kind === 'ADDITIVE' ? counted : core * (counted / (rule.scale ?? 1));
}

/** Points that a unit gathers, some factors missing or none; NaN where they are too few. */
export function pointsGathered(plan: Plan, values: Float64Array, unit: number, length: number): number {
  const earned = pointsEarned(plan, values, unit, length);
  return Number.isNaN(earned) ? pointsOfPresent(plan, values, unit, length) : earned;
}

function pointsEarned(plan: Plan, values: Float64Array, unit: number, length: number): number {
  let points = 0;
  for (const factor of plan.bonus.factors) {
    if (factor.enabled) points += factorPoints(values[factor.column * length + unit], factor);
  }
  return points;
}

/** Points when some factors are missing and no total is reported: by the missing-data rule of the bonus node. */
function pointsOfPresent(plan: Plan, values: Float64Array, unit: number, length: number): number {
  const enabled = plan.bonus.factors.filter((factor) => factor.enabled);
  const present = enabled.filter((factor) => !Number.isNaN(values[factor.column * length + unit]));
  if (present.length === 0 || !isMet(plan.bonus.missing, present.length, enabled.length)) return NaN;
  let points = 0;
  let attainable = 0;
  let whole = 0;
  for (const factor of enabled) whole += factor.maxPoints;
  for (const factor of present) {
    points += factorPoints(values[factor.column * length + unit], factor);
    attainable += factor.maxPoints;
  }
  return attainable === 0 ? 0 : points * (whole / attainable);
}
