import { agglomerate, type Merge } from '../../methodology/coherence/agglomerate';
import { cutTree } from '../../methodology/coherence/cutTree';
import { best, startedAt, starts } from '../../methodology/coherence/kMeans';
import { distancesOf, standardPoints } from '../../methodology/coherence/points';
import { silhouettes } from '../../methodology/coherence/silhouette';
import type { Problem } from '../../errors';
import type { Linkage, UnitClusteringKind } from '../../methodology/vocabulary';
import { refusal } from '../refusal';
import { chosenColumns, type Coherence, type NodeChoice } from './coherence';
import { assertQuick, costOfStart, costOfTree, inSlices } from './coherenceCost';

export interface UnitClusteringWish extends NodeChoice {
  readonly method: UnitClusteringKind;
  readonly count: number;
  /** Where the random numbers of the starts begin; for means alone. */
  readonly seed: number;
  /** For hierarchical clustering alone. */
  readonly linkage: Linkage;
}

/** Units parted by their figures. */
export interface UnitClustering {
  readonly method: UnitClusteringKind;
  readonly nodes: readonly string[];
  readonly units: readonly string[];
  /** Cluster of each unit, 0 for that of the first. */
  readonly clusters: Int32Array;
  /** Silhouette of each unit; NaN where there is one cluster. */
  readonly silhouettes: Float64Array;
  /** Steps of a hierarchical clustering; none for means. */
  readonly merges: readonly Merge[];
  /** Units that lack a figure, so that they have no place among the others. */
  readonly leftOut: readonly string[];
}

const mostUnits = 1_000;

/** Clusters of units by z-scores of the nodes chosen. Throws with every problem of the wish. */
export async function clusterUnits(coherence: Coherence, wish: UnitClusteringWish): Promise<UnitClustering> {
  const { table } = coherence.evaluation;
  const columns = chosenColumns(coherence, wish, 1);
  const { units, points } = standardPoints(columns.map(({ values }) => values));
  const problems = [...countProblems(wish.count, points), ...seedProblems(wish.seed)];
  if (problems.length > 0) throw refusal(problems);
  const costOfOne = costOfStart(units.length, columns.length, wish.count);
  assertQuick(costOfTree(units.length, columns.length) + (wish.method === 'kMeans' ? starts * costOfOne : 0), 'count');
  const distances = distancesOf(points);
  const merges = wish.method === 'hierarchical' ? agglomerate(distances, wish.linkage) : [];
  const clusters = wish.method === 'hierarchical' ? cutTree(merges, wish.count)
    : best(await inSlices(Array.from({ length: starts }, (_, start) => start), costOfOne, (start) => startedAt(points, wish.count, wish.seed, start))).clusters;
  const placed = new Set(units);
  return {
    method: wish.method, nodes: columns.map(({ node }) => node), units: units.map((unit) => table.units[unit]), clusters, merges,
    silhouettes: silhouettes(distances, clusters), leftOut: table.units.filter((_, unit) => !placed.has(unit)),
  };
}

/** Units with the same figures cannot be told apart, so that there are no more clusters than there are different figures. */
function countProblems(count: number, points: readonly Float64Array[]): readonly Problem[] {
  if (points.length > mostUnits) return [{ code: 'LIMIT_EXCEEDED', path: 'count', message: 'So many units are not clustered.', expected: `at most ${mostUnits} units`, got: String(points.length) }];
  const different = new Set(points.map((point) => point.join())).size;
  if (count >= 1 && count <= different) return [];
  return [{ code: 'OUT_OF_RANGE', path: 'count', message: 'There cannot be so many clusters.', expected: `1 to ${different}`, got: String(count) }];
}

function seedProblems(seed: number): readonly Problem[] {
  if (seed >= 0) return [];
  return [{ code: 'OUT_OF_RANGE', path: 'seed', message: 'A seed is not below 0.', expected: '0 to 2147483647', got: String(seed) }];
}
