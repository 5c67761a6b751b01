import type { PlanGroup } from '../plan';
import type { ScoreTable } from '../score';
import { addedPoints } from '../scoreBonus';
import { isMean } from '../stages/aggregate/index';
import { additiveStep, runAdditiveStep, type AdditiveStep } from './additiveStep';
import type { Reweigher } from './reweigher';
import type { SeededRandom } from './seededRandom';
import { drawWeights, isInDoubt, type WeightDoubt } from './weightDraw';

interface WeighedStep extends AdditiveStep {
  readonly to: number;
  readonly declared: Float64Array;
  readonly drawn: Float64Array;
  readonly isInDoubt: boolean;
  /** Units that have the node's score from the source, and that score. */
  readonly reported: readonly { readonly unit: number; readonly score: number }[];
}

/** A reweigher for sums and means without normalisation between them: what is missing is known beforehand, so that no value is asked whether it is there. */
export class AdditiveReweigher implements Reweigher {
  private readonly scores: Float64Array;
  private readonly values: Float64Array;
  private readonly steps: readonly WeighedStep[];

  constructor(private readonly table: ScoreTable, private readonly doubt: WeightDoubt) {
    this.scores = table.scores.slice();
    this.values = table.values.map((value) => (Number.isNaN(value) ? 0 : value));
    this.steps = table.plan.groups.map((group) => weighedStep(group, table, doubt));
  }

  weights(): readonly Float64Array[] {
    return this.steps.map(({ drawn }) => drawn);
  }

  draw(random: SeededRandom): Float64Array {
    const { values, steps, doubt, table, scores } = this;
    const length = scores.length;
    for (let s = 0; s < steps.length; s++) {
      const step = steps[s];
      if (step.isInDoubt) drawWeights(doubt, step.declared, random, step.drawn);
      runAdditiveStep(step, step.drawn, values, step.to, length);
      for (const { unit, score } of step.reported) values[step.to + unit] = score;
    }
    const bonus = addedPoints(table.plan, values, length);
    for (let unit = 0; unit < length; unit++) scores[unit] = Number.isNaN(table.scores[unit]) ? NaN : values[unit] + bonus[unit];
    return scores;
  }
}

function weighedStep(group: PlanGroup, table: ScoreTable, doubt: WeightDoubt): WeighedStep {
  const length = table.units.length;
  const declared = table.learntWeights.get(group.column) ?? group.weights;
  const to = group.column * length;
  const isReported = table.reported.get(group.column);
  return {
    ...additiveStep(group.childInputs.map((column) => column * length), isMean(group.aggregate), group.missing, length,
      (child, unit) => Number.isNaN(table.values[group.childInputs[child] * length + unit])),
    to, declared, drawn: declared.slice(), isInDoubt: isInDoubt(doubt, group),
    reported: isReported === undefined ? [] : Array.from(isReported.keys()).filter((unit) => isReported[unit] === 1).map((unit) => ({ unit, score: table.values[to + unit] })),
  };
}
