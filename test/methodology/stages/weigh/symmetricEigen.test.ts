import { symmetricEigen } from '../../../../src/methodology/stages/weigh/symmetricEigen';
import { expectWithin } from '../../../support/expectColumn';

const matrixOf = (rows: readonly (readonly number[])[]): Float64Array[] => rows.map((row) => Float64Array.from(row));
const half = Math.SQRT1_2;

describe('eigenvalues and eigenvectors', () => {
  it.each([
    { title: 'of 1 × 1', matrix: [[7]], values: [7], vectors: [[1]] },
    { title: 'of 2 × 2', matrix: [[2, 1], [1, 2]], values: [3, 1], vectors: [[half, half], [half, -half]] },
    { title: 'of a correlation below 0', matrix: [[1, -0.6], [-0.6, 1]], values: [1.6, 0.4], vectors: [[half, -half], [half, half]] },
    {
      title: 'of 3 × 3, in descending order', matrix: [[2, 0, 0], [0, 3, 4], [0, 4, 9]], values: [11, 2, 1],
      vectors: [[0, 1 / Math.sqrt(5), 2 / Math.sqrt(5)], [1, 0, 0], [0, 2 / Math.sqrt(5), -1 / Math.sqrt(5)]],
    },
    { title: 'of a diagonal', matrix: [[1, 0], [0, 4]], values: [4, 1], vectors: [[0, 1], [1, 0]] },
    { title: 'of a singular matrix', matrix: [[1, 1], [1, 1]], values: [2, 0], vectors: [[half, half], [half, -half]] },
  ])('$title', ({ matrix, values, vectors }) => {
    const found = symmetricEigen(matrixOf(matrix));
    expectWithin(found.values, values, 1e-14);
    found.vectors.forEach((vector, k) => { // where two entries are equal in size, rounding decides which one is positive
      const sign = Math.sign(vector.reduce((sum, entry, i) => sum + entry * vectors[k][i], 0));
      expectWithin(vector, vectors[k].map((entry) => sign * entry), 1e-14);
    });
  });

  it('make the matrix again, and the greatest entry of each vector is positive', () => {
    const matrix = matrixOf([[4, 1, -2, 0.5], [1, 3, 0.25, -1], [-2, 0.25, 5, 2], [0.5, -1, 2, 1]]);
    const { values, vectors } = symmetricEigen(matrix);
    matrix.forEach((row, i) => {
      expectWithin(row.map((_, j) => values.reduce((sum, value, k) => sum + value * vectors[k][i] * vectors[k][j], 0)), row, 1e-13);
    });
    for (const vector of vectors) expect(Math.max(...vector)).toBe(Math.max(...vector.map(Math.abs)));
  });

  it('leave the matrix as it is', () => {
    const matrix = matrixOf([[2, 1], [1, 2]]);
    symmetricEigen(matrix);
    expect(matrix).toEqual(matrixOf([[2, 1], [1, 2]]));
  });
});
