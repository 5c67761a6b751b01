import { agglomerate, type Merge } from '../../methodology/coherence/agglomerate';
import { correlate } from '../../methodology/coherence/correlate';
import { cutTree, leafOrder } from '../../methodology/coherence/cutTree';
import { tiedComponents } from '../../methodology/coherence/tiedComponents';
import type { CorrelationKind, Linkage } from '../../methodology/vocabulary';
import { refusal } from '../refusal';
import { chosenColumns, thresholdProblems, type Coherence, type NodeChoice } from './coherence';
import { assertQuick, costOfPair, inSlices } from './coherenceCost';

/** Nodes gathered step by step by how strongly they are correlated. */
export interface NodeClustering {
  readonly linkage: Linkage;
  readonly nodes: readonly string[];
  readonly merges: readonly Merge[];
  /** Nodes from left to right as the dendrogram draws them. */
  readonly order: readonly string[];
  /** The clusters that are left where it is cut, and the nodes of each. */
  readonly clusters: readonly (readonly string[])[];
}

export interface ClusteringWish extends NodeChoice {
  readonly kind: CorrelationKind;
  readonly linkage: Linkage;
  /** How many clusters are left; as many as the nodes have parents where none is named. */
  readonly count?: number | null;
}

/** Hierarchical clustering of nodes at distance 1 − |r|; without a correlation they are at distance 1. */
export async function clusterNodes(coherence: Coherence, wish: ClusteringWish): Promise<NodeClustering> {
  const { tree } = coherence.evaluation.plan;
  const columns = chosenColumns(coherence, wish);
  const nodes = columns.map(({ node }) => node);
  const count = wish.count ?? new Set(nodes.map((node) => tree.byCode.get(node)?.parent)).size;
  if (!(count >= 1 && count <= nodes.length)) {
    throw refusal([{ code: 'OUT_OF_RANGE', path: 'count', message: 'There cannot be so many clusters.', expected: `1 to ${nodes.length}`, got: String(count) }]);
  }
  const matrix = await strengths(coherence, wish);
  const merges = agglomerate(matrix.map((row, i) => row.map((strength, j) => (i === j ? 0 : 1 - strength))), wish.linkage);
  return {
    linkage: wish.linkage, nodes, merges, order: merges.length === 0 ? nodes : leafOrder(merges).map((item) => nodes[item]),
    clusters: gathered(nodes, cutTree(merges, count)),
  };
}

/** Nodes tied by correlation: the edges at or above a threshold, and what hangs together by them. */
export interface NodeGraph {
  readonly nodes: readonly string[];
  readonly edges: readonly { readonly a: string; readonly b: string; readonly strength: number }[];
  readonly components: readonly (readonly string[])[];
}

export async function nodeGraph(coherence: Coherence, wish: NodeChoice & { readonly kind: CorrelationKind; readonly tiedFrom: number }): Promise<NodeGraph> {
  const nodes = chosenColumns(coherence, wish, 2, thresholdProblems(wish.tiedFrom, 'tiedFrom')).map(({ node }) => node);
  const matrix = await strengths(coherence, wish);
  const ties = matrix.flatMap((row, a) => Array.from(row.subarray(a + 1), (strength, k) => ({ a, b: a + 1 + k, strength })))
    .filter(({ strength }) => strength >= wish.tiedFrom);
  return { nodes, edges: ties.map(({ a, b, strength }) => ({ a: nodes[a], b: nodes[b], strength })), components: gathered(nodes, tiedComponents(nodes.length, ties)) };
}

/** Absolute correlations; 0 where there is none. */
async function strengths(coherence: Coherence, wish: NodeChoice & { readonly kind: CorrelationKind }): Promise<readonly Float64Array[]> {
  const columns = chosenColumns(coherence, wish);
  const each = columns.length * costOfPair(wish.kind, coherence.evaluation.table.units.length);
  assertQuick(columns.length * each, 'level');
  const rows = await inSlices(columns, each, (column) => Float64Array.from(columns, (other) => Math.abs(correlate(wish.kind, column.values, other.values).value) || 0));
  return rows.map((row, i) => row.map((strength, j) => (i <= j ? strength : rows[j][i]))); // one figure for both ways round
}

function gathered(nodes: readonly string[], numbers: Int32Array): readonly (readonly string[])[] {
  return Array.from({ length: Math.max(...numbers) + 1 }, (_, number) => nodes.filter((__, k) => numbers[k] === number));
}
