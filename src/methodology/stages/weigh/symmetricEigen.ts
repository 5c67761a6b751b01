/** Eigenvalues in descending order, and the unit eigenvector of each; its largest entry in size is positive. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
}

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations, to the last digits.
 *
 * @source Golub and Van Loan (2013), Matrix Computations, 4th ed., section 8.5
 * @example symmetricEigen([Float64Array.of(2, 1), Float64Array.of(1, 2)]).values // [3, 1]
 */
export function symmetricEigen(matrix: readonly Float64Array[]): Eigen {
  const n = matrix.length;
  const a = matrix.map((row) => row.slice());
  const v = a.map((_, i) => Float64Array.from({ length: n }, (__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 100 && offDiagonal(a) > 0; sweep++) {
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(a, v, p, q);
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[j][j] - a[i][i]);
  return {
    values: Float64Array.from(order, (i) => a[i][i]),
    vectors: order.map((i) => orient(Float64Array.from(v, (row) => row[i]))),
  };
}

function rotate(a: Float64Array[], v: Float64Array[], p: number, q: number): void {
  if (a[p][q] === 0) return;
  const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(t * t + 1);
  const sine = t * cosine;
  const app = a[p][p] - t * a[p][q];
  const aqq = a[q][q] + t * a[p][q];
  for (let k = 0; k < a.length; k++) {
    [a[k][p], a[k][q]] = [cosine * a[k][p] - sine * a[k][q], sine * a[k][p] + cosine * a[k][q]];
    [v[k][p], v[k][q]] = [cosine * v[k][p] - sine * v[k][q], sine * v[k][p] + cosine * v[k][q]];
  }
  for (let k = 0; k < a.length; k++) {
    a[p][k] = a[k][p];
    a[q][k] = a[k][q];
  }
  a[p][p] = app;
  a[q][q] = aqq;
  a[p][q] = a[q][p] = 0;
}

/** Largest off-diagonal entry that still counts against the diagonal. */
function offDiagonal(a: readonly Float64Array[]): number {
  let largest = 0;
  const scale = Math.max(...a.map((row, i) => Math.abs(row[i])), Number.MIN_VALUE);
  for (let i = 0; i < a.length; i++) for (let j = i + 1; j < a.length; j++) largest = Math.max(largest, Math.abs(a[i][j]) / scale);
  return largest > 1e-300 ? largest : 0;
}

function orient(vector: Float64Array): Float64Array {
  const largest = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
  return largest < 0 ? vector.map((value) => -value) : vector;
}
