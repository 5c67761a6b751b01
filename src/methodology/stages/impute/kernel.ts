/** What imputation may look at besides the column itself. */
export interface ImputeSurroundings {
  /** Group of each unit, for the group methods; null for a unit in no group. */
  readonly groupOf: readonly (string | null)[] | null;
  /** The same column in the other periods of the panel, this period among them, in time order; null without a panel. */
  readonly series: { readonly times: readonly number[]; readonly columns: readonly Float64Array[]; readonly here: number } | null;
  /** Columns of the indicators in the same row, for the row methods, and what stands for 0 and 1 of them on the column's own scale. */
  readonly row: { readonly columns: readonly Float64Array[]; readonly worst: number; readonly best: number } | null;
}

/** Nothing but the column. */
export const alone: ImputeSurroundings = { groupOf: null, series: null, row: null };

/** A copy of a column in which missing values are replaced by what `fill` gives for their unit; NaN keeps them missing. */
export function filled(values: Float64Array, fill: (unit: number) => number): Float64Array {
  return values.map((value, unit) => (Number.isNaN(value) ? fill(unit) : value));
}
