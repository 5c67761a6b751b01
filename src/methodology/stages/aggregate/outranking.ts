import type { AggregateMethod } from '../../methodologyVersion';
import { ascendingOrder } from '../ascendingOrder';
import type { Children } from './kernel';
import { eachPair, isComplete, keepWhole, scoresOfPresent } from './pairs';

/**
 * Outranking score: the row sum of the outranking matrix. Not compensatory.
 *
 * Formula Σ over all other units of the share of weight on which this unit is better, half of the weight where they tie
 * Shape   one column per child in, one out; needs all units at once.
 * Measure out: points, 0 to the number of units less 1.
 * Missing a pair is compared on the children that both have, weights rescaled over those; a pair with
 *         nothing in common gives half to each. A unit with a missing child is compared with, but scored
 *         only where the missing-data rule allows.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 6, p. 113 (outranking matrix); COINr outrankMatrix
 * @example run(outranking, { kind: 'outranking' }, [[3, 2, 1], [1, 1, 2]], [1, 1]) // [1.25, 0.75, 1]
 */
export function outranking(
  children: Children, _method: Extract<AggregateMethod, { kind: 'outranking' }>, target: Float64Array, to: number, length: number,
): void {
  keepWhole(children, outrankingOverPresent(children, length), target, to);
}

/** The scores of all of `length` units on their present children; NaN where none is present. */
export function outrankingOverPresent(children: Children, length: number): Float64Array {
  if (isComplete(children, length) && children.totalWeight !== 0) return byRanks(children, length);
  const scores = scoresOfPresent(children, length);
  eachPair(children, length, (unit, other, margin, common) => {
    const lead = common === 0 ? 0 : margin / common;
    scores[unit] += (1 + lead) / 2;
    scores[other] += (1 - lead) / 2;
  });
  return scores;
}

/** Where nobody misses anything the sum over pairs is one over children: how many stand below, and half of those beside. */
function byRanks({ inputs, offsets, weights, totalWeight }: Children, length: number): Float64Array {
  const scores = new Float64Array(length);
  offsets.forEach((offset, k) => {
    const order = ascendingOrder(inputs, offset, length, false);
    for (let begin = 0; begin < length;) {
      let end = begin + 1;
      while (end < length && inputs[offset + order[end]] === inputs[offset + order[begin]]) end++;
      for (let place = begin; place < end; place++) scores[order[place]] += weights[k] * (begin + end - 1) / 2;
      begin = end;
    }
  });
  return scores.map((score) => score / totalWeight);
}
