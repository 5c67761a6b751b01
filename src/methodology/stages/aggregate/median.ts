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
  for (let unit = 0; unit < length; unit++) {
    const isWhole = children.offsets.every((offset) => !Number.isNaN(children.inputs[offset + unit]));
    target[to + unit] = isWhole ? medianOverPresent(children, unit) : NaN;
  }
}

/** The weighted median of the present children of one unit; NaN when none is present. */
export function medianOverPresent({ inputs, offsets, weights }: Children, unit: number): number {
  const present = Array.from(offsets, (offset, k) => ({ value: inputs[offset + unit], weight: weights[k] }))
    .filter((entry) => !Number.isNaN(entry.value))
    .sort((a, b) => a.value - b.value);
  const half = present.reduce((sum, entry) => sum + entry.weight, 0) / 2;
  let below = 0;
  for (const [index, { value, weight }] of present.entries()) {
    below += weight;
    const past = below - half;
    if (Math.abs(past) <= 1e-12 * half) return (value + present[index + 1].value) / 2; // even, but for the rounding of weights
    if (past > 0) return value;
  }
  return NaN;
}
