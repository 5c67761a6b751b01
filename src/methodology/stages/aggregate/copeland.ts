import type { AggregateMethod } from '../../methodologyVersion';
import type { Children } from './kernel';

/**
 * Copeland score by outranking: for each other unit the share of weight on which this unit is better,
 * half of the weight where they tie, summed over all other units. Not compensatory.
 *
 * Shape   one column per child in, one out; needs all units at once.
 * Measure out: points, 0 to the number of units less 1.
 * Missing a pair is compared on the children that both have, weights rescaled over those; a pair with
 *         nothing in common gives half to each. A unit with a missing child is compared with, but scored
 *         only where the missing-data rule allows. COINr counts a missing comparison for whichever unit
 *         stands later in the table, so its scores depend on the order of rows; these do not.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 6, p. 113 (outranking matrix); COINr a_copeland
 * @example run(copeland, { kind: 'copeland' }, [[3, 2, 1], [1, 1, 2]], [1, 1]) // [1.25, 0.75, 1]
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
export function copelandOverPresent({ inputs, offsets, weights }: Children, unit: number, length: number): number {
  if (offsets.every((offset) => Number.isNaN(inputs[offset + unit]))) return NaN;
  let points = 0;
  for (let other = 0; other < length; other++) {
    if (other === unit) continue;
    let better = 0;
    let common = 0;
    for (let k = 0; k < offsets.length; k++) {
      const difference = inputs[offsets[k] + unit] - inputs[offsets[k] + other];
      if (difference !== difference) continue;
      common += weights[k];
      if (difference > 0) better += weights[k];
      else if (difference === 0) better += weights[k] / 2;
    }
    points += common === 0 ? 0.5 : better / common;
  }
  return points;
}
