import type { PlanGroup } from '../plan';
import { gammaVariate } from './gamma';
import type { SeededRandom } from './seededRandom';

/**
 * How far weights are in doubt, at the nodes of some levels (null: of all).
 * RELATIVE: each weight times a uniform number in [1 − share, 1 + share].
 * DIRICHLET: the weights of siblings together, with the declared ones as mean: the larger the concentration, the
 * nearer to them; concentration 1 over equal weights is uniform over all weights there are. Their sum is kept.
 */
export type WeightDoubt =
  | { readonly kind: 'relative'; readonly share: number; readonly levels: readonly number[] | null }
  | { readonly kind: 'dirichlet'; readonly concentration: number; readonly levels: readonly number[] | null };

/** Whether the weights of a node's children are drawn: levels are those of the children. An only child weighs what it weighs. */
export function isInDoubt({ levels }: WeightDoubt, { children, level }: PlanGroup): boolean {
  return children.length > 1 && (levels === null || levels.includes(level + 1));
}

/**
 * Draws weights for the children of one node.
 *
 * Shape   declared weights `from` … `to` − 1 in, as many drawn ones out, into `drawn` from `at` on; takes the same numbers from `random` whatever the weights are.
 * Measure relative among siblings, or factors where the parent sums, as they are declared.
 * @source COINr get_noisy_weights (RELATIVE); Saisana, Saltelli and Tarantola (2005), J. R. Statist. Soc. A 168(2), 307-323; Tervonen and Lahdelma (2007), EJOR 178, 500-513 (DIRICHLET with concentration 1)
 */
export function drawWeights(doubt: WeightDoubt, declared: Float64Array, from: number, to: number, random: SeededRandom, drawn: Float64Array, at: number): void {
  if (doubt.kind === 'relative') relative(doubt.share, declared, from, to, random, drawn, at);
  else dirichlet(doubt.concentration, declared, from, to, random, drawn, at);
}

function relative(share: number, declared: Float64Array, from: number, to: number, random: SeededRandom, drawn: Float64Array, at: number): void {
  const low = 1 - share;
  const width = 2 * share;
  random.fill(drawn, at, at + to - from);
  for (let k = from, d = at; k < to; k++, d++) drawn[d] = declared[k] * (low + width * drawn[d]);
}

function dirichlet(concentration: number, declared: Float64Array, from: number, to: number, random: SeededRandom, drawn: Float64Array, at: number): void {
  let total = 0;
  for (let k = from; k < to; k++) total += declared[k];
  let sum = 0;
  for (let k = from; k < to; k++) sum += drawn[at + k - from] = gammaVariate(random, concentration * (to - from) * declared[k] / total);
  for (let k = at; k < at + to - from; k++) drawn[k] *= total / sum;
}
