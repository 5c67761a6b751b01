import type { AggregateMethod } from '../../methodologyVersion';
import type { Children } from './kernel';
import { pairOf } from './pair';

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
  for (let unit = 0; unit < length; unit++) {
    const isWhole = children.offsets.every((offset) => !Number.isNaN(children.inputs[offset + unit]));
    target[to + unit] = isWhole ? copelandOverPresent(children, unit, length) : NaN;
  }
}

/** The score of one of `length` units on its present children; NaN when none is present. */
export function copelandOverPresent(children: Children, unit: number, length: number): number {
  if (children.offsets.every((offset) => Number.isNaN(children.inputs[offset + unit]))) return NaN;
  let points = 0;
  for (let other = 0; other < length; other++) {
    if (other === unit) continue;
    const { better, worse, common } = pairOf(children, unit, other);
    if (Math.abs(better - worse) > 1e-12 * Math.abs(common)) points += Math.sign(better - worse) * Math.sign(common);
  }
  return points;
}
