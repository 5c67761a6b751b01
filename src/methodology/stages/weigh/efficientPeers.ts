import { Limits, type Peers } from './limits';
import { VertexWalk } from './vertexWalk';

/**
 * The units that no mixture of the others surpasses: what the others reach follows from what these reach, so limits
 * need to be set by these alone. A unit that passes the limits of those found so far leads to the next one: whichever
 * goes farthest under the same weights.
 *
 * Shape   one column per child in (values of 0 or more, units in an order that decides among equals), the same of fewer units out.
 * @source Dulá and Helgason (1996), European Journal of Operational Research 92(2), 352-367 (hull by programmes that grow)
 */
export function efficientPeers(columns: readonly Float64Array[]): Peers {
  const units = columns[0].length;
  const kept = new KeptUnits(columns);
  columns.forEach((column) => {
    const best = column.reduce((found, value, unit) => (value > column[found] ? unit : found), 0);
    if (column[best] > 0) kept.add(best);
  });
  const ones = new Float64Array(columns.length).fill(1);
  const walk = new VertexWalk(new Limits(kept, { low: new Float64Array(columns.length), high: ones, parts: ones }));
  for (let unit = 0; unit < units; unit++) {
    if (kept.has(unit) || kept.surpass(unit)) continue;
    const worth = Float64Array.from(columns, (column) => column[unit]);
    for (let weights = walk.best(worth); weights !== null && valueUnder(weights, columns, unit) > within; weights = walk.best(worth)) {
      const farthest = farthestUnder(weights, columns);
      if (kept.has(farthest)) break; // beyond the limit by what rounding leaves
      kept.add(farthest);
      walk.admit(worth);
    }
  }
  return kept;
}

/** How far a unit may go and count as not beyond the limit of 1. */
const within = 1 + 1e-12;

/** Units taken from columns one after the other. */
class KeptUnits implements Peers {
  readonly columns: readonly Float64Array[];
  count = 0;
  private readonly kept = new Set<number>();

  constructor(private readonly from: readonly Float64Array[]) {
    this.columns = from.map((column) => new Float64Array(column.length));
  }

  has(unit: number): boolean {
    return this.kept.has(unit);
  }

  /** Keeps a unit, once. */
  add(unit: number): void {
    if (this.kept.has(unit)) return;
    this.kept.add(unit);
    this.columns.forEach((column, k) => { column[this.count] = this.from[k][unit]; });
    this.count++;
  }

  /** Whether one of those kept has as much of everything. */
  surpass(unit: number): boolean {
    const { columns, count, from } = this;
    for (let peer = 0; peer < count; peer++) {
      let k = 0;
      while (k < columns.length && columns[k][peer] >= from[k][unit]) k++;
      if (k === columns.length) return true;
    }
    return false;
  }
}

/** The first of the units that go farthest. */
function farthestUnder(weights: Float64Array, columns: readonly Float64Array[]): number {
  let found = 0;
  let most = -Infinity;
  for (let unit = 0; unit < columns[0].length; unit++) {
    const value = valueUnder(weights, columns, unit);
    if (value > most) [found, most] = [unit, value];
  }
  return found;
}

function valueUnder(weights: Float64Array, columns: readonly Float64Array[], unit: number): number {
  let value = 0;
  for (let k = 0; k < columns.length; k++) value += weights[k] * columns[k][unit];
  return value;
}
