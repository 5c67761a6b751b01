import { kendallTauB } from '../comparison/kendall';
import { spearmanRho } from '../comparison/spearman';
import { completeRows, correlations } from '../stages/weigh/correlation';
import type { CorrelationKind } from '../vocabulary';

/** How two columns move together, and over how many units that have both. */
export interface Correlation {
  /** −1 to 1; NaN where one of the columns has no spread, or fewer than two units have both. */
  readonly value: number;
  readonly units: number;
}

/**
 * Correlation of two columns over the units that have both (pairwise complete), as R's cor with
 * use = "pairwise.complete.obs", which COINr's get_corr calls: ranks are taken among those units.
 *
 * Shape   n values twice, NaN where missing; out one number, and how many units it rests on.
 * Ties    Spearman: the mean of their places; Kendall: τ-b.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 4, p. 64; COINr get_corr
 * @example correlate('pearson', Float64Array.of(1, 2, 3, NaN), Float64Array.of(2, 4, 6, 1)) // { value: 1, units: 3 }
 * @example correlate('kendall', Float64Array.of(1, 2, 3), Float64Array.of(3, 2, 1)) // { value: -1, units: 3 }
 */
export function correlate(kind: CorrelationKind, a: Float64Array, b: Float64Array): Correlation {
  const [first, second] = completeRows([a, b]);
  const units = first.length;
  return { value: units < 2 ? NaN : valueOf(kind, first, second), units };
}

function valueOf(kind: CorrelationKind, first: Float64Array, second: Float64Array): number {
  switch (kind) {
    case 'pearson': return within(correlations([first, second])[0][1]);
    case 'spearman': return within(spearmanRho(first, second) ?? NaN);
    case 'kendall': return kendallTauB(first, second) ?? NaN;
  }
}

/** What rounding leaves beyond 1 is 1. */
function within(value: number): number {
  return Math.abs(value) > 1 ? Math.sign(value) : value;
}

/** Correlations of every two columns, as a symmetric matrix with 1 on its diagonal. */
export function correlationMatrix(kind: CorrelationKind, columns: readonly Float64Array[]): Correlation[][] {
  const matrix = columns.map((): Correlation[] => []);
  columns.forEach((column, i) => {
    for (let j = i; j < columns.length; j++) matrix[i][j] = matrix[j][i] = correlate(kind, column, columns[j]);
  });
  return matrix;
}
