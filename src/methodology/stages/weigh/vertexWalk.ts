import { columnDot, inverted, replaceRow, times } from './inverse';
import { dot, type Limits } from './limits';
import { bestShares } from './shareVertex';

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
 * Finds the weights q that make `worth` · q greatest within limits: a simplex from corner to corner of them. The limits
 * of one walk stay the same from call to call, so the corner that was best for one unit is where the search for
 * the next begins: a few steps, where a start from nothing takes many.
 *
 * @source Dantzig (1963), Linear Programming and Extensions; Bland (1977), Mathematics of Operations Research 2(2), 103-107 (no cycling)
 */
export class VertexWalk {
  private standing: Standing | null = null;
  private slopes = new Float64Array(0);
  private steps = 0;

  constructor(private readonly limits: Limits) {}

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
    let broken = this.limits.rowOfPeer(this.limits.peers.count - 1);
    for (let step = 0; broken >= 0 && this.standing !== null; step++) {
      const leaving = step > 100 ? -1 : givingWay(worth, this.standing, this.limits.row(broken));
      if (leaving < 0) {
        this.standing = null; // the next search begins anew
        return;
      }
      this.replace(this.standing, leaving, broken);
      this.settle(this.standing);
      broken = this.limits.mostBroken(this.standing.point, this.standing.values);
    }
  }

  /** The corner at which the shares worth most meet the peer that comes first to 1. */
  private start(worth: Float64Array): Standing | null {
    const { width, shares, peers: { columns, count } } = this.limits;
    const vertex = bestShares(shares, worth.map((value, k) => value / shares.parts[k]));
    if (vertex === null) return null;
    const ray = vertex.shares.map((share, k) => share / shares.parts[k]);
    if (!(dot(worth, ray) > 0)) return null;
    const values = new Float64Array(columns[0].length);
    this.limits.project(ray, values);
    let first = 0;
    for (let peer = 1; peer < count; peer++) if (values[peer] > values[first]) first = peer;
    const rowOf = (k: number): number => (k === vertex.free ? this.limits.rowOfPeer(first) : (vertex.isHigh[k] === 1 ? width : 0) + k);
    const active = Int32Array.from({ length: width }, (_, k) => rowOf(k));
    const standing = { active, inverse: inverted(this.limits.matrix(active), width), point: new Float64Array(width), values };
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
      const leaving = holdingBack(worth, standing, stalled > 20);
      if (leaving < 0) return;
      for (let k = 0; k < width; k++) direction[k] = -inverse[k * width + leaving];
      const { row, length } = this.firstMet(standing, direction, stalled > 20);
      if (row < 0 && dot(worth, direction) < 1e-7) return; // what seemed to lead higher was rounding
      if (row < 0) throw new Error('Expected weights to be bounded by the unit itself among its peers; got no bound');
      stalled = length > 0 ? 0 : stalled + 1;
      this.replace(standing, leaving, row);
      if (++this.steps % 50 === 0) {
        inverse.set(inverted(this.limits.matrix(active), width)); // what many steps have worn off is made anew
        this.settle(standing);
        continue;
      }
      for (let k = 0; k < width; k++) point[k] += length * direction[k];
      for (let peer = 0; peer < this.limits.peers.count; peer++) values[peer] += length * this.slopes[peer];
    }
  }

  /** The row that is met first on the way, and how long the way to it is; of several the steepest, or under the careful rule the first. */
  private firstMet({ active, point, values }: Standing, direction: Float64Array, careful: boolean): { row: number; length: number } {
    const { width, shares: { low, high, parts }, peers: { count } } = this.limits;
    const { slopes } = this;
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
    this.limits.project(direction, slopes);
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
    return { row, length };
  }

  private replace({ active, inverse }: Standing, leaving: number, row: number): void {
    active[leaving] = row;
    replaceRow(inverse, this.limits.row(row), leaving, active.length);
  }

  /** Works point and values out from the active rows. */
  private settle({ active, inverse, point, values }: Standing): void {
    point.set(times(inverse, this.limits.heights(active)));
    this.limits.project(point, values);
  }

  /** The corner to the last digits: what the inverse leaves over is added once; a child at a least share of 0 has just that. */
  private exact({ active, inverse }: Standing): Float64Array {
    const { low } = this.limits.shares;
    const heights = this.limits.heights(active);
    const point = times(inverse, heights);
    const reached = times(this.limits.matrix(active), point);
    const rest = times(inverse, heights.map((height, i) => height - reached[i]));
    const corner = point.map((value, k) => Math.max(value + rest[k], 0));
    for (const row of active) if (row < low.length && low[row] === 0) corner[row] = 0;
    return corner;
  }
}

/** The active row that holds the point back most; under the careful rule the first that does, so that no corner is visited twice. −1 at the top. */
function holdingBack(worth: Float64Array, { active, inverse }: Standing, careful: boolean): number {
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

/** The active row that gives way to a broken one at the least cost; −1 where none can. */
function givingWay(worth: Float64Array, { inverse }: Standing, broken: Float64Array): number {
  let found = -1;
  let least = Infinity;
  for (let i = 0; i < worth.length; i++) {
    const share = columnDot(broken, inverse, i);
    if (share <= tolerance) continue;
    const price = columnDot(worth, inverse, i) / share;
    if (price < least) [found, least] = [i, price];
  }
  return found;
}
