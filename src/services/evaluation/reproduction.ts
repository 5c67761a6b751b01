import type { EvaluationService } from '../EvaluationService';
import { refusal } from '../refusal';
import type { PinScope } from '../pins';
import type { UnitRecord } from '../records';
import type { VintageService } from '../VintageService';

/** Figures are printed to one decimal, so each may be off by half a step. */
const printedStep = 0.1;
/** Bonus points are sought among whole and half ones. */
const bonusStep = 0.5;
/** Far below the printed step, far above the error of a sum of doubles. */
const noise = 1e-9;

/** One printed total beside what the engine makes of the printed pillars. */
export interface ReproducedTotal {
  readonly unit: UnitRecord;
  readonly total: number;
  readonly core: number;
  /** total − core. */
  readonly remainder: number;
  /** The whole or half bonus nearest to the remainder. */
  readonly nearest: number;
  /** remainder − nearest. */
  readonly residual: number;
  /** Core + stored bonus is the printed total: true by construction where the stored bonus is their difference. */
  readonly isStored: boolean;
  /** Core + nearest is the printed total within that total's own rounding. */
  readonly isReproduced: boolean;
}

/** How well a vintage's printed totals come out of its printed pillars. */
export interface Reproduction {
  readonly rows: readonly ReproducedTotal[];
  /** Half a printed step. */
  readonly tolerance: number;
  readonly pillarCount: number;
  /** Share of totals that a remainder without any structure would reproduce. */
  readonly randomShare: number;
  /** Share that whole or half bonuses would reproduce, if nothing but the rounding of the pillars stood between. */
  readonly roundingShare: number;
}

/** Sets the totals that a vintage prints against the core of the version they were reported under. BAD_INPUT where it prints none. */
export async function reproduceTotals(
  { evaluations, vintages }: { readonly evaluations: EvaluationService; readonly vintages: VintageService }, ref: string, pins: PinScope,
): Promise<Reproduction> {
  const vintage = await vintages.vintage(ref, pins);
  const { columns } = await vintages.snapshot(vintage, null);
  const methodology = columns.find((column) => column.reportedUnder !== null)?.reportedUnder ?? null;
  const evaluation = methodology === null ? null : await evaluations.evaluate({ methodology, vintage: ref }, pins);
  const printed = evaluation?.table.snapshot.column(evaluation.framework.root.code, 'SCORE')?.values;
  if (evaluation === null || printed === undefined) {
    throw refusal([{
      code: 'BAD_INPUT', path: 'vintage', message: `${vintage.line}@${vintage.revision} prints no totals, so there is nothing to reproduce.`,
      expected: 'a vintage that reports totals, e.g. cbcii/2020', got: ref.slice(0, 80),
    }]);
  }
  const { table, framework, release } = evaluation;
  const rows = table.units.flatMap((code, position): ReproducedTotal[] => {
    const unit = release.unitByCode.get(code);
    if (unit === undefined || Number.isNaN(printed[position]) || Number.isNaN(table.core[position])) return [];
    return [reproduce(unit, printed[position], table.core[position], table.scores[position])];
  });
  const pillarCount = framework.root.children.filter((node) => node.code !== framework.bonusNode?.code).length;
  return { rows, tolerance: printedStep / 2, pillarCount, randomShare: printedStep / bonusStep, roundingShare: shareWithinOneStep(pillarCount) };
}

function reproduce(unit: UnitRecord, total: number, core: number, score: number): ReproducedTotal {
  const remainder = total - core;
  const nearest = Math.round(remainder / bonusStep) * bonusStep;
  const residual = remainder - nearest;
  return {
    unit, total, core, remainder, nearest, residual,
    isStored: Math.abs(score - total) <= noise, isReproduced: Math.abs(residual) <= printedStep / 2 + noise,
  };
}

/**
 * Probability that the rounding errors of n figures, independent and uniform over one step, add up to
 * less than half a step either way: the central value of the cardinal B-spline of degree n.
 */
export function shareWithinOneStep(n: number): number {
  let sum = 0;
  let binomial = 1;
  for (let k = 0; k <= n / 2; k++) {
    sum += (k % 2 === 0 ? 1 : -1) * binomial * ((n + 1) / 2 - k) ** n;
    binomial *= (n + 1 - k) / (k + 1);
  }
  for (let k = 2; k <= n; k++) sum /= k;
  return sum;
}
