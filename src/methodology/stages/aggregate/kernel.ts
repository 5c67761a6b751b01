/**
 * The children of one node, as an aggregation sees them: `inputs` is the whole column-major store,
 * child k's column begins at `offsets[k]`, and `weights[k]` > 0 is its weight (children of weight 0
 * are not handed over). No child is missing for the units of a run: missing data are settled outside.
 */
export interface Children {
  readonly inputs: Float64Array;
  readonly offsets: Int32Array;
  readonly weights: Float64Array;
  readonly totalWeight: number;
}

/**
 * Writes the aggregate of each of `length` units to `target` from `to`. Where a child is NaN the
 * result is NaN: a kernel propagates, the missing-data rule decides. A result that is undefined for
 * present values (geometric mean of a negative) is NaN too, and the caller tells the two apart.
 */
export type AggregateKernel<Method> = (
  children: Children, method: Method, target: Float64Array, to: number, length: number,
) => void;

/** Children made from plain columns, for tests and examples. */
export function childrenOf(columns: readonly Float64Array[], weights: readonly number[]): Children {
  const length = columns[0].length;
  const inputs = new Float64Array(columns.length * length);
  columns.forEach((column, k) => inputs.set(column, k * length));
  return {
    inputs,
    offsets: Int32Array.from(columns, (_, k) => k * length),
    weights: Float64Array.from(weights),
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
  };
}
