import { bind, type Binding } from './binding';
import { isSameDefinition } from './definition';
import { settleMissing } from './missingData';
import { canBeUndefined, dropInfinite, noReference, normaliseGroup } from './normaliseGroup';
import { addNoSpread } from './noSpread';
import type { NodeCode, UnitCode } from './framework';
import type { Plan, PlanLeaf } from './plan';
import type { CoreProblem, Outcome } from './problem';
import { scoreBonus } from './scoreBonus';
import type { Snapshot, SnapshotColumn } from './snapshot';
import { aggregate } from './stages/aggregate/index';
import { sumByUnit } from './stages/aggregate/sumByUnit';
import { normalise } from './stages/normalise/index';
import type { Learnt, Normalised } from './stages/normalise/kernel';
import { rank, type Ranking } from './stages/rank';
import { unknownCoverage } from './stages/screen';
import { isLeaf } from './tree';
import type { Basis } from './vocabulary';
import { weighedByData, type LearntWeights } from './weighedByData';

/** Plans under which a vintage's reported scores were made, by the ref that the vintage names. */
export type ReportingPlans = ReadonlyMap<string, Plan>;

/** Everything one evaluation computes. Column-major: column c of unit u stands at c × units + u. */
export interface ScoreTable {
  readonly plan: Plan;
  readonly snapshot: Snapshot;
  readonly units: readonly UnitCode[];
  /** Scores of all nodes by plan column (for the root: the core), then the bonus points, then normalised inner nodes. NaN is missing. */
  readonly values: Float64Array;
  /** For each column taken from reported scores: 1 where the unit's score is reported. */
  readonly reported: ReadonlyMap<number, Uint8Array>;
  /** Core, bonus and score of the index: core + bonus = score. NaN for a unit that could not be scored. */
  readonly core: Float64Array;
  readonly bonus: Float64Array;
  readonly scores: Float64Array;
  readonly ranking: Ranking;
  /** Column of each leaf as it was normalised: denominated, imputed and treated, in the order of plan.leaves; null where the vintage has none. */
  readonly treated: readonly (Float64Array | null)[];
  /** Units that were screened out; they are not among `units`. */
  readonly screenedOut: readonly UnitCode[];
  /** Weights that were taken from the data, by the column of the node whose children they weigh. */
  readonly learntWeights: ReadonlyMap<number, Float64Array>;
  /** Likewise where each unit has weights of its own: that of child k and unit u stands at k × units + u. */
  readonly unitWeights: ReadonlyMap<number, Float64Array>;
  /** What normalisation learnt: of each leaf, in the order of plan.leaves, then of each group, in the order of plan.groups; null where nothing was normalised. */
  readonly learnt: readonly (Learnt | null)[];
}

/** Runs a plan over a snapshot: normalise, aggregate, bonus, rank. */
export function score(plan: Plan, observed: Snapshot, reportingPlans: ReportingPlans = new Map()): Outcome<ScoreTable> {
  const binding = bind(plan, observed);
  const { snapshot, sources, elsewhere, lowerIsBetter, screenedOut } = binding.prepared;
  const length = snapshot.units.length;
  const values = new Float64Array(plan.columnCount * length);
  const learnt: (Learnt | null)[] = [];
  const reported = new Map<number, Uint8Array>();
  const weighed: LearntWeights = { ofChildren: new Map(), ofUnits: new Map() };
  const problems: CoreProblem[] = plan.document.screen === undefined ? [] : uncountable(unknownCoverage(plan, observed));

  const { leaves, groups } = plan;
  for (let k = 0; k < leaves.length; k++) {
    const leaf = leaves[k];
    const source = sources[k];
    const to = leaf.column * length;
    if (source === null) {
      values.fill(NaN, to, to + length);
      learnt.push(null);
      continue;
    }
    const { learnt: parameters, failure } = normaliseLeaf(leaf, source, elsewhere[k], lowerIsBetter[k], snapshot, values, to, problems);
    if (failure !== null) addNoSpread(problems, leaf.code, leaf.normalise.kind);
    if (canBeUndefined(leaf.normalise)) dropInfinite(values, to, length);
    learnt.push(parameters);
  }

  for (let k = 0; k < groups.length; k++) {
    const group = groups[k];
    const to = group.column * length;
    const { offsets, weights, totalWeight } = binding.children[k];
    const declared = { inputs: values, offsets, weights, totalWeight };
    const children = weighedByData(plan, group, declared, length, weighed, problems);
    const unitWeights = weighed.ofUnits.get(group.column) ?? null;
    if (unitWeights === null) aggregate(group.aggregate, children, values, to, length);
    else sumByUnit(children, unitWeights, values, to, length);
    const reportedColumn = usableReport(plan, group.code, binding.reported[k], values, to, length, reportingPlans, problems);
    if (reportedColumn !== null || group.missing.kind !== 'propagate') {
      const flags = settleMissing(group, children, reportedColumn, values, to, length, unitWeights);
      if (flags !== null) reported.set(group.column, flags);
    }
    learnt.push(group.normalise === null ? null : normaliseGroup(group, group.normalise, snapshot, values, problems));
  }

  const bonusReport = plan.bonus.rule.kind === 'NONE' ? binding.reportedBonus
    : usableBonusReport(plan, binding, values, length, reportingPlans, problems);
  const { core, bonus, scores } = scoreBonus(plan, bonusReport, values, reported, length);
  if (problems.length > 0) return { ok: false, problems };
  const tieBreak = plan.rank.tieRule === 'ordinal' ? tieBreakOf(plan, snapshot, core) : null;
  const ranking = rank(scores, plan.rank.tieGrid, plan.rank.tieRule, tieBreak);
  return {
    ok: true,
    value: {
      plan, snapshot, units: snapshot.units, values, reported, core, bonus, scores, ranking, learnt, treated: sources, screenedOut,
      learntWeights: weighed.ofChildren, unitWeights: weighed.ofUnits,
    },
  };
}

/** Whether a node's score was computed, reported or is missing for one unit. The root's is that of the whole score. */
export function basisOf(table: ScoreTable, column: number, unit: number): Basis {
  if (table.reported.get(column)?.[unit] === 1) return 'REPORTED';
  return Number.isNaN(table.values[column * table.units.length + unit]) ? 'MISSING' : 'COMPUTED';
}

/** Over all periods of a panel a leaf is normalised as one long column, of which this period's part is kept. */
function normaliseLeaf(
  leaf: PlanLeaf, source: Float64Array, elsewhere: readonly Float64Array[], lowerIsBetter: boolean, snapshot: Snapshot, values: Float64Array,
  to: number, problems: CoreProblem[],
): Normalised {
  const length = snapshot.units.length;
  const reference = leaf.normalise.kind === 'distanceToReference' ? snapshot.units.indexOf(leaf.normalise.unit) : -1;
  if (leaf.normalise.kind === 'distanceToReference' && reference < 0) problems.push(noReference(leaf.code, leaf.normalise.unit));
  if (elsewhere.length === 0) {
    return normalise(leaf.normalise, source, lowerIsBetter, values, 0, to, length, reference);
  }
  const whole = new Float64Array(elsewhere.reduce((sum, column) => sum + column.length, length));
  whole.set(source);
  elsewhere.reduce((place, column) => { whole.set(column, place); return place + column.length; }, length);
  const outcome = normalise(leaf.normalise, whole, lowerIsBetter, new Float64Array(whole.length), 0, 0, whole.length, reference);
  values.set(outcome.values.subarray(0, length), to);
  return outcome;
}

/** The reported column, if some unit needs it. A need that another definition of the node forbids is a problem. */
function usableReport(
  plan: Plan, node: NodeCode, column: SnapshotColumn | null, values: Float64Array, from: number, length: number,
  reportingPlans: ReportingPlans, problems: CoreProblem[],
): SnapshotColumn | null {
  if (column === null || !isNeeded(column, values, from, length)) return null;
  const reportingPlan = column.reportedUnder === null ? undefined : reportingPlans.get(column.reportedUnder);
  if (reportingPlan !== undefined && isSameDefinition(reportingPlan, plan, node)) return column;
  problems.push(belowReportedNode(node, column.reportedUnder));
  return null;
}

function usableBonusReport(
  plan: Plan, binding: Binding, values: Float64Array, length: number, reportingPlans: ReportingPlans, problems: CoreProblem[],
): SnapshotColumn | null {
  const { bonus } = plan;
  if (bonus.code === null || binding.reportedBonus === null || bonus.rule.kind === 'IN_PILLAR') return null;
  const incomplete = bonus.factors.length === 0 ? !hasFactors(plan)
    : bonus.factors.some((factor) => factor.enabled && isNeeded(binding.reportedBonus, values, factor.column * length, length));
  if (!incomplete) return null;
  const refusals = bonus.weight === 0 ? [] : problems; // at weight 0 nothing is needed, so nothing is refused
  return usableReport(plan, bonus.code, binding.reportedBonus, new Float64Array(length).fill(NaN), 0, length, reportingPlans, refusals);
}

/** Whether the framework knows bonus factors at all: where a subset leaves none of them, their points are 0 and no report is needed. */
function hasFactors({ tree }: Plan): boolean {
  return tree.framework.nodes.some((node) => node.role === 'BONUS' && isLeaf(tree, node));
}

function isNeeded(column: SnapshotColumn | null, values: Float64Array, from: number, length: number): boolean {
  if (column === null) return false;
  for (let i = 0; i < length; i++) {
    if (Number.isNaN(values[from + i]) && !Number.isNaN(column.values[i])) return true;
  }
  return false;
}

/** Place of each unit by core, highest first, or by code; equal cores by code, so that the order of units decides nothing. */
function tieBreakOf(plan: Plan, { units }: Snapshot, core: Float64Array): Float64Array {
  const byCode = (a: number, b: number): number => (units[a] < units[b] ? -1 : 1);
  const byCore = (a: number, b: number): number => core[b] - core[a] || byCode(a, b);
  const positions = units.map((_, position) => position).filter((position) => !Number.isNaN(core[position]));
  const place = new Float64Array(units.length);
  positions.sort(plan.rank.tieBreaker === 'core' ? byCore : byCode).forEach((position, index) => { place[position] = index; });
  return place;
}

function uncountable(nodes: readonly NodeCode[]): CoreProblem[] {
  return nodes.length === 0 ? [] : [{
    code: 'BELOW_REPORTED_NODE', path: 'screen',
    message: `What lies below ${nodes.join(', ')} is not observed: the source reports their scores. So coverage cannot be counted there.`,
    expected: 'limits on groups that are observed', got: nodes.join(', '),
  }];
}

function belowReportedNode(node: NodeCode, reportedUnder: string | null): CoreProblem {
  return {
    code: 'BELOW_REPORTED_NODE', path: node,
    message: `The score of ${node} is reported by the source, not computed from its children: what is asked below it cannot take effect.`,
    expected: `${node} as defined by ${reportedUnder ?? 'its source'}; changes at ${node} or above it`,
    got: `another definition of ${node}`,
  };
}
