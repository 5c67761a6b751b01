import { inverted, replaceRow, times } from './inverse';
import { bestShares, type ShareLimits } from './shareVertex';

/** Values of the units that set limits to each other, a column for each child; the first `count` of each column count. */
export interface Peers {
  readonly columns: readonly Float64Array[];
  readonly count: number;
}

/**
 * Where a walk stands: `active` are as many rows as there are children, at which the limits are met exactly, `inverse` the
 * inverse of the matrix of these rows (row-major), `point` where they meet, `values` what each peer has there.
 */
interface Standing {
  readonly active: Int32Array;
  readonly inverse: Float64Array;
  readonly point: Float64Array;
  readonly values: Float64Array;
}

const tolerance = 1e-11;

/**
 * Finds the weights q that make `worth` · q greatest while no peer passes 1 and each child keeps its share: a simplex from
 * corner to corner of these limits. The limits of one walk stay the same from call to call, so the corner that was best for
 * one unit is where the search for the next begins: a few steps, where a start from nothing takes many.
 *
 * Rows are numbered: least shares first, then greatest, then the peers.
 *
 * @source Dantzig (1963), Linear Programming and Extensions; Bland (1977), Mathematics of Operations Research 2(2), 103-107 (no cycling)
 */
export class VertexWalk {
  private standing: Standing | null = null;
  private slopes = new Float64Array(0);
  private steps = 0;

  constructor(private readonly peers: Peers, private readonly limits: ShareLimits) {}

  /** The best weights; null where only weights of 0 keep the limits, or nothing speaks for the unit. The worth of the best child is taken for 1. */
  best(values: Float64Array): Float64Array | null {
    const most = values.reduce((greatest, value) => Math.max(greatest, value), 0);
    if (most === 0) return null;
    const worth = values.map((value) => value / most);
    this.standing ??= this.start(worth);
    if (this.standing === null) return null;
    this.climb(worth, this.standing);
    return this.exact(this.standing);
  }

  /** Takes note of a peer that came last: where it passes 1 the corner is drawn in, and stays the best for this worth. */
  admit(worth: Float64Array): void {
    let broken = 2 * worth.length + this.peers.count - 1;
    for (let step = 0; broken >= 0 && this.standing !== null; step++) {
      const leaving = step > 100 ? -1 : this.drawnOut(worth, this.standing, broken);
      if (leaving < 0) this.standing = null; // the next search begins anew
      else broken = this.drawIn(this.standing, leaving, broken);
    }
  }

  /** The active row that gives way to a broken one at the least cost; −1 where none can. */
  private drawnOut(worth: Float64Array, { inverse }: Standing, broken: number): number {
    const row = this.gradient(broken);
    let found = -1;
    let least = Infinity;
    for (let i = 0; i < worth.length; i++) {
      const share = columnDot(row, inverse, i);
      if (share <= tolerance) continue;
      const price = columnDot(worth, inverse, i) / share;
      if (price < least) [found, least] = [i, price];
    }
    return found;
  }

  /** Puts a broken row in the place of an active one; gives the row that is broken most then, −1 where none is by more than rounding. */
  private drawIn(standing: Standing, leaving: number, broken: number): number {
    const { active, inverse, point, values } = standing;
    active[leaving] = broken;
    replaceRow(inverse, this.gradient(broken), leaving, active.length);
    this.settle(standing);
    let found = -1;
    let most = 1e-12;
    const check = (row: number, beyond: number): void => {
      if (beyond > most) [found, most] = [row, beyond];
    };
    const { low, high, parts } = this.limits;
    const whole = dot(parts, point);
    for (let k = 0; k < point.length; k++) {
      check(k, low[k] * whole - parts[k] * point[k]);
      check(point.length + k, parts[k] * point[k] - high[k] * whole);
    }
    for (let peer = 0; peer < this.peers.count; peer++) check(2 * point.length + peer, values[peer] - 1);
    return found;
  }

  /** The corner at which the shares worth most meet the peer that comes first to 1. */
  private start(worth: Float64Array): Standing | null {
    const { parts } = this.limits;
    const width = parts.length;
    const vertex = bestShares(this.limits, worth.map((value, k) => value / parts[k]));
    if (vertex === null) return null;
    const ray = vertex.shares.map((share, k) => share / parts[k]);
    if (!(dot(worth, ray) > 0)) return null;
    const values = new Float64Array(this.peers.columns[0].length);
    this.project(ray, values);
    let first = 0;
    for (let peer = 1; peer < this.peers.count; peer++) if (values[peer] > values[first]) first = peer;
    const active = Int32Array.from({ length: width }, (_, k) => (k === vertex.free ? 2 * width + first : (vertex.isHigh[k] === 1 ? width : 0) + k));
    const standing = { active, inverse: inverted(this.matrix(active), width), point: new Float64Array(width), values };
    this.slopes = new Float64Array(values.length);
    this.settle(standing);
    return standing;
  }

  /** Steps from corner to corner until none leads higher. */
  private climb(worth: Float64Array, standing: Standing): void {
    const { active, inverse, point, values } = standing;
    const width = worth.length;
    const direction = new Float64Array(width);
    for (let stalled = 0, step = 0; ; step++) {
      if (step > 10_000 + 100 * width) throw new Error(`Expected the walk to reach its highest corner; got none in ${step} steps`);
      const careful = stalled > 20;
      const leaving = leavingRow(worth, inverse, active, careful);
      if (leaving < 0) return;
      for (let k = 0; k < width; k++) direction[k] = -inverse[k * width + leaving];
      const { row, length } = this.firstMet(standing, direction, careful);
      stalled = length > 0 ? 0 : stalled + 1;
      active[leaving] = row;
      replaceRow(inverse, this.gradient(row), leaving, width);
      if (++this.steps % 50 === 0) {
        inverse.set(inverted(this.matrix(active), width)); // what many steps have worn off is made anew
        this.settle(standing);
        continue;
      }
      for (let k = 0; k < width; k++) point[k] += length * direction[k];
      for (let peer = 0; peer < this.peers.count; peer++) values[peer] += length * this.slopes[peer];
    }
  }

  /** The row that is met first on the way, and how long the way to it is; of several the steepest, or under the careful rule the first. */
  private firstMet({ active, point, values }: Standing, direction: Float64Array, careful: boolean): { row: number; length: number } {
    const { low, high, parts } = this.limits;
    const { slopes, peers: { count } } = this;
    const width = point.length;
    let row = -1;
    let length = Infinity;
    let steepest = 0;
    const whole = dot(parts, point);
    const change = dot(parts, direction);
    for (let candidate = 0; candidate < 2 * width; candidate++) {
      const isLow = candidate < width;
      const k = isLow ? candidate : candidate - width;
      if (!isLow && high[k] >= 1) continue;
      const [part, partChange] = [parts[k] * point[k], parts[k] * direction[k]];
      const slope = isLow ? low[k] * change - partChange : partChange - high[k] * change;
      if (slope <= tolerance || active.includes(candidate)) continue;
      const way = Math.max(isLow ? part - low[k] * whole : high[k] * whole - part, 0) / slope;
      if (way < length || (way === length && !careful && slope > steepest)) [row, length, steepest] = [candidate, way, slope];
    }
    this.project(direction, slopes);
    for (let peer = 0; peer < count; peer++) {
      const slope = slopes[peer];
      const slack = 1 - values[peer];
      if (slope <= tolerance || slack > length * slope || active.includes(2 * width + peer)) continue;
      const way = slack > 0 ? slack / slope : 0;
      if (way < length || (way === length && !careful && slope > steepest)) {
        row = 2 * width + peer;
        length = way;
        steepest = slope;
      }
    }
    if (row < 0) throw new Error('Expected weights to be bounded by the unit itself among its peers; got no bound');
    return { row, length };
  }

  /** What each peer has under weights; columns are taken two by two, which halves the writing. */
  private project(weights: Float64Array, values: Float64Array): void {
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

  private gradient(row: number): Float64Array {
    const { low, high, parts } = this.limits;
    const width = parts.length;
    if (row >= 2 * width) return Float64Array.from(this.peers.columns, (column) => column[row - 2 * width]);
    const isLow = row < width;
    const k = isLow ? row : row - width;
    return parts.map((part, other) => (isLow ? low[k] * part - (other === k ? part : 0) : (other === k ? part : 0) - high[k] * part));
  }

  private matrix(active: Int32Array): Float64Array {
    const width = active.length;
    const matrix = new Float64Array(width * width);
    active.forEach((row, i) => matrix.set(this.gradient(row), i * width));
    return matrix;
  }

  /** Works point and values out from the active rows. */
  private settle({ active, inverse, point, values }: Standing): void {
    point.set(times(inverse, heightsOf(active)));
    this.project(point, values);
  }

  /** The corner to the last digits: what the inverse leaves over is added once; a child at a least share of 0 has just that. */
  private exact({ active, inverse }: Standing): Float64Array {
    const { low } = this.limits;
    const heights = heightsOf(active);
    const point = times(inverse, heights);
    const reached = times(this.matrix(active), point);
    const rest = times(inverse, heights.map((height, i) => height - reached[i]));
    const corner = point.map((value, k) => Math.max(value + rest[k], 0));
    for (const row of active) if (row < low.length && low[row] === 0) corner[row] = 0;
    return corner;
  }
}

/** The active row that holds the point back most; under the careful rule the first that does, so that no corner is visited twice. −1 at the top. */
function leavingRow(worth: Float64Array, inverse: Float64Array, active: Int32Array, careful: boolean): number {
  let found = -1;
  let least = -tolerance;
  for (let i = 0; i < worth.length; i++) {
    const multiplier = columnDot(worth, inverse, i);
    if (multiplier >= (careful ? -tolerance : least)) continue;
    if (careful && found >= 0 && active[i] > active[found]) continue;
    [found, least] = [i, multiplier];
  }
  return found;
}

/** How high each active row reaches: a peer 1, a share 0. */
function heightsOf(active: Int32Array): Float64Array {
  return Float64Array.from(active, (row) => (row < 2 * active.length ? 0 : 1));
}

/** A row times one column of a square matrix. */
function columnDot(row: Float64Array, matrix: Float64Array, column: number): number {
  const width = row.length;
  let sum = 0;
  for (let k = 0; k < width; k++) sum += row[k] * matrix[k * width + column];
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < b.length; k++) sum += a[k] * b[k];
  return sum;
}
