import { completeRows, correlations } from './correlation';
import { symmetricEigen } from './symmetricEigen';

/**
 * Weights from squared rotated loadings: each child counts by what the factor to which it belongs explains of it.
 *
 * Formula w = greatest squared loading of the child over the factors, scaled to sum to 1 (its share of the factor's explained variance, times
 *         the factor's share of the whole)
 * Shape   one column per child in, one weight each out, at least 0.
 * Learns  the weights, shown as nominal weights of the evaluation.
 * Missing rows with a missing child are dropped.
 * Convention components of the correlation matrix with an eigenvalue above 1, or the first `components`; varimax with Kaiser normalisation.
 * Fails   null where a child has no spread over the complete rows, or fewer than two rows are complete.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 6, pp. 89-91, Tables 9, 17, 18; Nicoletti, Scarpetta and Boylaud (2000)
 * @example rotatedLoadings([Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6)], 1) // [0.5, 0.5]
 */
export function rotatedLoadings(columns: readonly Float64Array[], components: number | null): Float64Array | null {
  const matrix = correlations(completeRows(columns));
  if (matrix.some((row) => row.some(Number.isNaN))) return null;
  const { values, vectors } = symmetricEigen(matrix);
  const count = Math.min(components ?? values.filter((value) => value > 1).length, values.length);
  const loadings = columns.map((_, i) => Float64Array.from({ length: Math.max(count, 1) }, (__, f) => vectors[f][i] * Math.sqrt(Math.max(values[f], 0))));
  const rotated = varimax(loadings);
  const largest = Float64Array.from(rotated, (row) => row.reduce((best, loading) => Math.max(best, loading * loading), 0));
  const total = largest.reduce((sum, value) => sum + value, 0);
  return largest.map((value) => value / total);
}

/**
 * Varimax rotation with Kaiser normalisation: rows are scaled to unit length, pairs of columns rotated
 * until the variance of squared loadings is greatest, rows scaled back.
 *
 * @source Kaiser (1958), Psychometrika 23, 187-200; Handbook ch. 4, p. 71 (Table 9 needs the normalisation)
 */
export function varimax(loadings: readonly Float64Array[]): Float64Array[] {
  const lengths = loadings.map((row) => Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)));
  const rows = loadings.map((row, i) => row.map((value) => (lengths[i] === 0 ? 0 : value / lengths[i])));
  const columns = loadings[0]?.length ?? 0;
  for (let sweep = 0; sweep < 500; sweep++) {
    let turned = 0;
    for (let p = 0; p < columns - 1; p++) for (let q = p + 1; q < columns; q++) turned = Math.max(turned, rotatePair(rows, p, q));
    if (turned < 1e-14) break;
  }
  return rows.map((row, i) => row.map((value) => value * lengths[i]));
}

function rotatePair(rows: readonly Float64Array[], p: number, q: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (const row of rows) {
    const u = row[p] * row[p] - row[q] * row[q];
    const v = 2 * row[p] * row[q];
    a += u;
    b += v;
    c += u * u - v * v;
    d += 2 * u * v;
  }
  const n = rows.length;
  const angle = Math.atan2(d - 2 * a * b / n, c - (a * a - b * b) / n) / 4;
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  for (const row of rows) [row[p], row[q]] = [cosine * row[p] + sine * row[q], cosine * row[q] - sine * row[p]];
  return Math.abs(angle);
}
