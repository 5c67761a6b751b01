import { completeRows, correlations } from './correlation';
import { symmetricEigen } from './symmetricEigen';

/**
 * Weights from the first principal component of the children's correlation matrix: its loadings with their signs. Where `among` is
 * LEVEL, the nodes of the whole level are analysed together, and the children take their part.
 *
 * Formula w = eigenvector of the greatest eigenvalue of the correlation matrix
 * Shape   one column per child in, one weight each out; they may be negative.
 * Learns  the weights, shown as nominal weights of the evaluation.
 * Missing rows with a missing child are dropped.
 * Convention the overall sign is free and cancels in a mean; the loading that is largest in size is positive.
 * Fails   null where a child has no spread over the complete rows, or fewer than two rows are complete. Loadings may cancel
 *         out; no mean can be taken with weights that sum to 0, and whoever takes it says so.
 * @source COINr get_PCA (prcomp with scaling, first column of the rotation); Handbook ch. 6, p. 89
 * @example principalComponent([Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6)]) // [0.7071067811865475, 0.7071067811865475]
 */
export function principalComponent(columns: readonly Float64Array[]): Float64Array | null {
  const matrix = correlations(completeRows(columns));
  if (matrix.some((row) => row.some(Number.isNaN))) return null;
  return symmetricEigen(matrix).vectors[0];
}
