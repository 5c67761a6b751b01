import { contributionsOf, type Contributions } from '../../methodology/contributions';
import type { NodeCode } from '../../methodology/framework';
import type { Plan, PlanFactor } from '../../methodology/plan';
import { basisOf, type ScoreTable } from '../../methodology/score';
import { factorPoints } from '../../methodology/scoreBonus';
import { rank } from '../../methodology/stages/rank';
import type { Basis, Measure } from '../../methodology/vocabulary';
import { nodeWeights } from '../../methodology/weights';
import type { Evaluation } from '../EvaluationService';
import type { NodeView } from '../frameworkView';

/** What one unit has at one node. Null is missing or undefined. */
export interface NodeScore {
  readonly unitCode: string;
  readonly node: NodeView;
  readonly basis: Basis;
  readonly score: number | null;
  readonly rank: number | null;
  readonly contribution: number | null;
  readonly nominalWeight: number | null;
  readonly effectiveWeight: number | null;
  readonly rawValue: number | null;
  readonly treatedValue: number | null;
  readonly normalisedValue: number | null;
  readonly children: readonly NodeScore[];
}

/** Weights of a plan by node, found once. */
const weightsOfPlan = new WeakMap<Plan, ReadonlyMap<NodeCode, { nominal: number; effective: number | null }>>();

export function weightsByNode(plan: Plan): ReadonlyMap<NodeCode, { nominal: number; effective: number | null }> {
  let weights = weightsOfPlan.get(plan);
  if (weights === undefined) weightsOfPlan.set(plan, weights = new Map(nodeWeights(plan).map((entry) => [entry.node, entry])));
  return weights;
}

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

/** The column at which a node's scores stand: its own, the bonus node's, or a factor's; undefined when it takes no part. */
export function columnOfNode(plan: Plan, code: NodeCode): number | undefined {
  if (code === plan.bonus.code) return plan.bonus.column;
  return plan.columnOf.get(code) ?? plan.bonus.factors.find((factor) => factor.code === code)?.column;
}

/** Builds the node scores of one unit, sharing its contributions. */
export class UnitNodes {
  private readonly contributions: Contributions;
  private readonly plan: Plan;
  private readonly table: ScoreTable;
  private readonly weights: ReadonlyMap<NodeCode, { nominal: number; effective: number | null }>;

  constructor(private readonly evaluation: Evaluation, private readonly unit: number) {
    this.plan = evaluation.plan;
    this.table = evaluation.table;
    this.contributions = contributionsOf(evaluation.table, unit);
    this.weights = weightsByNode(evaluation.plan);
  }

  /** The whole tree. Nodes that take no part are left out; bonus factors stand in their places, and under the bonus with their points. */
  tree(): NodeScore {
    return this.withChildren(this.evaluation.framework.root);
  }

  /** One node; with its children if asked. A node that takes no part is MISSING. */
  node(code: NodeCode, withChildren: boolean): NodeScore | null {
    const node = this.evaluation.framework.byCode.get(code);
    if (node === undefined) return null;
    return withChildren ? this.withChildren(node) : this.one(node, []);
  }

  private withChildren(node: NodeView): NodeScore {
    if (node.code === this.plan.bonus.code) return this.one(node, this.plan.bonus.factors.map((factor) => this.factor(factor)));
    return this.one(node, node.children
      .filter((child) => columnOfNode(this.plan, child.code) !== undefined || child.children.some((leaf) => columnOfNode(this.plan, leaf.code) !== undefined))
      .map((child) => this.withChildren(child)));
  }

  private one(node: NodeView, children: readonly NodeScore[]): NodeScore {
    const column = columnOfNode(this.plan, node.code);
    const isRoot = node.code === this.evaluation.framework.root.code;
    const score = column === undefined ? NaN : isRoot ? this.table.scores[this.unit] : this.valueAt(column);
    const weights = this.weights.get(node.code);
    return {
      unitCode: this.table.units[this.unit], node, children,
      basis: column === undefined ? 'MISSING' : isRoot ? (Number.isNaN(score) ? 'MISSING' : 'COMPUTED') : basisOf(this.table, column, this.unit),
      score: orNull(score),
      rank: column === undefined ? null : ranksByColumn(this.table, column)[this.unit] || null,
      contribution: orNull(this.contribution(node.code, isRoot)),
      nominalWeight: isRoot ? null : weights?.nominal ?? null,
      effectiveWeight: weights?.effective ?? null,
      ...this.leafValues(node.code, column),
    };
  }

  /** A factor as it stands under the bonus: its points are its score. In its place in the tree it contributes 0. */
  private factor(factor: PlanFactor): NodeScore {
    const index = this.plan.bonus.factors.indexOf(factor);
    const node = this.evaluation.framework.byCode.get(factor.code);
    if (node === undefined) throw new Error(`Expected the factor ${factor.code} in the framework; got none`);
    return {
      ...this.one(node, []),
      score: orNull(factorPoints(this.valueAt(factor.column), factor)),
      contribution: orNull(this.contributions.byFactor[index]),
    };
  }

  private contribution(code: NodeCode, isRoot: boolean): number {
    if (isRoot) return this.table.scores[this.unit];
    if (code === this.plan.bonus.code) return this.contributions.bonus;
    const column = this.plan.columnOf.get(code);
    if (column !== undefined) return this.contributions.byColumn[column];
    return this.plan.bonus.factors.some((factor) => factor.code === code) ? 0 : NaN;
  }

  private leafValues(code: NodeCode, column: number | undefined): Pick<NodeScore, 'rawValue' | 'treatedValue' | 'normalisedValue'> {
    const position = this.unit;
    const raw = this.table.snapshot.column(code, 'RAW')?.values[position] ?? NaN;
    const own = column === undefined ? undefined : this.plan.nodes[column];
    const leaf = own?.kind === 'leaf' ? own : this.plan.leaves.find((entry) => entry.code === code);
    if (leaf !== undefined) {
      return { rawValue: orNull(raw), treatedValue: leaf.reads === 'RAW' ? orNull(raw) : null, normalisedValue: orNull(this.valueAt(leaf.column)) };
    }
    const normalised = own?.kind === 'group' && own.normalise !== null ? this.valueAt(own.inputColumn) : NaN;
    return { rawValue: orNull(raw), treatedValue: null, normalisedValue: orNull(normalised) };
  }

  private valueAt(column: number): number {
    return this.table.values[column * this.table.units.length + this.unit];
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
