/** Square matrices here are row-major: row i, column j of a matrix of this width stands at i × width + j. */

/**
 * The inverse of a regular matrix, by Gauss–Jordan elimination with partial pivoting.
 *
 * @source Golub and Van Loan (2013), Matrix Computations, 4th ed., section 3.4
 */
export function inverted(matrix: Float64Array, width: number): Float64Array {
  const left = matrix.slice();
  const right = new Float64Array(width * width);
  for (let i = 0; i < width; i++) right[i * width + i] = 1;
  for (let column = 0; column < width; column++) {
    const pivot = largestBelow(left, width, column);
    swapRows(left, width, pivot, column);
    swapRows(right, width, pivot, column);
    const by = left[column * width + column];
    if (by === 0) throw new Error('Expected rows that are independent; got a matrix without inverse');
    for (let row = 0; row < width; row++) {
      if (row === column) continue;
      const factor = left[row * width + column] / by;
      if (factor === 0) continue;
      addRow(left, width, row, column, -factor);
      addRow(right, width, row, column, -factor);
    }
  }
  return right.map((value, at) => value / left[Math.floor(at / width) * (width + 1)]);
}

/** Makes the inverse of a matrix that of the same matrix with row `index` replaced, in place. */
export function replaceRow(inverse: Float64Array, row: Float64Array, index: number, width: number): void {
  const shares = new Float64Array(width);
  for (let k = 0; k < width; k++) for (let j = 0; j < width; j++) shares[j] += row[k] * inverse[k * width + j];
  for (let k = 0; k < width; k++) {
    const at = k * width;
    const scaled = inverse[at + index] / shares[index];
    for (let j = 0; j < width; j++) inverse[at + j] -= shares[j] * scaled;
    inverse[at + index] = scaled;
  }
}

/** A matrix times a column. */
export function times(matrix: Float64Array, column: Float64Array): Float64Array {
  const width = column.length;
  return Float64Array.from(column, (_, i) => {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += matrix[i * width + j] * column[j];
    return sum;
  });
}

/** A row times one column of a square matrix. */
export function columnDot(row: Float64Array, matrix: Float64Array, column: number): number {
  const width = row.length;
  let sum = 0;
  for (let k = 0; k < width; k++) sum += row[k] * matrix[k * width + column];
  return sum;
}

function largestBelow(matrix: Float64Array, width: number, column: number): number {
  let found = column;
  for (let row = column + 1; row < width; row++) {
    if (Math.abs(matrix[row * width + column]) > Math.abs(matrix[found * width + column])) found = row;
  }
  return found;
}

function swapRows(matrix: Float64Array, width: number, one: number, other: number): void {
  if (one === other) return;
  const kept = matrix.slice(one * width, (one + 1) * width);
  matrix.copyWithin(one * width, other * width, (other + 1) * width);
  matrix.set(kept, other * width);
}

function addRow(matrix: Float64Array, width: number, to: number, from: number, factor: number): void {
  for (let j = 0; j < width; j++) matrix[to * width + j] += factor * matrix[from * width + j];
}
