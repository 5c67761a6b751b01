import { completeRows } from '../stages/weigh/correlation';

/**
 * Cronbach's α, unstandardised, on pairwise covariances: how far a group of columns says one thing.
 *
 * Formula α = k / (k − 1) × (1 − Σ variances / Σ all covariances)
 * Shape   k columns of n values in, NaN where missing; out at most 1, and below 0 where columns pull apart.
 * Missing each covariance is taken over the units that have both columns, each variance over those that have the one.
 * Fails   NaN for fewer than two columns, where a pair has fewer than two units, or where the covariances add up to 0.
 * Convention as COINr get_cronbach; for standardised α give columns of one variance.
 * @source Cronbach (1951), Psychometrika 16; OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 4, p. 72; COINr get_cronbach
 * @example cronbachAlpha([Float64Array.of(1, 2, 3), Float64Array.of(1, 2, 3)]) // 1
 */
export function cronbachAlpha(columns: readonly Float64Array[]): number {
  return alphaOf(covariances(columns));
}

/** α by covariances that are at hand, without one of the columns where one is named. */
export function alphaOf(matrix: readonly Float64Array[], without = -1): number {
  const kept = matrix.map((_, column) => column).filter((column) => column !== without);
  const k = kept.length;
  let [variances, whole] = [0, 0];
  kept.forEach((i, place) => {
    variances += matrix[i][i];
    whole += matrix[i][i];
    for (let next = place + 1; next < k; next++) whole += 2 * matrix[i][kept[next]];
  });
  return whole === 0 || k < 2 ? NaN : k / (k - 1) * ((whole - variances) / whole);
}

/** Covariances of every two columns, each over the units that have both. */
export function covariances(columns: readonly Float64Array[]): readonly Float64Array[] {
  const matrix = columns.map(() => new Float64Array(columns.length));
  columns.forEach((a, i) => {
    for (let j = i; j < columns.length; j++) matrix[i][j] = matrix[j][i] = covariance(a, columns[j]);
  });
  return matrix;
}

/** Sample covariance over the units that have both. */
function covariance(a: Float64Array, b: Float64Array): number {
  const [first, second] = completeRows([a, b]);
  const n = first.length;
  if (n < 2) return NaN;
  const [meanA, meanB] = [first, second].map((column) => column.reduce((sum, value) => sum + value, 0) / n);
  return first.reduce((sum, value, unit) => sum + (value - meanA) * (second[unit] - meanB), 0) / (n - 1);
}
