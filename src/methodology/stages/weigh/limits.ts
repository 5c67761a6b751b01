import type { ShareLimits } from './shareVertex';

/** Values of the units that set limits to each other, a column for each child; the first `count` of each column count. */
export interface Peers {
  readonly columns: readonly Float64Array[];
  readonly count: number;
}

/**
 * What weights must keep to: no peer passes 1, each child keeps its share. Each limit is a row, which says that row · weights is
 * at most its height. Rows are numbered: least shares first, then greatest, then the peers.
 */
export class Limits {
  constructor(readonly peers: Peers, readonly shares: ShareLimits) {}

  get width(): number {
    return this.shares.parts.length;
  }

  rowOfPeer(peer: number): number {
    return 2 * this.width + peer;
  }

  /** The row of numbers behind its number. */
  row(row: number): Float64Array {
    const { width, shares: { low, high, parts }, peers: { columns } } = this;
    if (row >= 2 * width) return Float64Array.from(columns, (column) => column[row - 2 * width]);
    const isLow = row < width;
    const k = isLow ? row : row - width;
    return parts.map((part, other) => (isLow ? low[k] * part - (other === k ? part : 0) : (other === k ? part : 0) - high[k] * part));
  }

  /** Rows below each other. */
  matrix(rows: Int32Array): Float64Array {
    const matrix = new Float64Array(rows.length * this.width);
    rows.forEach((row, i) => matrix.set(this.row(row), i * this.width));
    return matrix;
  }

  /** How high each row reaches: a peer 1, a share 0. */
  heights(rows: Int32Array): Float64Array {
    return Float64Array.from(rows, (row) => (row < 2 * this.width ? 0 : 1));
  }

  /** What each peer has under weights; columns are taken two by two, which halves the writing. */
  project(weights: Float64Array, values: Float64Array): void {
    const { columns, count } = this.peers;
    values.fill(0, 0, count);
    for (let k = 0; k < columns.length; k += 2) {
      const [one, oneWeight] = [columns[k], weights[k]];
      const isLast = k + 1 === columns.length;
      const other = isLast ? one : columns[k + 1];
      const otherWeight = isLast ? 0 : weights[k + 1];
      for (let peer = 0; peer < count; peer++) values[peer] += oneWeight * one[peer] + otherWeight * other[peer];
    }
  }

  /** The row that is broken most at a point, where peers have these values; −1 where none is by more than rounding. */
  mostBroken(point: Float64Array, values: Float64Array): number {
    const { low, high, parts } = this.shares;
    let found = -1;
    let most = 1e-12;
    const check = (row: number, beyond: number): void => {
      if (beyond > most) [found, most] = [row, beyond];
    };
    const whole = dot(parts, point);
    for (let k = 0; k < point.length; k++) {
      check(k, low[k] * whole - parts[k] * point[k]);
      check(point.length + k, parts[k] * point[k] - high[k] * whole);
    }
    for (let peer = 0; peer < this.peers.count; peer++) check(this.rowOfPeer(peer), values[peer] - 1);
    return found;
  }
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < b.length; k++) sum += a[k] * b[k];
  return sum;
}
