import type { AggregateMethod } from '../../src/methodology/methodologyVersion';
import { childrenOf, type AggregateKernel } from '../../src/methodology/stages/aggregate/kernel';
import type { NormaliseKernel, Normalised } from '../../src/methodology/stages/normalise/kernel';

const guard = -12345.5;

/**
 * Runs a normalisation on a column of its own and on one between others of a larger store, as the
 * engine does. Expects the same numbers twice, an unchanged source, and neighbours left alone.
 */
export function normalised<Method>(kernel: NormaliseKernel<Method>, method: Method, values: readonly number[], lowerIsBetter = false): Normalised {
  const source = Float64Array.from(values);
  const alone = kernel(source, Object.freeze(method), lowerIsBetter);
  expect(source).toEqual(Float64Array.from(values));

  const length = values.length;
  const store = Float64Array.of(guard, ...values, guard, ...values.map(() => guard), guard);
  const inStore = kernel(store, method, lowerIsBetter, store, 1, length + 2, length);
  expect(store).toEqual(Float64Array.of(guard, ...values, guard, ...alone.values, guard));
  expect(inStore.learnt).toEqual(alone.learnt);
  expect(inStore.failure).toEqual(alone.failure);
  return alone;
}

/** Runs an aggregation between other columns of a larger store; expects its inputs, weights and neighbours to be left alone. */
export function aggregated<Method extends AggregateMethod>(
  kernel: AggregateKernel<Method>, method: Method, columns: readonly (readonly number[])[], weights: readonly number[] = columns.map(() => 1),
): number[] {
  const length = columns[0].length;
  const children = childrenOf(columns.map((column) => Float64Array.from(column)), weights);
  const shift = length + 2;
  const store = new Float64Array(shift + children.inputs.length).fill(guard);
  store.set(children.inputs, shift);
  const before = store.slice();
  kernel({ ...children, inputs: store, offsets: children.offsets.map((offset) => offset + shift) }, Object.freeze(method), store, 1, length);
  const target = Array.from(store.subarray(1, length + 1));
  before.set(target, 1);
  expect(store).toEqual(before);
  expect(children.weights).toEqual(Float64Array.from(weights));
  return target;
}
