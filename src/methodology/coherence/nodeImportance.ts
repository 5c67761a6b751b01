import type { NodeCode } from '../framework';
import type { ScoreTable } from '../score';
import { nodeWeights } from '../weights';
import { correlate } from './correlate';
import { correlationRatio } from './correlationRatio';
import { columnAt } from './stageColumns';

/** What weight a node has been given in a score, and what importance it has. Shares are those among the nodes that are looked at. */
export interface NodeImportance {
  readonly node: NodeCode;
  /** Effective weight; null where it is undefined. */
  readonly weight: number | null;
  readonly weightShare: number | null;
  /** Pearson's r with the score; NaN where undefined. */
  readonly correlation: number;
  /** Correlation ratio: share of the variance of the score that goes with the node. NaN where undefined. */
  readonly ratio: number;
  readonly ratioShare: number;
  /** Units that have both. */
  readonly units: number;
}

/** What is measured of one node, before it is set beside the others. */
export type MeasuredImportance = Omit<NodeImportance, 'weight' | 'weightShare' | 'ratioShare'>;

/**
 * Importance of a node in the score of one that stands above it: what the data make of its weight. Its score is taken as its
 * parent aggregates it.
 *
 * @source Paruolo, Saisana and Saltelli (2013), J. R. Statist. Soc. A 176(3), 609-634; Becker, Saisana, Paruolo and Vandecasteele (2017), Ecological Indicators 80, 12-22
 */
export function measureImportance(table: ScoreTable, node: NodeCode, above: NodeCode): MeasuredImportance {
  const missing = new Float64Array(table.units.length).fill(NaN);
  const [values, target] = [columnAt(table, 'NORMALISED', node) ?? missing, columnAt(table, 'SCORE', above) ?? missing];
  const { value: correlation, units } = correlate('pearson', values, target);
  return { node, correlation, units, ratio: correlationRatio(values, target) };
}

/**
 * Weights beside importance, both as shares among the nodes given: where they differ, a weight is not what it seems.
 *
 * @source COINr get_eff_weights, for effective weights: products of relative weights along the path
 */
export function weighedImportance(table: ScoreTable, measured: readonly MeasuredImportance[], above: NodeCode): readonly NodeImportance[] {
  const weights = new Map(nodeWeights(table.plan, table.learntWeights).map(({ node, effective }) => [node, effective]));
  const weighed = measured.map((entry) => ({ ...entry, weight: relative(weights.get(entry.node), weights.get(above)) }));
  const whole = weighed.some(({ weight }) => weight === null) ? 0 : weighed.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const ratios = weighed.reduce((sum, { ratio }) => sum + (Number.isNaN(ratio) ? 0 : ratio), 0);
  return weighed.map((entry) => ({
    ...entry, weightShare: entry.weight === null || whole === 0 ? null : entry.weight / whole, ratioShare: ratios === 0 ? NaN : entry.ratio / ratios,
  }));
}

/** As a share of the node above. */
function relative(effective: number | null | undefined, above: number | null | undefined): number | null {
  return effective === null || effective === undefined || above === null || above === undefined || above === 0 ? null : effective / above;
}
