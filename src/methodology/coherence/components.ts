import { completeRows, correlations } from '../stages/weigh/correlation';
import { symmetricEigen } from '../stages/weigh/symmetricEigen';

/** One principal component of a group of columns. */
export interface Component {
  /** Variance along it; all of them add up to the number of columns. */
  readonly eigenvalue: number;
  /** Its share of all variance, and that of it and those before it. */
  readonly share: number;
  readonly cumulativeShare: number;
  /** Of length 1, one entry for each column; the largest in size is positive. */
  readonly rotation: Float64Array;
  /** Correlation of each column with the component: rotation × √eigenvalue. */
  readonly loadings: Float64Array;
}

export interface Components {
  /** Units that have all columns: the others are dropped. */
  readonly units: number;
  readonly components: readonly Component[];
  /** Components with an eigenvalue above 1: as many dimensions as the group has by Kaiser's criterion. */
  readonly aboveOne: number;
}

/**
 * Principal components of the correlation matrix of a group.
 *
 * Shape   k columns in, k components out, the greatest eigenvalue first.
 * Missing units that lack a column are dropped, group by group.
 * Convention as COINr get_PCA (prcomp, centred and scaled); the sign of a component is free.
 * Fails   null for no column, a column without spread, or fewer than two complete units.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 4, pp. 63-69; COINr get_PCA
 * @example principalComponents([Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6)])?.aboveOne // 1
 */
export function principalComponents(columns: readonly Float64Array[]): Components | null {
  if (columns.length === 0) return null;
  const whole = completeRows(columns);
  const matrix = correlations(whole);
  if (matrix.some((row) => row.some(Number.isNaN))) return null;
  const { values, vectors } = symmetricEigen(matrix);
  const eigenvalues = values.map((value) => Math.max(0, value)); // what rounding leaves below 0
  let before = 0;
  return {
    units: whole[0].length,
    aboveOne: eigenvalues.filter((value) => value > 1 + 1e-12).length, // two columns without correlation have two of 1
    components: vectors.map((rotation, c) => {
      const share = eigenvalues[c] / columns.length;
      before += share;
      return { eigenvalue: eigenvalues[c], share, cumulativeShare: before, rotation, loadings: rotation.map((entry) => entry * Math.sqrt(eigenvalues[c])) };
    }),
  };
}
