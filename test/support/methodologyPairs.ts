import { array, constantFrom, nat, record, tuple, type Arbitrary } from 'fast-check';
import { checkMethodology } from '../../src/methodology/checkMethodology';
import type { FrameworkNode } from '../../src/methodology/framework';
import type { AggregateMethod, MethodologyDocument, NormaliseMethod, StageChoice, TreatMethod } from '../../src/methodology/methodologyVersion';
import { createSnapshot, type Snapshot } from '../../src/methodology/snapshot';
import { isLeaf, treeOf } from '../../src/methodology/tree';
import { additive, bonuses, casesOf, means, minMax, missingRules, presentOrMissing, zScore } from './arbitraries';
import { columnsOf, deepFreeze, unitsOf } from './builders';

/** Two documents, the second edited from the first, and values for every node of either. */
export interface DocumentPair {
  readonly from: MethodologyDocument;
  readonly to: MethodologyDocument;
  readonly snapshot: Snapshot;
}

type Edit = (document: MethodologyDocument, pick: (count: number) => number) => MethodologyDocument;
type StageKey = 'normalise' | 'aggregate' | 'missing' | 'impute' | 'treat';

const goalposts: NormaliseMethod = { kind: 'goalposts', low: -1, high: 120, scale: 'LINEAR', clamp: 'NONE', range: { low: 0, high: 10 } };
const aggregates: readonly AggregateMethod[] = [...additive, ...means, { kind: 'median' }, { kind: 'mazziottaPareto', penalty: 'NEGATIVE' }];
const none = { kind: 'none' } as const;
const methods: Readonly<Record<StageKey, readonly unknown[]>> = {
  normalise: [minMax, zScore, goalposts, { kind: 'points' }, { kind: 'rank' }],
  aggregate: aggregates, missing: missingRules,
  impute: [none, { kind: 'mean' }, { kind: 'zero' }],
  treat: [none, { kind: 'percentileCaps', low: 0.1, high: 0.9 }] satisfies TreatMethod[],
};
const stageKeys = Object.keys(methods) as StageKey[];

const withStage = (document: MethodologyDocument, key: StageKey, change: (stage: StageChoice<unknown>) => StageChoice<unknown>): MethodologyDocument =>
  ({ ...document, [key]: change(document[key] ?? { default: none, levels: [], nodes: [] }) });
const withNodes = (document: MethodologyDocument, nodes: readonly FrameworkNode[]): MethodologyDocument =>
  ({ ...document, framework: { ...document.framework, nodes: preOrdered(nodes) } });
const editNode = (document: MethodologyDocument, index: number, changes: Partial<FrameworkNode>): MethodologyDocument =>
  withNodes(document, document.framework.nodes.map((node, k) => (k === index ? { ...node, ...changes } : node)));

function preOrdered(nodes: readonly FrameworkNode[]): FrameworkNode[] {
  const below = (parent: string | null): FrameworkNode[] => nodes.filter((node) => node.parent === parent).flatMap((node) => [node, ...below(node.code)]);
  return below(null);
}

/** Edits of a text that may or may not come to anything: each draws its places and methods from `pick`. */
const edits: readonly Edit[] = [
  (document, pick) => { // a method at a node
    const key = stageKeys[pick(stageKeys.length)];
    const node = document.framework.nodes[pick(document.framework.nodes.length)].code;
    const method = methods[key][pick(methods[key].length)];
    return withStage(document, key, (stage) => ({ ...stage, nodes: [...stage.nodes.filter((choice) => choice.node !== node), { node, method }] }));
  },
  (document, pick) => { // a method of a level
    const key = stageKeys[pick(stageKeys.length)];
    const level = pick(4);
    const method = methods[key][pick(methods[key].length)];
    return withStage(document, key, (stage) => ({ ...stage, levels: [...stage.levels.filter((choice) => choice.level !== level), { level, method }] }));
  },
  (document, pick) => { // another default
    const key = stageKeys[pick(stageKeys.length)];
    return withStage(document, key, (stage) => ({ ...stage, default: methods[key][pick(methods[key].length)] }));
  },
  (document, pick) => { // an entry taken out
    const key = stageKeys[pick(stageKeys.length)];
    const gone = pick(6);
    return withStage(document, key, (stage) => ({ ...stage, nodes: stage.nodes.filter((_, k) => k !== gone) }));
  },
  (document, pick) => { // the default said once more, at a level
    const key = stageKeys[pick(stageKeys.length)];
    const level = pick(4);
    return withStage(document, key, (stage) => ({ ...stage, levels: [...stage.levels.filter((choice) => choice.level !== level), { level, method: stage.default }] }));
  },
  (document, pick) => { // a weight of one node
    const node = document.framework.nodes[pick(document.framework.nodes.length)].code;
    const weight = [0, 1, 2, 0.5][pick(4)];
    return { ...document, weigh: { ...document.weigh, overrides: [...document.weigh.overrides.filter((entry) => entry.node !== node), { node, weight }] } };
  },
  (document, pick) => { // a method of weighting
    const node = document.framework.nodes[pick(document.framework.nodes.length)].code;
    const weights = document.framework.nodes.filter((other) => other.parent === node).map((child, k) => ({ node: child.code, weight: [1, 1, 3][(k + pick(3)) % 3] }));
    const method = ([{ kind: 'equal' }, { kind: 'equalAmongLeaves' }, { kind: 'given', weights }, { kind: 'entropy' }, { kind: 'principalComponent', among: 'LEVEL' }] as const)[pick(5)];
    return pick(3) === 0 ? { ...document, weigh: { ...document.weigh, default: method } }
      : { ...document, weigh: { ...document.weigh, nodes: [...document.weigh.nodes.filter((choice) => choice.node !== node), { node, method }] } };
  },
  (document, pick) => ({ // another bonus
    ...document, bonus: { ...bonuses[pick(bonuses.length)], factors: document.bonus.factors.slice(pick(3)) },
  }),
  (document, pick) => ({ ...document, bonus: { ...document.bonus, cap: [null, 2, 5][pick(3)] } }),
  (document, pick) => { // a bonus factor
    const factors = document.framework.nodes.filter((node) => node.role === 'BONUS' && node.code !== document.framework.bonusNode);
    if (factors.length === 0) return document;
    const node = factors[pick(factors.length)].code;
    const rule = { node, enabled: pick(3) > 0, maxPoints: [null, 1, 2, 0][pick(4)] };
    return { ...document, bonus: { ...document.bonus, factors: [...document.bonus.factors.filter((factor) => factor.node !== node), rule] } };
  },
  (document, pick) => ({ // a subset
    ...document, subset: {
      tags: [null, ['STATUS'], ['STATUS', 'POTENTIAL']][pick(3)], segmented: null, nodes: null,
      exclude: pick(2) === 0 ? [] : [document.framework.nodes[1 + pick(document.framework.nodes.length - 1)].code],
    },
  }),
  (document, pick) => ({ ...document, rank: { ...document.rank, tieRule: (['standardCompetition', 'dense'] as const)[pick(2)], tieGrid: [1e-9, 0.1][pick(2)] } }),
  (document, pick) => ({
    ...document, screen: { minimumShare: [null, 0, 0.6][pick(3)], groups: [], ...(pick(3) === 0 && { alwaysExclude: ['u1'] }), ...(pick(4) === 0 && { minimumNonZeroShare: 0.5 }) },
  }),
  (document, pick) => ({ ...document, order: ([['screen', 'denominate', 'impute', 'treat'], ['impute', 'screen', 'treat', 'denominate']] as const)[pick(2)] }),
  (document, pick) => ({ ...document, panel: { normalise: (['PER_PERIOD', 'OVER_ALL'] as const)[pick(2)] } }),
  (document, pick) => { // a divisor
    const tree = treeOf(document.framework);
    const leaves = document.framework.nodes.filter((node) => isLeaf(tree, node));
    if (leaves.length === 0) return document;
    const node = leaves[pick(leaves.length)].code;
    const others = (document.denominate ?? []).filter((rule) => rule.node !== node);
    return { ...document, denominate: pick(3) === 0 ? others : [...others, { node, by: 'people', factor: [1, 100][pick(2)] }] };
  },
  (document, pick) => { // an indicator more, weighing nothing one time in three
    const { nodes } = document.framework;
    const code = `added-${pick(3)}`;
    if (nodes.some((node) => node.code === code)) return document;
    const parent = nodes[pick(nodes.length)].code;
    const role = pick(4) === 0 && document.framework.bonusNode !== null ? 'BONUS' : 'CORE';
    const added = withNodes(document, [...nodes, { ...nodes[nodes.length - 1], code, parent, role, ceiling: 1 }]);
    if (pick(3) > 0) return added;
    return { ...added, weigh: { ...added.weigh, overrides: [...added.weigh.overrides.filter((entry) => entry.node !== code), { node: code, weight: 0 }] } };
  },
  (document, pick) => { // a node less, with what lies below it
    const gone = document.framework.nodes[1 + pick(document.framework.nodes.length - 1)].code;
    const nodes = document.framework.nodes.filter((node) => node.code !== gone);
    return without(document, preOrdered(nodes));
  },
  (document, pick) => editNode(document, 1 + pick(document.framework.nodes.length - 1), { parent: document.framework.nodes[pick(document.framework.nodes.length)].code }),
  (document, pick) => { // siblings in another order
    const nodes = [...document.framework.nodes];
    const [moved] = nodes.splice(1 + pick(nodes.length - 1), 1);
    nodes.splice(1 + pick(nodes.length), 0, moved);
    return withNodes(document, nodes);
  },
  (document, pick) => editNode(document, pick(document.framework.nodes.length), { ceiling: [1, 2, null][pick(3)] }),
  (document, pick) => editNode(document, pick(document.framework.nodes.length), { direction: (['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'] as const)[pick(2)] }),
  (document, pick) => editNode(document, pick(document.framework.nodes.length), { tag: (['STATUS', 'POTENTIAL', null] as const)[pick(3)] }),
  (document, pick) => editNode(document, pick(document.framework.nodes.length), { role: (['CORE', 'BONUS'] as const)[pick(2)] }),
  (document, pick) => editNode(document, pick(document.framework.nodes.length), { name: `renamed ${pick(3)}` }),
  (document, pick) => ({ ...document, title: `Title ${pick(3)}` }),
];

/** A document without the choices that name nodes it no longer has. */
function without(document: MethodologyDocument, nodes: readonly FrameworkNode[]): MethodologyDocument {
  const codes = new Set(nodes.map((node) => node.code));
  const isLeft = ({ node }: { readonly node: string }): boolean => codes.has(node);
  const cut = <Stage extends StageChoice<unknown>>(stage: Stage): Stage => ({ ...stage, nodes: stage.nodes.filter(isLeft) });
  const bonusNode = document.framework.bonusNode !== null && codes.has(document.framework.bonusNode) ? document.framework.bonusNode : null;
  return {
    ...document, framework: { ...document.framework, bonusNode, nodes },
    normalise: cut(document.normalise), aggregate: cut(document.aggregate), missing: cut(document.missing),
    ...document.impute === undefined ? {} : { impute: cut(document.impute) }, ...document.treat === undefined ? {} : { treat: cut(document.treat) },
    weigh: { ...cut(document.weigh), overrides: document.weigh.overrides.filter(isLeft) },
    bonus: { ...document.bonus, factors: document.bonus.factors.filter(isLeft) },
    subset: { ...document.subset, exclude: document.subset.exclude.filter((code) => codes.has(code)) },
    ...document.denominate === undefined ? {} : { denominate: document.denominate.filter(isLeft) },
  };
}

function valuesFor(documents: readonly MethodologyDocument[], units: number, drawn: readonly number[]): Snapshot {
  const codes = new Set(documents.flatMap(({ framework }) => framework.nodes.map((node) => node.code)));
  const byCode = Object.fromEntries([...codes].map((code, k) => [code, Array.from({ length: units }, (_, unit) => drawn[(k * units + unit) % drawn.length] + unit / 7)]));
  const people = { people: Array.from({ length: units }, (_, unit) => 2 + unit) };
  return createSnapshot(deepFreeze(unitsOf(units)), [...columnsOf(byCode, 'RAW'), ...columnsOf(byCode, 'POINTS'), ...columnsOf(people, 'RAW')]);
}

/** Pairs in which the second document is the first with up to `most` edits, each document one that could be published. */
export function documentPairs(most: number): Arbitrary<DocumentPair> {
  const cases = casesOf({
    hasFactors: true, leafMethods: [minMax, goalposts], groupMethods: [null, null, goalposts], aggregates: [...additive, { kind: 'geometric', floor: 0.5 }],
    missing: missingRules, weighs: ['equal', 'given'], weights: [1, 2, 0.5, 0], bonuses, units: { least: 2, most: 2 },
  });
  const edit = record({ kind: constantFrom(...edits), draws: array(nat(1_000_000), { minLength: 8, maxLength: 8 }) });
  return tuple(cases, array(edit, { maxLength: most }), nat(5), array(presentOrMissing, { minLength: 11, maxLength: 37 })).map(([{ document: from }, steps, more, drawn]) => {
    const to = steps.reduce((document, { kind, draws }) => {
      let next = 0;
      const edited = kind(document, (count) => draws[next++ % draws.length] % count);
      return checkMethodology(edited).length === 0 ? edited : document;
    }, from);
    return { from, to: deepFreeze(to), snapshot: valuesFor([from, to], 3 + more, drawn) };
  });
}
