import type { AggregateMethod } from '../../methodologyVersion';
import type { Children } from './kernel';

/**
 * Weighted median. With equal weights the ordinary median.
 *
 * Formula the value at which half of the weight lies below and half above; the mean of the two middle values where they split evenly
 * Shape   one column per child in, one out; a missing child makes the unit missing.
 * Measure the children's.
 * Missing where the missing-data rule allows: over present children.
 * @source Edgeworth (1888); COINr's use of stats::median for equal weights
 * @example run(median, { kind: 'median' }, [[1, 2], [5, NaN], [9, 4]], [1, 1, 1]) // [5, NaN]
 */
export function median(
  children: Children, _method: Extract<AggregateMethod, { kind: 'median' }>, target: Float64Array, to: number, length: number,
): void {
  const scratch = scratchFor(children);
  for (let unit = 0; unit < length; unit++) {
    const present = gather(children, unit, scratch);
    target[to + unit] = present === children.offsets.length ? middleOf(scratch, present) : NaN;
  }
}

/** The weighted median of the present children of one unit; NaN when none is present. */
export function medianOverPresent(children: Children, unit: number): number {
  const scratch = scratchFor(children);
  return middleOf(scratch, gather(children, unit, scratch));
}

/** Values and weights of the present children of one unit, used again for the next. */
interface Scratch { readonly values: Float64Array; readonly weights: Float64Array }

function scratchFor({ offsets }: Children): Scratch {
  return { values: new Float64Array(offsets.length), weights: new Float64Array(offsets.length) };
}

/** Puts the present children in order of their values, by insertion: children are few. Gives their number. */
function gather({ inputs, offsets, weights }: Children, unit: number, sorted: Scratch): number {
  let present = 0;
  for (let k = 0; k < offsets.length; k++) {
    const value = inputs[offsets[k] + unit];
    if (value !== value) continue;
    let at = present++;
    while (at > 0 && sorted.values[at - 1] > value) {
      sorted.values[at] = sorted.values[at - 1];
      sorted.weights[at] = sorted.weights[at - 1];
      at--;
    }
    sorted.values[at] = value;
    sorted.weights[at] = weights[k];
  }
  return present;
}

function middleOf({ values, weights }: Scratch, present: number): number {
  let whole = 0;
  for (let i = 0; i < present; i++) whole += weights[i];
  const half = whole / 2;
  let below = 0;
  for (let i = 0; i < present; i++) {
    below += weights[i];
    const past = below - half;
    if (Math.abs(past) <= 1e-12 * half) return (values[i] + values[i + 1]) / 2; // even, but for the rounding of weights
    if (past > 0) return values[i];
  }
  return NaN;
}
