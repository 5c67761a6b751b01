/** One condition: low ≤ coefficients · point ≤ high; infinite where there is no limit. */
export interface LinearRow {
  readonly coefficients: Float64Array;
  readonly low: number;
  readonly high: number;
}

/** Points within limits; columns from `wholeFrom` on take whole numbers only. */
export interface LinearProgramme {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly rows: readonly LinearRow[];
  readonly wholeFrom: number;
}

/**
 * What came of a search for the greatest `costs · point`. `bound` is what no point passes: the value itself where the
 * search was brought to its end. `prices` are the dual values of the rows where no column is whole: a row of price 0 holds nothing back.
 */
export type LinearAnswer =
  | { readonly kind: 'optimal'; readonly value: number; readonly bound: number; readonly point: Float64Array; readonly prices: Float64Array }
  | { readonly kind: 'stopped'; readonly bound: number; readonly point: Float64Array | null }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unbounded' };

/** Finds the greatest value of one sum of costs after another over the same points. */
export type Maximise = (costs: Float64Array) => LinearAnswer;

/** A solver of linear programmes, handed in by whoever calls: the core loads none. */
export interface LinearSolver {
  /** Keeps a programme at hand while it is asked; `nodes` bounds the search over whole numbers. */
  over<Result>(programme: LinearProgramme, nodes: number, work: (maximise: Maximise) => Result): Result;
}

/** The rows in the format of solvers: only what is not 0. */
export function sparseRows(rows: readonly LinearRow[]): { readonly starts: Int32Array; readonly indices: Int32Array; readonly values: Float64Array } {
  const starts = new Int32Array(rows.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  rows.forEach(({ coefficients }, row) => {
    coefficients.forEach((value, column) => {
      if (value === 0) return;
      indices.push(column);
      values.push(value);
    });
    starts[row + 1] = indices.length;
  });
  return { starts, indices: Int32Array.from(indices), values: Float64Array.from(values) };
}
