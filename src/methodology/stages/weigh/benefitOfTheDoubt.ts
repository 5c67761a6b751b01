import type { WeightBounds } from '../../methodologyVersion';
import { efficientPeers } from './efficientPeers';
import { Limits, type Peers } from './limits';
import type { ShareLimits } from './shareVertex';
import { VertexWalk } from './vertexWalk';

/**
 * Benefit of the doubt: each unit is weighed by the weights that favour it most, under which no unit passes 1.
 *
 * Formula score = max Σ w x, where Σ w x ≤ 1 for every unit and w ≥ 0; with bounds low ≤ share ≤ high, where the share of a child is
 *         w / Σ w (WEIGHTS) or w x / Σ w x (CONTRIBUTIONS, the pie shares)
 * Shape   one column per child in, values of 0 or more; out one weight per child and unit, column-major.
 * Measure weights multiply, so the parent sums: the best units get 1, a unit without any value above 0 has weights of 0.
 * Learns  the weights of each unit, shown as nominal weights of its nodes.
 * Missing a unit is weighed over its present children, upper bounds widened alike where theirs add to less than 1, and the
 *         missing child weighs 0; for others a missing value adds nothing, so it takes nothing from them.
 * Convention bounds on contributions leave a unit no weights but 0 where a child that must give a share has the value 0: rescale to a
 *         range above 0 first. A value below 1e-9 of the greatest counts for 0. Without bounds any scale of a child gives the same score.
 * Convention where several sets of weights favour a unit alike, as for many of the best, one corner is taken: the same whatever the
 *         order of the units.
 * Fails   null where no child has a value above 0. Values below 0 are refused before.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 6, pp. 92-94, Table 19; Cherchye, Moesen, Rogge, Van
 *         Puyenbroeck, Saisana, Saltelli, Liska and Tarantola (2008), J. Operational Research Society 59, 239-251; Melyn and Moesen (1991)
 * @example benefitOfTheDoubt([Float64Array.of(4, 1, 2), Float64Array.of(1, 4, 2)], ['a', 'b'], null) // [0.25, 0.2, 0.2, 0, 0.2, 0.2]
 */
export function benefitOfTheDoubt(columns: readonly Float64Array[], children: readonly string[], bounds: WeightBounds | null): Float64Array | null {
  const { scaled, order, greatest } = canonical(columns, bounds);
  if (scaled.every((column) => column.every((value) => value === 0))) return null;
  const units = columns[0].length;
  const walks = new Walks(efficientPeers(scaled), limitsOf(children, bounds), bounds?.of === 'CONTRIBUTIONS');
  const weights = new Float64Array(columns.length * units);
  order.forEach((unit, place) => {
    const present = columns.flatMap((column, k) => (Number.isNaN(column[unit]) ? [] : [k]));
    const found = walks.best(Float64Array.from(scaled, (column) => column[place]), present);
    found?.forEach(([k, weight]) => { weights[k * units + unit] = weight / greatest[k]; });
  });
  return weights;
}

/** Under bounds a value below this part of the greatest counts for 0: weights large enough to raise it would leave the range of numbers. */
const negligible = 1e-9;

/** Least and greatest share of every child. */
interface Bounds { readonly low: Float64Array; readonly high: Float64Array }

/** Walks over the peers, one for each set of children that take part: what is fixed for many units is walked on for them all. */
class Walks {
  private readonly known = new Map<string, VertexWalk>();

  constructor(
    private readonly peers: Peers, private readonly bounds: Bounds, private readonly ofContributions: boolean,
  ) {}

  /** Weights of the children at `present`, on the scale of the rows; undefined where only 0 keeps the bounds. */
  best(row: Float64Array, present: readonly number[]): [number, number][] | undefined {
    const taking = this.ofContributions ? present.filter((k) => row[k] > 0) : present;
    const bounds = among(this.bounds, present);
    if (taking.length === 0 || present.some((k, i) => !taking.includes(k) && bounds.low[i] > 0)) return undefined;
    const limits = { ...picked(bounds, taking.map((k) => present.indexOf(k))), parts: this.partsOf(row, taking) };
    const found = this.walkOf(taking, limits).best(Float64Array.from(taking, (k) => row[k]));
    return found === null ? undefined : taking.map((k, i) => [k, found[i]]);
  }

  /** What shares are counted in: contributions of this very unit, or weights. */
  private partsOf(row: Float64Array, taking: readonly number[]): Float64Array {
    return Float64Array.from(taking, (k) => (this.ofContributions ? row[k] : 1));
  }

  private walkOf(taking: readonly number[], limits: ShareLimits): VertexWalk {
    const make = (): VertexWalk => new VertexWalk(new Limits({ count: this.peers.count, columns: taking.map((k) => this.peers.columns[k]) }, limits));
    if (this.ofContributions) return make();
    const key = taking.join();
    const walk = this.known.get(key) ?? make();
    this.known.set(key, walk);
    return walk;
  }
}

/**
 * Values as shares of the greatest of each child, units in an order that their values decide; missing adds nothing. Shares of
 * weights are counted on the children's own scales, so there all have one scale.
 */
function canonical(
  columns: readonly Float64Array[], bounds: WeightBounds | null,
): { scaled: readonly Float64Array[]; order: readonly number[]; greatest: Float64Array } {
  const own = columns.map((column) => column.reduce((most, value) => (value > most && Number.isFinite(1 / value) ? value : most), 0));
  const all = Math.max(...own);
  const greatest = Float64Array.from(own, (most) => (bounds?.of === 'WEIGHTS' ? all : most) || 1);
  const least = bounds === null ? 0 : negligible;
  const shares = columns.map((column, k) => column.map((value) => (own[k] > 0 && value > least * greatest[k] ? value / greatest[k] : 0)));
  const order = likeByLike(shares);
  return { scaled: shares.map((column) => Float64Array.from(order, (unit) => column[unit])), order, greatest };
}

/** Units whose children stand in the same order of size side by side: weights that favour the one are near those that favour the next. */
function likeByLike(columns: readonly Float64Array[]): number[] {
  const bySize = Array.from(columns[0], (_, unit) => Int32Array.from(columns.keys()).sort((a, b) => columns[b][unit] - columns[a][unit] || a - b));
  return Array.from(bySize.keys()).sort((a, b) => {
    for (let k = 0; k < columns.length; k++) if (bySize[a][k] !== bySize[b][k]) return bySize[a][k] - bySize[b][k];
    for (const column of columns) if (column[a] !== column[b]) return column[b] - column[a];
    return 0;
  });
}

function limitsOf(children: readonly string[], bounds: WeightBounds | null): Bounds {
  const of = (code: string): { low: number; high: number } => bounds?.nodes.find((entry) => entry.node === code) ?? bounds ?? { low: 0, high: 1 };
  return { low: Float64Array.from(children, (code) => of(code).low), high: Float64Array.from(children, (code) => of(code).high) };
}

/** The bounds of some children, the upper ones widened alike where they add to less than 1. */
function among(bounds: Bounds, children: readonly number[]): Bounds {
  const { low, high } = picked(bounds, children);
  const total = high.reduce((sum, value) => sum + value, 0);
  return { low, high: total < 1 ? high.map((value) => value / total) : high };
}

function picked({ low, high }: Bounds, positions: readonly number[]): Bounds {
  return { low: Float64Array.from(positions, (k) => low[k]), high: Float64Array.from(positions, (k) => high[k]) };
}
