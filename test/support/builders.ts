import { compile } from '../../src/methodology/compile';
import type { Framework, FrameworkNode } from '../../src/methodology/framework';
import type {
  AggregateMethod, BonusRule, MethodologyDocument, MissingDataRule, NodeWeight, NormaliseMethod, NormaliseStage, StageChoice, WeighMethod,
  WeighStage,
} from '../../src/methodology/methodologyVersion';
import type { Plan } from '../../src/methodology/plan';
import type { CoreProblem, Outcome } from '../../src/methodology/problem';
import { score, type ReportingPlans, type ScoreTable } from '../../src/methodology/score';
import { createSnapshot, type Snapshot, type SnapshotColumn } from '../../src/methodology/snapshot';
import type { Variant } from '../../src/methodology/variant';
import type { Measure } from '../../src/methodology/vocabulary';

/** A node with what hangs below it: frameworks are written as trees and read in pre-order. */
export interface Branch {
  readonly node: FrameworkNode;
  readonly branches: readonly Branch[];
}

type NodeChanges = Partial<FrameworkNode>;

/** A leaf of the core, higher is better, at most 1 point, unless told otherwise. */
export function leaf(code: string, changes: NodeChanges = {}): Branch {
  return {
    node: {
      code, parent: null, role: 'CORE', name: code, nameZh: null, definition: null, meaning: null,
      direction: 'HIGHER_IS_BETTER', tag: null, segmented: null, unitOfMeasure: null, dataSource: null, scalePrinted: null,
      ceiling: 1, ceilingDisclosure: null, ...changes,
    },
    branches: [],
  };
}

/** A bonus factor of at most 1 point. */
export function factor(code: string, changes: NodeChanges = {}): Branch {
  return leaf(code, { role: 'BONUS', ...changes });
}

/** A node with children. */
export function group(code: string, branches: readonly Branch[], changes: NodeChanges = {}): Branch {
  return { node: leaf(code, { ceiling: null, ...changes }).node, branches };
}

/** The framework of a tree; a branch named `bonus` is its bonus node. */
export function frameworkOf(root: Branch): Framework {
  const nodes: FrameworkNode[] = [];
  const visit = (branch: Branch, parent: string | null): void => {
    nodes.push({ ...branch.node, parent });
    for (const child of branch.branches) visit(child, branch.node.code);
  };
  visit(root, null);
  const bonusNode = nodes.some((node) => node.code === 'bonus') ? 'bonus' : null;
  return deepFreeze({ index: 'test', root: root.node.code, bonusNode, nodes });
}

/** A stage with one method for all, overridden by level (the key is a number) or by node. */
export function stage<Method>(method: Method, overrides: Readonly<Record<string, Method>> = {}): StageChoice<Method> {
  const entries = Object.entries(overrides);
  const isLevel = (key: string): boolean => /^\d+$/.test(key);
  return {
    default: method,
    levels: entries.filter(([key]) => isLevel(key)).map(([key, override]) => ({ level: Number(key), method: override })),
    nodes: entries.filter(([key]) => !isLevel(key)).map(([node, override]) => ({ node, method: override })),
  };
}

type Overrides<Method> = Readonly<Record<string, Method>>;

export function normaliseBy(method: NormaliseMethod, overrides: Overrides<NormaliseMethod> = {}): NormaliseStage {
  return stage(method, overrides);
}

export function aggregateBy(method: AggregateMethod, overrides: Overrides<AggregateMethod> = {}): StageChoice<AggregateMethod> {
  return stage(method, overrides);
}

export function missingBy(rule: MissingDataRule, overrides: Overrides<MissingDataRule> = {}): StageChoice<MissingDataRule> {
  return stage(rule, overrides);
}

/** Weights by method, some of them overridden node by node. */
export function weighBy(
  method: WeighMethod, overrides: Overrides<WeighMethod> = {}, weights: Partial<Record<string, number>> = {},
): WeighStage {
  return { ...stage(method, overrides), overrides: pairsOf(weights) };
}

/** Equal weights with some nodes overridden. */
export function weightsOf(weights: Partial<Record<string, number>>): WeighStage {
  return weighBy({ kind: 'equal' }, {}, weights);
}

export function pairsOf(weights: Partial<Record<string, number>>): NodeWeight[] {
  return Object.entries(weights).flatMap(([node, weight]) => (weight === undefined ? [] : [{ node, weight }]));
}

/** The variant that changes nothing. */
export const noVariant: Variant = deepFreeze({
  weights: [], bonus: null, normalise: [], aggregate: [], missing: null, include: null, exclude: [], units: null,
});

export const noBonus: BonusRule = { kind: 'NONE', cap: null, scale: null, factors: [] };

export function bonusOf(kind: BonusRule['kind'], changes: Partial<BonusRule> = {}): BonusRule {
  return { ...noBonus, kind, ...changes };
}

/** A frozen document over a tree: points, arithmetic means, equal weights, missing propagates, no bonus, unless told otherwise. */
export function documentOf(root: Branch | Framework, changes: Partial<MethodologyDocument> = {}): MethodologyDocument {
  return deepFreeze({
    schemaVersion: 1, code: 'test/line', title: 'Test', description: '',
    framework: 'nodes' in root ? root : frameworkOf(root),
    subset: { tags: null, segmented: null, nodes: null, exclude: [] },
    normalise: normaliseBy({ kind: 'points' }),
    weigh: weightsOf({}),
    aggregate: aggregateBy({ kind: 'arithmetic' }),
    missing: missingBy({ kind: 'propagate' }),
    bonus: noBonus,
    rank: { tieRule: 'standardCompetition', tieBreaker: null, tieGrid: 1e-9 },
    ...changes,
  });
}

/** The value of an outcome that must have one. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`Expected a value, got ${JSON.stringify(outcome.problems, null, 2)}`);
  return outcome.value;
}

/** The problems of an outcome; none when it has a value. */
export function problemsOf(outcome: Outcome<unknown>): readonly CoreProblem[] {
  return outcome.ok ? [] : outcome.problems;
}

/** `code path` of each problem: what a client can act on. */
export function places(problems: readonly CoreProblem[]): readonly string[] {
  return problems.map((problem) => `${problem.code} ${problem.path}`);
}

export function planOf(document: MethodologyDocument): Plan {
  return valueOf(compile(document));
}

/** Names of so many units: u0, u1 … */
export function unitsOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, unit) => `u${unit}`);
}

export function columnsOf(
  values: Readonly<Record<string, readonly number[]>>, measure: Measure = 'POINTS', reportedUnder: string | null = null,
): SnapshotColumn[] {
  return Object.entries(values).map(([node, column]) => ({ node, measure, reportedUnder, values: Float64Array.from(column) }));
}

/** A snapshot of columns under one measure, units named in order. */
export function snapshotOf(values: Readonly<Record<string, readonly number[]>>, measure: Measure = 'POINTS'): Snapshot {
  return createSnapshot(unitsOf(Object.values(values)[0]?.length ?? 0), columnsOf(values, measure));
}

/** Compiles and scores; both must succeed, and neither may change what it is given. */
export function tableOf(document: MethodologyDocument, snapshot: Snapshot, reportingPlans?: ReportingPlans): ScoreTable {
  return keeping(snapshot, () => valueOf(score(planOf(document), snapshot, reportingPlans)));
}

/** Does something with a snapshot that must leave it as it is: arrays of numbers cannot be frozen. */
export function keeping<Result>(snapshot: Snapshot, work: () => Result): Result {
  const before = snapshot.columns.map((column) => column.values.slice());
  const result = work();
  snapshot.columns.forEach(({ values }, k) => {
    if (!values.every((value, i) => Object.is(value, before[k][i]))) expect(values).toEqual(before[k]);
  });
  return result;
}

/** The column of a node in a score table, one value per unit. */
export function columnAt(table: ScoreTable, code: string): Float64Array {
  const column = code === table.plan.bonus.code ? table.plan.bonus.column : table.plan.columnOf.get(code);
  if (column === undefined) throw new Error(`Expected a node that takes part, got ${code}`);
  return table.values.slice(column * table.units.length, (column + 1) * table.units.length);
}

export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
