import { array, constant, constantFrom, double, integer, oneof, record, tuple, type Arbitrary } from 'fast-check';
import type { Framework } from '../../src/methodology/framework';
import type {
  AggregateMethod, BonusRule, MethodologyDocument, MissingDataRule, NodeWeight, NormaliseMethod, RankRule, StageChoice, SubsetRule, WeighMethod,
} from '../../src/methodology/methodologyVersion';
import { createSnapshot, type Snapshot } from '../../src/methodology/snapshot';
import { isLeaf, treeOf } from '../../src/methodology/tree';
import { bonusOf, columnsOf, deepFreeze, documentOf, factor, frameworkOf, group, leaf, noBonus, unitsOf, type Branch } from './builders';

/** A document and a vintage that holds values for its leaves, as points and as raw values alike. */
export interface Case {
  readonly document: MethodologyDocument;
  readonly snapshot: Snapshot;
}

/** Weights that a document states, not its data. */
type DeclaredWeighKind = Extract<WeighMethod['kind'], 'equal' | 'equalAmongLeaves' | 'given'>;

/** What a law lets vary; what it does not name stays as plain as `documentOf` makes it. */
export interface Choices {
  readonly leafMethods?: readonly NormaliseMethod[];
  /** Null leaves a group as it is. */
  readonly groupMethods?: readonly (NormaliseMethod | null)[];
  readonly aggregates?: readonly AggregateMethod[];
  readonly missing?: readonly MissingDataRule[];
  readonly weighs?: readonly DeclaredWeighKind[];
  readonly weights?: readonly number[];
  readonly bonuses?: readonly BonusRule[];
  readonly subsets?: readonly Partial<SubsetRule>[];
  readonly ranks?: readonly RankRule[];
  /** One value; NaN for missing ones. */
  readonly values?: Arbitrary<number>;
  readonly units?: { readonly least: number; readonly most: number };
  readonly hasFactors?: boolean;
}

export const range = { low: 0, high: 10 };
export const minMax: NormaliseMethod = { kind: 'minMax', range };
export const zScore: NormaliseMethod = { kind: 'zScore', mean: 100, deviation: 10, standardDeviation: 'SAMPLE' };
export const means: readonly AggregateMethod[] = [
  { kind: 'arithmetic' }, { kind: 'geometric', floor: null }, { kind: 'geometric', floor: 0.5 }, { kind: 'harmonic', floor: null },
  { kind: 'harmonic', floor: 0.5 }, { kind: 'powerMean', power: 2, floor: null }, { kind: 'powerMean', power: -2, floor: 0.5 },
  { kind: 'powerMean', power: 0.5, floor: null },
];
export const additive: readonly AggregateMethod[] = [{ kind: 'sum' }, { kind: 'arithmetic' }];
export const missingRules: readonly MissingDataRule[] = [
  { kind: 'propagate' }, { kind: 'renormalise' }, { kind: 'renormalise' }, { kind: 'minimumShare', share: 0.5 }, { kind: 'minimumShare', share: 0.34 },
];
export const bonuses: readonly BonusRule[] = [
  noBonus, bonusOf('ADDITIVE'), bonusOf('ADDITIVE', { cap: 3 }), bonusOf('MULTIPLICATIVE', { scale: 20 }),
  bonusOf('MULTIPLICATIVE', { scale: 5, cap: 4 }), bonusOf('IN_PILLAR'),
];

/** Values with two decimals, so that differences keep their digits, and often the same. */
export const present: Arbitrary<number> = oneof(integer({ min: 0, max: 12 }), integer({ min: 0, max: 10_000 }).map((value) => value / 100));
export const presentOrMissing: Arbitrary<number> = oneof({ weight: 6, arbitrary: present }, { weight: 1, arbitrary: constant(NaN) });
export const anyPositive: Arbitrary<number> = double({ min: 0.001, max: 1000, noNaN: true });

interface LeafShape { readonly direction: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER'; readonly tag: 'STATUS' | 'POTENTIAL'; readonly ceiling: number; readonly isFactor: boolean }

function frameworks(hasFactors: boolean): Arbitrary<Framework> {
  const leafShapes: Arbitrary<LeafShape> = record({
    direction: constantFrom('HIGHER_IS_BETTER', 'HIGHER_IS_BETTER', 'LOWER_IS_BETTER'), tag: constantFrom('STATUS', 'POTENTIAL'),
    ceiling: constantFrom(1, 2, 5), isFactor: hasFactors ? constantFrom(false, false, false, true) : constant(false),
  });
  const pillars = array(oneof({ weight: 3, arbitrary: leafShapes }, { weight: 1, arbitrary: array(leafShapes, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 4 });
  return array(pillars, { minLength: 1, maxLength: 4 }).map((shapes) => {
    let leaves = 0;
    const branchOf = ({ isFactor, ...changes }: LeafShape): Branch => (isFactor ? factor : leaf)(`leaf-${leaves++}`, changes);
    const pillarsOf = shapes.map((children, i) => group(`pillar-${i}`, children.map((child, j) =>
      (Array.isArray(child) ? group(`pillar-${i}-${j}`, child.map(branchOf)) : branchOf(child as LeafShape))))); // what is no list is a leaf
    return frameworkOf(group('index', hasFactors ? [...pillarsOf, factor('bonus')] : pillarsOf));
  });
}

/** Documents over random trees with random methods at random nodes, and values for them. */
export function casesOf(choices: Choices = {}): Arbitrary<Case> {
  return frameworks(choices.hasFactors ?? false).chain((framework) => documentsOver(framework, choices).chain((document) =>
    snapshotsFor(framework, choices).map((snapshot) => ({ document, snapshot }))));
}

function documentsOver(framework: Framework, choices: Choices): Arbitrary<MethodologyDocument> {
  const tree = treeOf(framework);
  const leaves = framework.nodes.filter((node) => isLeaf(tree, node)).map((node) => node.code);
  const groups = framework.nodes.filter((node) => !isLeaf(tree, node) && node.code !== framework.bonusNode).map((node) => node.code);
  const inner = groups.filter((code) => code !== framework.root);
  const { leafMethods = [minMax], groupMethods = [null], aggregates = [{ kind: 'arithmetic' as const }], weighs = ['equal' as const] } = choices;
  return record({
    ofLeaves: choicesAt(leaves, leafMethods), ofGroups: choicesAt(inner, groupMethods), aggregate: choicesAt(groups, aggregates),
    missing: choicesAt(framework.bonusNode === null ? groups : [...groups, framework.bonusNode], choices.missing ?? [{ kind: 'propagate' as const }]),
    weigh: choicesAt(groups, weighs), weights: choicesAt(framework.nodes.map((node) => node.code), choices.weights ?? [1]),
    bonus: constantFrom(...(choices.bonuses ?? [noBonus])), subset: constantFrom(...(choices.subsets ?? [{}])),
    rank: constantFrom(...(choices.ranks ?? [{ tieRule: 'standardCompetition' as const, tieBreaker: null, tieGrid: 1e-9 }])),
    factors: factorRules(framework),
  }).map(({ ofLeaves, ofGroups, aggregate, missing, weigh, weights, bonus, subset, rank, factors }) => {
    const pairs = weights.nodes.filter((choice) => choice.node !== framework.root).map(({ node, method }): NodeWeight => ({ node, weight: method }));
    const isSum = new Set(aggregate.nodes.filter((choice) => choice.method.kind === 'sum').map((choice) => choice.node));
    const methodOf = (kind: DeclaredWeighKind, node: string): WeighMethod => {
      if (kind === 'given') return { kind, weights: pairs };
      return { kind: kind === 'equalAmongLeaves' && isSum.has(node) ? 'equal' : kind };
    };
    const overridden = bonus.kind === 'NONE' ? [] : pairs.filter(({ node }) => framework.bonusNode === node || framework.nodes.some((other) => other.code === node && other.role === 'BONUS'));
    return documentOf(framework, {
      normalise: { default: ofLeaves.default, levels: [], nodes: [...ofLeaves.nodes, ...ofGroups.nodes.flatMap(({ node, method }) => (method === null ? [] : [{ node, method }]))] },
      aggregate, missing, rank,
      weigh: { default: { kind: 'equal' }, levels: [], nodes: weigh.nodes.map(({ node, method }) => ({ node, method: methodOf(method, node) })), overrides: overridden },
      bonus: { ...bonus, factors: bonus.kind === 'NONE' ? [] : factors },
      subset: { tags: null, segmented: null, nodes: null, exclude: [], ...subset },
    });
  });
}

/** A method for each node, drawn from a list; the first of the list is the default. */
function choicesAt<Method>(nodes: readonly string[], methods: readonly Method[]): Arbitrary<StageChoice<Method>> {
  return tuple(...nodes.map(() => constantFrom(...methods))).map((drawn) =>
    ({ default: methods[0], levels: [], nodes: nodes.map((node, k) => ({ node, method: drawn[k] })) }));
}

function factorRules(framework: Framework): Arbitrary<BonusRule['factors']> {
  const codes = framework.nodes.filter((node) => node.role === 'BONUS' && node.code !== framework.bonusNode).map((node) => node.code);
  const rules = record({ isNamed: constantFrom(true, false), enabled: constantFrom(true, true, false), maxPoints: constantFrom(null, 0, 0.5, 3) });
  return tuple(...codes.map(() => rules)).map((drawn) => codes.flatMap((node, k) => {
    const { isNamed, enabled, maxPoints } = drawn[k];
    return isNamed ? [{ node, enabled, maxPoints }] : [];
  }));
}

function snapshotsFor(framework: Framework, { values = present, units = { least: 2, most: 9 } }: Choices): Arbitrary<Snapshot> {
  const tree = treeOf(framework);
  const leaves = framework.nodes.filter((node) => isLeaf(tree, node)).map((node) => node.code);
  return integer({ min: units.least, max: units.most }).chain((count) =>
    tuple(...leaves.map(() => array(values, { minLength: count, maxLength: count }))).map((columns) => {
      const byLeaf = Object.fromEntries(leaves.map((code, k) => [code, columns[k]]));
      return createSnapshot(deepFreeze(unitsOf(count)), [...columnsOf(byLeaf, 'RAW'), ...columnsOf(byLeaf, 'POINTS')]);
    }));
}

/** The same snapshot with every value put through a function of its column and unit. */
export function withValues(snapshot: Snapshot, change: (value: number, node: string, unit: number) => number): Snapshot {
  return createSnapshot(snapshot.units, snapshot.columns.map((column) => ({
    ...column, values: column.values.map((value, unit) => change(value, column.node, unit)),
  })));
}
