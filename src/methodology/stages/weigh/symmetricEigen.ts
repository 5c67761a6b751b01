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
  const v = a.map((_, i) => Float64Array.from({ length: n }, (__, j) => (i === j ? 1 : 0))); // a row for each vector
  for (let sweep = 0; sweep < 100 && offDiagonal(a) > 0; sweep++) {
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(a, v, p, q);
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[j][j] - a[i][i]);
  return {
    values: Float64Array.from(order, (i) => a[i][i]),
    vectors: order.map((i) => orient(v[i])),
  };
}

function rotate(a: Float64Array[], v: Float64Array[], p: number, q: number): void {
  const [ap, aq, vp, vq] = [a[p], a[q], v[p], v[q]];
  const between = ap[q];
  if (between === 0) return;
  const theta = (aq[q] - ap[p]) / (2 * between);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(t * t + 1);
  const sine = t * cosine;
  const app = ap[p] - t * between;
  const aqq = aq[q] + t * between;
  for (let k = 0; k < a.length; k++) {
    const row = a[k];
    const x = ap[k];
    const y = aq[k];
    row[p] = ap[k] = cosine * x - sine * y;
    row[q] = aq[k] = sine * x + cosine * y;
    const z = vp[k];
    const w = vq[k];
    vp[k] = cosine * z - sine * w;
    vq[k] = sine * z + cosine * w;
  }
  ap[p] = app;
  aq[q] = aqq;
  ap[q] = aq[p] = 0;
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
