import type { AggregateMethod } from '../../methodologyVersion';
import type { Children } from './kernel';
import { pairOf } from './pair';

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
  for (let unit = 0; unit < length; unit++) {
    const isWhole = children.offsets.every((offset) => !Number.isNaN(children.inputs[offset + unit]));
    target[to + unit] = isWhole ? outrankingOverPresent(children, unit, length) : NaN;
  }
}

/** The score of one of `length` units on its present children; NaN when none is present. */
export function outrankingOverPresent(children: Children, unit: number, length: number): number {
  if (children.offsets.every((offset) => Number.isNaN(children.inputs[offset + unit]))) return NaN;
  let points = 0;
  for (let other = 0; other < length; other++) {
    if (other === unit) continue;
    const { better, worse, common } = pairOf(children, unit, other);
    points += common === 0 ? 0.5 : (1 + (better - worse) / common) / 2;
  }
  return points;
}
