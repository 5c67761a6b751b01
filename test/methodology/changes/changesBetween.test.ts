import { changesBetween, needsBump } from '../../../src/methodology/changes/changesBetween';
import type { MethodologyDocument } from '../../../src/methodology/methodologyVersion';
import {
  aggregateBy, bonusOf, documentOf, factor, frameworkOf, group, leaf, missingBy, normaliseBy, stage, weighBy, weightsOf,
} from '../../support/builders';
import { smallIndex } from '../../support/smallIndex';

const minMax = { kind: 'minMax', range: { low: 0, high: 1 } } as const;
const zScore = { kind: 'zScore', mean: 0, deviation: 1, standardDeviation: 'SAMPLE' } as const;
const base = documentOf(smallIndex);
const framework = (change: (node: MethodologyDocument['framework']['nodes'][number]) => Partial<typeof node>): Partial<MethodologyDocument> =>
  ({ framework: { ...smallIndex, nodes: smallIndex.nodes.map((node) => ({ ...node, ...change(node) })) } });
const at = <Changes>(code: string, changes: Changes) => (node: { readonly code: string }): Changes | object => (node.code === code ? changes : {});

/** `BUMP KIND path [nodes]` of every change from one document to another. */
function told(from: MethodologyDocument, to: MethodologyDocument): readonly string[] {
  return changesBetween(from, to).map(({ bump, kind, path, nodes }) => `${bump} ${kind} ${path} [${nodes.join(' ')}]`);
}

describe('changes between two documents', () => {
  it.each<[string, Partial<MethodologyDocument>, readonly string[], Partial<MethodologyDocument>?]>([
    ['nothing', {}, []],
    ['a default', { normalise: normaliseBy(minMax) }, ['MAJOR NORMALISE_CHANGED normalise.default [a b f c d]']],
    ['a level', { normalise: normaliseBy({ kind: 'points' }, { 2: minMax }) }, ['MAJOR NORMALISE_CHANGED normalise.levels[0].method [a b f c d]']],
    ['a node', { normalise: normaliseBy({ kind: 'points' }, { a: minMax, p: zScore }) },
      ['MAJOR NORMALISE_CHANGED normalise.nodes[1].method [p]', 'MAJOR NORMALISE_CHANGED normalise.nodes[0].method [a]']],
    ['an entry that says what stood there', { normalise: normaliseBy({ kind: 'points' }, { 2: { kind: 'points' } }) }, ['PATCH REWRITTEN normalise []']],
    ['a default that every node overrides', {
      normalise: normaliseBy(minMax, { a: { kind: 'points' }, b: { kind: 'points' }, c: { kind: 'points' }, d: { kind: 'points' }, f: { kind: 'points' } }),
    }, ['PATCH REWRITTEN normalise []']],
    ['a stage that does nothing', { impute: stage({ kind: 'none' }) }, ['PATCH REWRITTEN impute []']],
    ['imputation', { impute: stage({ kind: 'mean' }, { b: { kind: 'none' } }) }, ['MAJOR IMPUTE_CHANGED impute.default [a f c d]']],
    ['treatment', { treat: stage({ kind: 'none' }, { c: { kind: 'log', shift: 'ONE' } }) }, ['MAJOR TREAT_CHANGED treat.nodes[0].method [c]']],
    ['aggregation at the root', { aggregate: aggregateBy({ kind: 'arithmetic' }, { index: { kind: 'sum' } }) },
      ['MAJOR AGGREGATE_CHANGED aggregate.nodes[0].method [index]']],
    ['missing data', { missing: missingBy({ kind: 'renormalise' }) }, ['MAJOR MISSING_DATA_CHANGED missing.default [index p q bonus]']],
    ['one weight', { weigh: weightsOf({ p: 2 }) }, ['MAJOR WEIGHT_CHANGED weigh.overrides[0].weight [p]']],
    ['a weight of 1, said', { weigh: weightsOf({ p: 1 }) }, ['PATCH REWRITTEN weigh []']],
    ['equal weights, given', { weigh: weighBy({ kind: 'equal' }, { index: { kind: 'given', weights: [{ node: 'p', weight: 1 }] } }) }, ['PATCH REWRITTEN weigh []']],
    ['given weights', { weigh: weighBy({ kind: 'equal' }, { index: { kind: 'given', weights: [{ node: 'q', weight: 3 }] } }) },
      ['MAJOR WEIGHT_CHANGED weigh.nodes[0].method.weights[0].weight [q]']],
    ['a weight given to a factor said as an override, which multiplies its points', { weigh: weightsOf({ f: 2 }) },
      ['MAJOR WEIGHT_CHANGED weigh.overrides[0].weight [f]'], { weigh: weighBy({ kind: 'equal' }, { p: { kind: 'given', weights: [{ node: 'f', weight: 2 }] } }) }],
    ['weights from data', { weigh: weighBy({ kind: 'entropy' }) }, ['MAJOR WEIGH_CHANGED weigh.default [index p q]']],
    ['another bonus', { bonus: bonusOf('ADDITIVE', { cap: 3 }) }, ['MAJOR BONUS_CHANGED bonus []']],
    ['a cap on no bonus', { bonus: bonusOf('NONE', { cap: 3 }) }, ['PATCH REWRITTEN bonus []']],
    ['a bonus factor', { bonus: bonusOf('NONE', { factors: [{ node: 'f', enabled: true, maxPoints: 2 }] }) }, ['MAJOR BONUS_FACTOR_CHANGED bonus.factors[0] [f]']],
    ['a bonus factor at its ceiling', { bonus: bonusOf('NONE', { factors: [{ node: 'f', enabled: true, maxPoints: 1 }] }) }, ['PATCH REWRITTEN bonus []']],
    ['a subset', { subset: { ...base.subset, tags: ['STATUS'] } }, ['MAJOR SUBSET_CHANGED subset [b d]']],
    ['a subset that takes all', { subset: { ...base.subset, tags: ['STATUS', 'POTENTIAL'] } }, ['PATCH REWRITTEN subset []']],
    ['a screen', { screen: { minimumShare: 0.5, groups: [] } }, ['MAJOR SCREEN_CHANGED screen []']],
    ['a screen that all pass', { screen: { minimumShare: 0, groups: [{ node: 'p', minimumShare: 0 }] } }, ['PATCH REWRITTEN screen []']],
    ['a screen with units', { screen: { minimumShare: null, groups: [], alwaysExclude: ['x'] } }, ['MAJOR SCREEN_CHANGED screen []']],
    ['a screen of zeros that all pass', { screen: { minimumShare: null, groups: [], minimumNonZeroShare: 0, alwaysInclude: [] } }, ['PATCH REWRITTEN screen []']],
    ['another order', { order: ['impute', 'screen', 'denominate', 'treat'] }, ['MAJOR ORDER_CHANGED order []']],
    ['the order as it is', { order: ['screen', 'denominate', 'impute', 'treat'] }, ['PATCH REWRITTEN order []']],
    ['a target that nothing reads', framework(at('a', { target: 5 })), ['MINOR TARGET_CHANGED framework.nodes[2].target [a]']],
    ['variables', { framework: { ...smallIndex, variables: [{ code: 'people', name: 'People', unitOfMeasure: null }] } }, ['PATCH WORDING_CHANGED framework.variables []']],
    ['what an audit holds it to', { audit: { thresholds: { OUTLIERS: { warn: 1, fail: null } } } }, ['PATCH WORDING_CHANGED audit []']],
    ['a divisor', { denominate: [{ node: 'a', by: 'people', factor: 1 }] }, ['MAJOR DENOMINATE_CHANGED denominate[0] [a]']],
    ['a panel', { panel: { normalise: 'OVER_ALL' } }, ['MAJOR PANEL_CHANGED panel []']],
    ['a panel as it is', { panel: { normalise: 'PER_PERIOD' } }, ['PATCH REWRITTEN panel []']],
    ['ties', { rank: { ...base.rank, tieGrid: 0.1 } }, ['MAJOR RANK_CHANGED rank []']],
    ['a direction', framework(at('a', { direction: 'LOWER_IS_BETTER' })), ['MAJOR DIRECTION_CHANGED framework.nodes[2].direction [a]']],
    ['a direction of a pillar', framework(at('p', { direction: 'LOWER_IS_BETTER' })), ['MINOR DIRECTION_CHANGED framework.nodes[1].direction [p]']],
    ['a ceiling', framework(at('a', { ceiling: 5 })), ['MINOR CEILING_CHANGED framework.nodes[2].ceiling [a]']],
    ['a ceiling of a factor', framework(at('f', { ceiling: 5 })), ['MAJOR CEILING_CHANGED framework.nodes[4].ceiling [f]']],
    ['a tag', framework(at('a', { tag: 'POTENTIAL' })), ['MINOR TAG_CHANGED framework.nodes[2].tag [a]']],
    ['a role', framework(at('f', { role: 'CORE' })), ['MAJOR ROLE_CHANGED framework.nodes[4].role [f]']],
    ['words', { title: 'Another', ...framework(at('a', { name: 'A', definition: 'What it is' })) },
      ['PATCH WORDING_CHANGED title []', 'PATCH WORDING_CHANGED framework.nodes[2].name [a]', 'PATCH WORDING_CHANGED framework.nodes[2].definition [a]']],
  ])('%s', (_, changes, expected, before = {}) => {
    expect(told(documentOf(smallIndex, before), documentOf(smallIndex, changes))).toEqual(expected);
  });

  it('of the tree: nodes come and go with what is below them, move, and change places', () => {
    const grown = frameworkOf(group('index', [group('p', [leaf('a'), leaf('b'), leaf('c')]), group('r', [leaf('e'), leaf('g')])]));
    const plain = frameworkOf(group('index', [group('q', [leaf('c'), leaf('d')]), group('p', [leaf('b'), leaf('a')])]));
    expect(told(documentOf(plain), documentOf(grown))).toEqual([
      'MAJOR NODE_ADDED framework.nodes[5] [r e g]', 'MAJOR NODE_REMOVED framework.nodes[1] [q d]', 'MAJOR NODE_MOVED framework.nodes[4].parent [c]',
      'MAJOR NODES_REORDERED framework.nodes [p]',
    ]);
  });

  it('an indicator that weighs nothing is an addition; under a screen it counts', () => {
    const grown = frameworkOf(group('index', [group('p', [leaf('a'), leaf('b')])]));
    const before = documentOf(group('index', [group('p', [leaf('a')])]));
    const silent = { weigh: weightsOf({ b: 0 }) };
    const screen = { screen: { minimumShare: 0.6, groups: [] } };
    expect(told(before, documentOf(grown, silent))).toEqual(['MINOR NODE_ADDED framework.nodes[3] [b]']);
    expect(told({ ...before, ...screen }, documentOf(grown, { ...silent, ...screen }))).toEqual(['MAJOR NODE_ADDED framework.nodes[3] [b]']);
    expect(told(before, documentOf(grown))).toEqual(['MAJOR NODE_ADDED framework.nodes[3] [b]']);
  });

  it('what stands at an indicator that is left out can change no score', () => {
    const subset = { subset: { ...base.subset, exclude: ['a'] } };
    const none = { ...subset, weigh: weightsOf({ b: 0 }) };
    expect(told(documentOf(smallIndex, subset), documentOf(smallIndex, none))).toEqual(['MAJOR WEIGHT_CHANGED weigh.overrides[0].weight [b]']);
    const changed = { ...subset, normalise: normaliseBy({ kind: 'points' }, { a: minMax }), weigh: weightsOf({ a: 2 }) };
    expect(told(documentOf(smallIndex, subset), documentOf(smallIndex, changed))).toEqual([
      'MINOR NORMALISE_CHANGED normalise.nodes[0].method [a]', 'MINOR WEIGHT_CHANGED weigh.overrides[0].weight [a]',
    ]);
  });

  it('a child that makes an indicator a group is major, be it left out or not', () => {
    const before = documentOf(group('index', [leaf('a'), leaf('b')]));
    const after = documentOf(group('index', [group('a', [leaf('c')]), leaf('b')]), { subset: { ...base.subset, exclude: ['c'] } });
    expect(told(before, after)).toContain('MAJOR NODE_ADDED framework.nodes[2] [c]');
  });

  it('the first bonus factor decides whether reported bonus points stand, be it left out or not', () => {
    const bonus = bonusOf('ADDITIVE');
    const before = documentOf(group('index', [leaf('a'), factor('bonus')]), { bonus });
    const after = documentOf(group('index', [leaf('a'), factor('f'), factor('bonus')]), { bonus, subset: { ...base.subset, exclude: ['f'] } });
    expect(told(before, after)).toContain('MAJOR NODE_ADDED framework.nodes[2] [f]');
  });
});

describe('the bump', () => {
  it('is the greatest that any change asks for; none where nothing changed', () => {
    const retitled = { ...base, title: 'Another' };
    expect(needsBump(changesBetween(base, base))).toBeNull();
    expect(needsBump(changesBetween(base, retitled))).toBe('PATCH');
    expect(needsBump(changesBetween(base, { ...retitled, rank: { ...base.rank, tieGrid: 1 } }))).toBe('MAJOR');
  });
});

it('a target that a method aims at is a change of scores', () => {
  const aiming = (target: number): MethodologyDocument =>
    documentOf(group('r', [leaf('a', { target }), leaf('b')]), { normalise: normaliseBy({ kind: 'points' }, { a: { kind: 'distanceToTarget', target: null, cap: false } }) });
  expect(told(aiming(5), aiming(6))).toEqual(['MAJOR TARGET_CHANGED framework.nodes[1].target [a]']);
});

it('weights of a level are other weights than those of siblings', () => {
  const among = (scope: { readonly among?: 'LEVEL' }): MethodologyDocument => documentOf(smallIndex, { weigh: weighBy({ kind: 'principalComponent', ...scope }) });
  expect(told(among({}), among({ among: 'LEVEL' }))).toEqual(['MAJOR WEIGH_CHANGED weigh.default [index p q]']);
});
