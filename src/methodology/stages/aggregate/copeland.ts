import type { AggregateMethod } from '../../methodologyVersion';
import type { Children } from './kernel';
import { eachPair, isComplete, keepWhole, ranksByUnit, scoresOfPresent } from './pairs';

/**
 * Copeland score: how many other units this one beats, less how many beat it. Not compensatory.
 *
 * Formula number of units beaten − number of units lost to; one beats another where it is better on more than half of the weight, ties
 *         counting half for each
 * Shape   one column per child in, one out; needs all units at once.
 * Measure out: pairs won less pairs lost, from 1 − n to n − 1 for n units.
 * Missing a pair is compared on the children that both have, weights rescaled over those; with nothing in
 *         common nobody wins. A unit with a missing child is compared with, but scored only where the
 *         missing-data rule allows. COINr counts a missing comparison for whichever unit stands later in
 *         the table, so its scores depend on the order of rows; these do not.
 * Convention halves within rounding are ties.
 * @source Copeland (1951); Munda and Nardo (2009), Applied Economics 41(12), 1513-1523; COINr a_copeland
 * @example run(copeland, { kind: 'copeland' }, [[3, 2, 1], [1, 1, 2]], [1, 1]) // [1, -1, 0]
 */
export function copeland(
  children: Children, _method: Extract<AggregateMethod, { kind: 'copeland' }>, target: Float64Array, to: number, length: number,
): void {
  keepWhole(children, copelandOverPresent(children, length), target, to);
}

/** The scores of all of `length` units on their present children; NaN where none is present. */
export function copelandOverPresent(children: Children, length: number): Float64Array {
  const scores = scoresOfPresent(children, length);
  const settle = (unit: number, other: number, margin: number, common: number): void => {
    if (Math.abs(margin) <= rounding * Math.abs(common)) return;
    const won = Math.sign(margin) * Math.sign(common);
    scores[unit] += won;
    scores[other] -= won;
  };
  if (isComplete(children, length)) eachMajority(children, length, settle);
  else eachPair(children, length, settle);
  return scores;
}

/** A lead within this share of the weight is a tie. */
export const rounding = 1e-12;
const block = 8;

/** Each pair as far as it takes to know who wins: until the lead is greater than what is left. Heavy children come first. */
function eachMajority(children: Children, length: number, settle: (unit: number, other: number, margin: number, common: number) => void): void {
  const order = Array.from(children.weights.keys()).sort((a, b) => Math.abs(children.weights[b]) - Math.abs(children.weights[a]) || a - b);
  const [offsets, weights] = [Int32Array.from(order, (k) => children.offsets[k]), Float64Array.from(order, (k) => children.weights[k])];
  const common = weights.reduce((sum, weight) => sum + weight, 0);
  const left = weights.map((_, k) => weights.subarray(k + block).reduce((sum, weight) => sum + Math.abs(weight), rounding * Math.abs(common)));
  const rows = ranksByUnit({ ...children, offsets }, length);
  const width = weights.length;
  for (let unit = 0; unit < length; unit++) {
    for (let other = unit + 1; other < length; other++) {
      let margin = 0;
      for (let from = 0; from < width; from += block) {
        const to = Math.min(from + block, width);
        for (let k = from, a = unit * width + from, b = other * width + from; k < to; k++, a++, b++) {
          const difference = rows[a] - rows[b];
          margin += weights[k] * ((difference >> 31) | (-difference >>> 31)); // its sign, without branching
        }
        if (Math.abs(margin) > left[from]) break;
      }
      settle(unit, other, margin, common);
    }
  }
}
