import { SeededRandom } from '../robustness/seededRandom';
import { squaredDistance } from './points';

/** A parting of points into clusters about their means. */
export interface Parting {
  /** Cluster of each point, 0 … k − 1, in the order in which points first name them. */
  readonly clusters: Int32Array;
  /** Squared distances of all points to the means of their clusters, added up. */
  readonly withinSum: number;
}

/** How many starts are tried. */
export const starts = 20;
const mostRounds = 200;

/**
 * Parts points into k clusters about their means: Lloyd's iteration from several seeded starts, of which the one with the
 * least sum of squares is kept. Means are first drawn far apart (k-means++), each start from a stream of its own.
 *
 * Shape   n points of one length, k at most n; out the cluster of each.
 * Ties    a point between means goes to the first; a cluster that empties takes the point that is farthest from its mean.
 * Convention a local optimum: more starts may find a better one, never a worse.
 * @source Lloyd (1982), IEEE Transactions on Information Theory 28, 129-137; Arthur and Vassilvitskii (2007), SODA '07, for the starts; OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 4, p. 77
 * @example kMeans([Float64Array.of(0), Float64Array.of(9), Float64Array.of(1)], 2, 1).clusters // [0, 1, 0]
 */
export function kMeans(points: readonly Float64Array[], k: number, seed: number): Parting {
  return best(Array.from({ length: starts }, (_, start) => startedAt(points, k, seed, start)));
}

/** What one start comes to, whoever runs it and when. */
export function startedAt(points: readonly Float64Array[], k: number, seed: number, start: number): Parting {
  const { clusters, withinSum } = settle(points, drawnMeans(points, k, new SeededRandom(seed, start)));
  return { clusters: inOrder(clusters), withinSum };
}

/** The parting with the least sum of squares, the first of several. */
export function best(partings: readonly Parting[]): Parting {
  return partings.reduce((least, parting) => (parting.withinSum < least.withinSum ? parting : least));
}

/** Lloyd's iteration from given means until no point moves. */
export function settle(points: readonly Float64Array[], begin: readonly Float64Array[]): Parting {
  let means: readonly Float64Array[] = begin;
  const clusters = new Int32Array(points.length).fill(-1);
  for (let round = 0; round < mostRounds; round++) {
    const moved = assign(points, means, clusters);
    means = meansOf(points, clusters, means);
    if (!moved) break;
  }
  return { clusters, withinSum: points.reduce((sum, point, i) => sum + squaredDistance(point, means[clusters[i]]), 0) };
}

function assign(points: readonly Float64Array[], means: readonly Float64Array[], clusters: Int32Array): boolean {
  let moved = false;
  points.forEach((point, i) => {
    let nearest = 0;
    for (let c = 1; c < means.length; c++) if (squaredDistance(point, means[c]) < squaredDistance(point, means[nearest])) nearest = c;
    moved ||= clusters[i] !== nearest;
    clusters[i] = nearest;
  });
  for (let c = 0; c < means.length; c++) {
    if (clusters.includes(c)) continue;
    const crowded = (i: number): boolean => clusters.filter((cluster) => cluster === clusters[i]).length > 1;
    const farthest = points.map((_, i) => i).filter(crowded)
      .reduce((best, i) => (squaredDistance(points[i], means[clusters[i]]) > squaredDistance(points[best], means[clusters[best]]) ? i : best));
    clusters[farthest] = c;
    moved = true;
  }
  return moved;
}

function meansOf(points: readonly Float64Array[], clusters: Int32Array, before: readonly Float64Array[]): Float64Array[] {
  return before.map((mean, c) => {
    const members = points.filter((_, i) => clusters[i] === c);
    return mean.map((_, axis) => members.reduce((sum, point) => sum + point[axis], 0) / members.length);
  });
}

/** Each next mean is a point, drawn in proportion to its squared distance from the nearest mean so far. */
function drawnMeans(points: readonly Float64Array[], k: number, random: SeededRandom): Float64Array[] {
  const means = [points[random.pick(points.length)]];
  let nearest = points.map((point) => squaredDistance(point, means[0]));
  while (means.length < k) {
    const whole = nearest.reduce((sum, value) => sum + value, 0);
    let left = random.next() * whole;
    const drawn = nearest.findIndex((distance) => (left -= distance) < 0);
    const mean = points[drawn < 0 ? means.length : drawn];
    means.push(mean);
    nearest = nearest.map((distance, i) => Math.min(distance, squaredDistance(points[i], mean)));
  }
  return means;
}

function inOrder(clusters: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return clusters.map((cluster) => {
    const number = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, number);
    return number;
  });
}
