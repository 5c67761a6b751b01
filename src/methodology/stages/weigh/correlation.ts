/** Columns side by side, one per child, rows with a missing value dropped. */
export function completeRows(columns: readonly Float64Array[]): readonly Float64Array[] {
  const units = columns[0]?.length ?? 0;
  const isWhole = new Uint8Array(units).fill(1);
  for (const column of columns) for (let unit = 0; unit < units; unit++) if (Number.isNaN(column[unit])) isWhole[unit] = 0;
  const count = isWhole.reduce((sum, whole) => sum + whole, 0);
  return count === units ? columns : columns.map((column) => column.filter((_, unit) => isWhole[unit] === 1));
}

/**
 * Pearson correlations of complete columns, as a symmetric matrix of rows. NaN where a column has no spread.
 *
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 4, p. 64
 * @example correlations([Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6)]) // [[1, 1], [1, 1]]
 */
export function correlations(columns: readonly Float64Array[]): Float64Array[] {
  const centred = columns.map((column) => {
    if (column.every((value) => value === column[0])) return new Float64Array(column.length); // and not what rounding leaves
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const deviations = column.map((value) => value - mean);
    const largest = deviations.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return deviations.map((value) => value / largest); // squares then neither overflow nor vanish
  });
  const squares = centred.map((column) => dot(column, column));
  const matrix = centred.map(() => new Float64Array(centred.length));
  centred.forEach((a, i) => {
    for (let j = i; j < centred.length; j++) {
      matrix[i][j] = matrix[j][i] = i === j && squares[i] > 0 ? 1 : dot(a, centred[j]) / Math.sqrt(squares[i] * squares[j]);
    }
  });
  return matrix;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
