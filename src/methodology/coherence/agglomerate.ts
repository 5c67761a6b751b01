import type { Linkage } from '../vocabulary';

/** One step of a hierarchical clustering: two clusters become one. Item i is cluster i; what step s makes is cluster n + s. */
export interface Merge {
  readonly left: number;
  readonly right: number;
  /** Distance at which they merge; it never falls from one step to the next. */
  readonly height: number;
  /** Items in the new cluster. */
  readonly size: number;
}

/**
 * Hierarchical clustering from below: the two nearest clusters merge until one is left.
 *
 * Shape   a symmetric matrix of distances of n items; out n − 1 merges.
 * Ties    the pair that stands first; left is the cluster that stands first.
 * Convention ward is Ward's criterion over squared distances, heights being distances (R's ward.D2).
 * @source Lance and Williams (1967), The Computer Journal 9(4), 373-380; Murtagh and Legendre (2014), Journal of Classification 31, 274-295, for Ward; OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 4, pp. 73-77
 * @example agglomerate([Float64Array.of(0, 1, 4), Float64Array.of(1, 0, 3), Float64Array.of(4, 3, 0)], 'single') // [{ left: 0, right: 1, height: 1, size: 2 }, { left: 3, right: 2, height: 3, size: 3 }]
 */
export function agglomerate(distances: readonly Float64Array[], linkage: Linkage): readonly Merge[] {
  const rows = distances.map((row) => row.slice());
  const alive = rows.map((_, item) => ({ place: item, cluster: item, size: 1 }));
  const merges: Merge[] = [];
  const nearest = rows.map((_, item) => nearestAfter(rows, alive, item));
  while (alive.length > 1) {
    let first = 0;
    for (let k = 1; k < alive.length - 1; k++) if (distanceAt(rows, alive, nearest, k) < distanceAt(rows, alive, nearest, first)) first = k;
    const second = alive.findIndex(({ place }) => place === nearest[alive[first].place]);
    const [a, b] = [alive[first], alive[second]];
    const height = rows[a.place][b.place];
    for (const other of alive) {
      if (other === a || other === b) continue;
      rows[a.place][other.place] = rows[other.place][a.place] = linked(linkage, rows, a, b, other);
    }
    merges.push({ left: a.cluster, right: b.cluster, height, size: a.size + b.size });
    alive[first] = { place: a.place, cluster: rows.length + merges.length - 1, size: a.size + b.size };
    alive.splice(second, 1);
    alive.forEach(({ place }, k) => {
      const isGone = nearest[place] === a.place || nearest[place] === b.place;
      if (k === first || isGone) nearest[place] = nearestAfter(rows, alive, k);
      else if (k < first && isNearer(rows[place], alive, a.place, nearest[place])) nearest[place] = a.place;
    });
  }
  return merges;
}

interface Cluster { readonly place: number; readonly cluster: number; readonly size: number }

/** Place of the nearest cluster that stands after cluster k; −1 for the last. */
function nearestAfter(rows: readonly Float64Array[], alive: readonly Cluster[], k: number): number {
  let best = -1;
  const row = rows[alive[k].place];
  for (let other = k + 1; other < alive.length; other++) if (best < 0 || row[alive[other].place] < row[best]) best = alive[other].place;
  return best;
}

/** Whether one place is nearer than another, or as near and stands before it. */
function isNearer(row: Float64Array, alive: readonly Cluster[], place: number, other: number): boolean {
  if (row[place] !== row[other]) return row[place] < row[other];
  return alive.findIndex((cluster) => cluster.place === place) < alive.findIndex((cluster) => cluster.place === other);
}

function distanceAt(rows: readonly Float64Array[], alive: readonly Cluster[], nearest: readonly number[], k: number): number {
  return rows[alive[k].place][nearest[alive[k].place]];
}

/** Distance of what a and b become to another cluster. */
function linked(linkage: Linkage, rows: readonly Float64Array[], a: Cluster, b: Cluster, other: Cluster): number {
  const [toA, toB] = [rows[a.place][other.place], rows[b.place][other.place]];
  switch (linkage) {
    case 'single': return Math.min(toA, toB);
    case 'complete': return Math.max(toA, toB);
    case 'average': return (a.size * toA + b.size * toB) / (a.size + b.size);
    case 'ward': {
      const between = rows[a.place][b.place];
      const all = a.size + b.size + other.size;
      return Math.sqrt(Math.max(0, ((a.size + other.size) * toA * toA + (b.size + other.size) * toB * toB - other.size * between * between) / all));
    }
  }
}
