import type { CorrelatedPair } from '../schema/Correlation';
import type { GroupCoherence, NodeImportance } from '../schema/GroupCoherence';
import type { NodeCluster, NodeClustering, UnitClustering } from '../schema/Clusters';
import type { CorrelatedPair as PairOfService } from '../services/coherence/correlations';
import type { GroupCoherence as GroupOfService } from '../services/coherence/groups';
import type { importanceOf } from '../services/coherence/importance';
import type { NodeClustering as ClusteringOfService } from '../services/coherence/indicatorClusters';
import type { UnitClustering as UnitClusteringOfService } from '../services/coherence/unitClusters';
import type { FrameworkView } from '../services/frameworkView';
import { dendrogram } from '../services/pictures/dendrogram';
import { orNull } from '../services/evaluation/nodeScores';

export function shapePair({ value, ...pair }: PairOfService): CorrelatedPair {
  return { ...pair, correlation: orNull(value) };
}

export function shapeGroup({ node, alpha, standardisedAlpha, alphaWithout, components, ...group }: GroupOfService): GroupCoherence {
  return {
    ...group, nodeCode: node, alpha: orNull(alpha), standardisedAlpha: orNull(standardisedAlpha), alphaWithout: alphaWithout.map(orNull),
    componentsAboveOne: components?.aboveOne ?? null,
    components: (components?.components ?? []).map(({ rotation, loadings, ...component }, k) => ({ ...component, number: k + 1, rotation: Array.from(rotation), loadings: Array.from(loadings) })),
  };
}

type ImportanceOfService = Awaited<ReturnType<typeof importanceOf>>[number];

export function shapeImportance({ node, weight, weightShare, correlation, ratio, ratioShare, units }: ImportanceOfService): NodeImportance {
  return {
    nodeCode: node, effectiveWeight: weight, weightShare, correlation: orNull(correlation), linearImportance: orNull(correlation * correlation),
    importance: orNull(ratio), importanceShare: orNull(ratioShare), units,
  };
}

export function shapeNodeClustering(clustering: ClusteringOfService, framework: FrameworkView): NodeClustering {
  const { linkage, nodes, merges, order, clusters } = clustering;
  return {
    linkage, nodeCodes: nodes, merges, order, clusters: shapeNodeClusters(clusters),
    get picture() { return dendrogram(clustering, (node) => framework.byCode.get(node)?.name ?? node); },
  };
}

export function shapeNodeClusters(clusters: readonly (readonly string[])[]): readonly NodeCluster[] {
  return clusters.map((nodeCodes, k) => ({ number: k + 1, nodeCodes }));
}

export function shapeUnitClustering({ method, nodes, units, clusters, silhouettes, merges, leftOut }: UnitClusteringOfService): UnitClustering {
  const members = Array.from({ length: Math.max(-1, ...clusters) + 1 }, (_, cluster) => units.map((__, k) => k).filter((k) => clusters[k] === cluster));
  return {
    method, nodeCodes: nodes, unitCodes: units, merges, leftOut, meanSilhouette: meanOf(silhouettes),
    clusters: members.map((positions, k) => ({
      number: k + 1, unitCodes: positions.map((position) => units[position]), silhouettes: positions.map((position) => orNull(silhouettes[position])),
      meanSilhouette: meanOf(positions.map((position) => silhouettes[position])),
    })),
  };
}

function meanOf(values: ArrayLike<number>): number | null {
  const list = Array.from(values);
  return orNull(list.reduce((sum, value) => sum + value, 0) / list.length);
}
