import { contributionsOf, type Contributions } from '../../methodology/contributions';
import type { NodeCode } from '../../methodology/framework';
import { basisOf, type ScoreTable } from '../../methodology/score';
import { factorPoints } from '../../methodology/scoreBonus';
import { rank } from '../../methodology/stages/rank';
import type { Basis, Measure } from '../../methodology/vocabulary';
import { nodeWeightsOfUnit } from '../../methodology/weights';
import type { Evaluation } from '../EvaluationService';
import type { NodeView } from '../frameworkView';
import { nodePlaces, type NodePlace } from './nodePlaces';

const ranksOfTable = new WeakMap<ScoreTable, Map<number, Int32Array>>();

/** Ranks of all units by one column's scores; computed when first asked. */
export function ranksByColumn(table: ScoreTable, column: number): Int32Array {
  if (column === 0) return table.ranking.ranks;
  let ofTable = ranksOfTable.get(table);
  if (ofTable === undefined) ranksOfTable.set(table, ofTable = new Map());
  let ranks = ofTable.get(column);
  if (ranks === undefined) {
    const length = table.units.length;
    const { tieGrid, tieRule } = table.plan.rank;
    ranks = rank(table.values, tieGrid, tieRule === 'dense' ? 'dense' : 'standardCompetition', null, column * length, length).ranks;
    ofTable.set(column, ranks);
  }
  return ranks;
}

/** Builds the node scores of one unit, sharing its contributions. */
export class UnitNodes {
  private readonly places: ReadonlyMap<NodeCode, NodePlace>;
  private shares: Contributions | undefined;
  private weights: UnitNodes['ownWeights'] | undefined;

  constructor(readonly evaluation: Evaluation, readonly unit: number) {
    this.places = nodePlaces(evaluation.table, evaluation.framework);
  }

  /** The whole tree. Nodes that take no part are left out; bonus factors stand in their places, and under the bonus with their points. */
  tree(): NodeScore {
    const { code } = this.evaluation.framework.root;
    const root = this.node(code, true);
    if (root === null) throw new Error(`Expected the root ${code} among the nodes; got none`);
    return root;
  }

  /** One node; with its children if asked. A node that takes no part is MISSING. */
  node(code: NodeCode, withChildren: boolean): NodeScore | null {
    const place = this.places.get(code);
    return place === undefined ? null : new NodeScore(this, place, withChildren);
  }

  /** Nominal and effective weights of this unit, by node; null where all units are weighed alike. Worked out when a node first asks. */
  get ownWeights(): ReadonlyMap<NodeCode, { readonly nominal: number; readonly effective: number | null }> | null {
    const { table } = this.evaluation;
    if (table.unitWeights.size === 0) return null;
    return this.weights ??= new Map(nodeWeightsOfUnit(table, this.unit).map((entry) => [entry.node, entry]));
  }

  /** Worked out when a node first asks. */
  get contributions(): Contributions {
    return this.shares ??= contributionsOf(this.evaluation.table, this.unit);
  }
}

/** What one unit has at one node; null is missing or undefined. Each figure is worked out when it is asked for. */
export class NodeScore {
  constructor(private readonly unitNodes: UnitNodes, private readonly place: NodePlace, private readonly withChildren: boolean) {}

  get evaluation(): Evaluation {
    return this.unitNodes.evaluation;
  }

  get unitCode(): string {
    return this.table.units[this.unitNodes.unit];
  }

  get node(): NodeView {
    return this.place.node;
  }

  get basis(): Basis {
    const { column, isRoot } = this.place;
    if (column === undefined) return 'MISSING';
    if (!isRoot) return basisOf(this.table, column, this.unitNodes.unit);
    return this.score === null ? 'MISSING' : 'COMPUTED';
  }

  /** A factor's score under the bonus are its points. */
  get score(): number | null {
    const { column, isRoot, factor } = this.place;
    if (factor !== undefined) return orNull(factorPoints(this.valueAt(factor.rule.column), factor.rule));
    return orNull(isRoot ? this.table.scores[this.unitNodes.unit] : this.valueAt(column));
  }

  get rank(): number | null {
    const { column } = this.place;
    return column === undefined ? null : ranksByColumn(this.table, column)[this.unitNodes.unit] || null;
  }

  /** A factor contributes its points under the bonus, and 0 in its place in the tree; so does a node of which only factors take part. */
  get contribution(): number | null {
    const { node, isRoot, isBonus, isGathered, factor } = this.place;
    if (isRoot) return orNull(this.table.scores[this.unitNodes.unit]);
    const { byColumn, byFactor, bonus } = this.unitNodes.contributions;
    if (factor !== undefined) return orNull(byFactor[factor.index]);
    if (isBonus) return orNull(bonus);
    const column = this.evaluation.plan.columnOf.get(node.code);
    if (column !== undefined) return orNull(byColumn[column]);
    return isGathered || this.place.children.length > 0 ? 0 : null;
  }

  get nominalWeight(): number | null {
    const { node, nominalWeight } = this.place;
    return nominalWeight === null ? null : this.unitNodes.ownWeights?.get(node.code)?.nominal ?? nominalWeight;
  }

  get effectiveWeight(): number | null {
    const { ownWeights } = this.unitNodes;
    return ownWeights === null ? this.place.effectiveWeight : ownWeights.get(this.place.node.code)?.effective ?? null;
  }

  get rawValue(): number | null {
    return orNull(this.table.snapshot.column(this.place.node.code, 'RAW')?.values[this.unitNodes.unit] ?? NaN);
  }

  get treatedValue(): number | null {
    const { leaf } = this.place;
    return leaf?.reads === 'RAW' ? orNull(this.table.treated[this.evaluation.plan.leaves.indexOf(leaf)]?.[this.unitNodes.unit] ?? NaN) : null;
  }

  get normalisedValue(): number | null {
    return orNull(this.valueAt(this.place.leaf?.column ?? this.place.normalisedColumn));
  }

  get children(): readonly NodeScore[] {
    return this.withChildren ? this.place.children.map((child) => new NodeScore(this.unitNodes, child, true)) : [];
  }

  private get table(): ScoreTable {
    return this.unitNodes.evaluation.table;
  }

  private valueAt(column: number | undefined): number {
    return column === undefined ? NaN : this.table.values[column * this.table.units.length + this.unitNodes.unit];
  }
}

/** Which measure of observation stands behind a node's figure: what the leaf reads, or the score that was reported. */
export function measureBehind(evaluation: Evaluation, code: NodeCode): readonly Measure[] {
  const leaf = evaluation.plan.leaves.find((entry) => entry.code === code);
  return leaf === undefined ? ['SCORE'] : leaf.reads === 'POINTS' ? ['POINTS', 'RAW'] : ['RAW'];
}

/** NaN is missing inside, null outside; so is what a variant drives beyond the greatest double, which the wire cannot carry. */
export function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
