import type { ScoreTable } from '../score';
import type { SeededRandom } from './seededRandom';
import { drawWeights, isInDoubt, type WeightDoubt } from './weightDraw';

/** Weights of the children of every node, side by side: those of the group at place g of `plan.groups` stand from begins[g] to begins[g + 1]. */
export interface TreeWeights {
  readonly begins: Int32Array;
  /** As declared, or as they were taken from the data. */
  readonly declared: Float64Array;
  /** Which groups are drawn: the others weigh as declared. */
  readonly isInDoubt: readonly boolean[];
}

export function treeWeights({ plan, learntWeights }: ScoreTable, doubt: WeightDoubt): TreeWeights {
  const begins = new Int32Array(plan.groups.length + 1);
  plan.groups.forEach(({ children }, g) => { begins[g + 1] = begins[g] + children.length; });
  const declared = new Float64Array(begins[plan.groups.length]);
  plan.groups.forEach(({ column, weights }, g) => declared.set(learntWeights.get(column) ?? weights, begins[g]));
  return { begins, declared, isInDoubt: plan.groups.map((group) => isInDoubt(doubt, group)) };
}

/** Draws the weights of the whole tree into `drawn` from `at` on, group by group. Those not in doubt must stand there already. */
export function drawTree({ begins, declared, isInDoubt: isDrawn }: TreeWeights, doubt: WeightDoubt, random: SeededRandom, drawn: Float64Array, at: number): void {
  for (let g = 0; g < isDrawn.length;) {
    const from = begins[g];
    if (!isDrawn[g++]) continue;
    if (doubt.kind === 'relative') while (g < isDrawn.length && isDrawn[g]) g++; // each weight by itself: groups side by side are drawn at once
    drawWeights(doubt, declared, from, begins[g], random, drawn, at + from);
  }
}
