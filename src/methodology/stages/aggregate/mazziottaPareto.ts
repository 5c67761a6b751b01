import type { AggregateMethod } from '../../methodologyVersion';
import type { Children } from './kernel';

/**
 * Mazziotta–Pareto index: the weighted mean less, or plus, a penalty for imbalance. NEGATIVE takes the penalty off (a positive
 * phenomenon such as well-being), POSITIVE adds it (a negative one such as poverty).
 *
 * Formula M − S² / M, or M + S² / M, with M the weighted mean and S the standard deviation of the children of the unit
 * Shape   one column per child in, one out; a missing child makes the unit missing.
 * Measure the children's, in general 100 ± 10 z-scores or 70–130 min-max.
 * Missing where the missing-data rule allows: over present children, weights rescaled.
 * Convention S is weighted, with divisor n (population).
 * Fails   undefined (NaN) where the mean is 0.
 * @source Mazziotta and Pareto (2013), Rivista Italiana di Economia Demografia e Statistica 67(2), 67-80
 * @example run(mazziottaPareto, { kind: 'mazziottaPareto', penalty: 'NEGATIVE' }, [[90, 100], [110, NaN]], [1, 1]) // [99, NaN]
 */
export function mazziottaPareto(
  children: Children, method: Extract<AggregateMethod, { kind: 'mazziottaPareto' }>, target: Float64Array, to: number, length: number,
): void {
  for (let unit = 0; unit < length; unit++) {
    const isWhole = children.offsets.every((offset) => !Number.isNaN(children.inputs[offset + unit]));
    target[to + unit] = isWhole ? mazziottaParetoOverPresent(children, method, unit) : NaN;
  }
}

/** The index over the present children of one unit, weights rescaled. */
export function mazziottaParetoOverPresent(
  { inputs, offsets, weights }: Children, method: Extract<AggregateMethod, { kind: 'mazziottaPareto' }>, unit: number,
): number {
  let total = 0;
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < offsets.length; k++) {
    const value = inputs[offsets[k] + unit];
    if (value !== value) continue;
    total += weights[k];
    sum += weights[k] * value;
  }
  const mean = sum / total;
  for (let k = 0; k < offsets.length; k++) {
    const value = inputs[offsets[k] + unit];
    if (value === value) squares += weights[k] * (value - mean) ** 2;
  }
  const penalty = squares / total / mean;
  return method.penalty === 'NEGATIVE' ? mean - penalty : mean + penalty;
}
