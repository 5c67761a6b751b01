import { checkMethodology } from '../../src/methodology/checkMethodology';
import type { FrameworkNode } from '../../src/methodology/framework';
import type { AggregateMethod, ImputeMethod, MethodologyDocument, TreatMethod } from '../../src/methodology/methodologyVersion';
import { aggregateBy, bonusOf, documentOf, factor, frameworkOf, group, leaf, missingBy, normaliseBy, pairsOf, places, stage, weighBy, weightsOf } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const points = { kind: 'points' } as const;
const minMax = { kind: 'minMax', range: { low: 0, high: 1 } } as const;
const sum = { kind: 'sum' } as const;
const propagate = { kind: 'propagate' } as const;
const subset = { tags: null, segmented: null, nodes: null, exclude: [] };
const breaches = (changes: Partial<MethodologyDocument>): readonly string[] => places(checkMethodology(documentOf(smallIndex, changes)));

describe('a sound document has no problem', () => {
  it.each<{ title: string; changes: Partial<MethodologyDocument> }>([
    { title: 'of few words', changes: {} },
    {
      title: 'with every stage overridden by level and node',
      changes: {
        normalise: normaliseBy(points, { 1: minMax, 2: minMax, a: points, p: points }),
        weigh: weighBy({ kind: 'equal' }, { 0: { kind: 'given', weights: pairsOf({ p: 2 }) }, q: { kind: 'equalAmongLeaves' } }, { a: 0, bonus: 2 }),
        aggregate: aggregateBy(sum, { 1: { kind: 'arithmetic' }, index: { kind: 'geometric', floor: 0.1 } }),
        missing: missingBy(propagate, { 1: { kind: 'renormalise' }, bonus: { kind: 'minimumShare', share: 1 } }),
        subset: { tags: ['STATUS'], segmented: true, nodes: ['p'], exclude: ['f'] },
        bonus: bonusOf('MULTIPLICATIVE', { cap: 0, scale: 10, factors: [{ node: 'f', enabled: false, maxPoints: 0 }] }),
        rank: { tieRule: 'ordinal', tieBreaker: 'core', tieGrid: 0.1 },
      },
    },
  ])('$title', ({ changes }) => {
    expect(breaches(changes)).toEqual([]);
  });

  it('of one indicator', () => {
    expect(checkMethodology(documentOf(leaf('alone')))).toEqual([]);
  });
});

describe('a framework is refused', () => {
  const tree = frameworkOf(group('r', [group('p', [leaf('a')]), factor('bonus')]));
  const changed = (code: string, changes: Partial<FrameworkNode>) => ({ ...tree, nodes: tree.nodes.map((node) => (node.code === code ? { ...node, ...changes } : node)) });
  const bare = frameworkOf(group('r', [leaf('a'), factor('f')]));

  it.each([
    { title: 'with a code that stands twice', framework: changed('a', { code: 'p' }), problem: 'METHODOLOGY_INVALID framework.nodes[2].code' },
    { title: 'that does not begin with its root', framework: { ...frameworkOf(group('r', [leaf('a')])), root: 'a' }, problem: 'METHODOLOGY_INVALID framework.nodes[0].code' },
    { title: 'with a second root', framework: changed('p', { parent: null }), problem: 'METHODOLOGY_INVALID framework.nodes[1].parent' },
    { title: 'with a parent of its root', framework: changed('r', { parent: 'a' }), problem: 'METHODOLOGY_INVALID framework.nodes[0].parent' },
    { title: 'with a child before its parent', framework: changed('p', { parent: 'a' }), problem: 'METHODOLOGY_INVALID framework.nodes[1].parent' },
    { title: 'with a node that is its own parent', framework: changed('a', { parent: 'a' }), problem: 'METHODOLOGY_INVALID framework.nodes[2].parent' },
    { title: 'with an unknown parent', framework: changed('a', { parent: 'z' }), problem: 'METHODOLOGY_INVALID framework.nodes[2].parent' },
    { title: 'with a bonus node that is not there', framework: { ...tree, bonusNode: 'z' }, problem: 'METHODOLOGY_INVALID framework.bonusNode' },
    { title: 'with a bonus node away from the root', framework: { ...tree, bonusNode: 'a' }, problem: 'METHODOLOGY_INVALID framework.bonusNode' },
    { title: 'with a bonus node that has children', framework: { ...tree, bonusNode: 'p' }, problem: 'METHODOLOGY_INVALID framework.bonusNode' },
    { title: 'with bonus factors but no bonus node', framework: bare, problem: 'METHODOLOGY_INVALID framework.bonusNode' },
  ])('$title', ({ framework, problem }) => {
    expect(places(checkMethodology(documentOf(framework)))).toEqual([problem]);
  });
});

describe('a document is refused', () => {
  it.each<{ title: string; changes: Partial<MethodologyDocument>; problems: readonly string[] }>([
    { title: 'with a default out of range', changes: { normalise: normaliseBy({ ...minMax, range: { low: 1, high: 0 } }) }, problems: ['OUT_OF_RANGE normalise.default.range'] },
    { title: 'with a method out of range at a level', changes: { aggregate: aggregateBy(sum, { 1: { kind: 'geometric', floor: 0 } }) }, problems: ['OUT_OF_RANGE aggregate.levels[0].method.floor'] },
    { title: 'with a method out of range at a node', changes: { missing: missingBy(propagate, { p: { kind: 'minimumShare', share: 2 } }) }, problems: ['OUT_OF_RANGE missing.nodes[0].method.share'] },
    { title: 'with a normalised root', changes: { normalise: normaliseBy(points, { index: minMax }) }, problems: ['METHOD_NOT_ALLOWED_HERE normalise.nodes[0].node'] },
    { title: 'with a normalised root by level', changes: { normalise: normaliseBy(points, { 0: minMax }) }, problems: ['OUT_OF_RANGE normalise.levels[0].level'] },
    { title: 'with a normalised bonus node', changes: { normalise: normaliseBy(points, { bonus: minMax }) }, problems: ['METHOD_NOT_ALLOWED_HERE normalise.nodes[0].node'] },
    { title: 'with an aggregated leaf', changes: { aggregate: aggregateBy(sum, { a: sum }) }, problems: ['METHOD_NOT_ALLOWED_HERE aggregate.nodes[0].node'] },
    { title: 'with an aggregated level of leaves', changes: { aggregate: aggregateBy(sum, { 2: sum }) }, problems: ['OUT_OF_RANGE aggregate.levels[0].level'] },
    { title: 'with weighing below a leaf', changes: { weigh: weighBy({ kind: 'equal' }, { a: { kind: 'equal' } }) }, problems: ['METHOD_NOT_ALLOWED_HERE weigh.nodes[0].node'] },
    { title: 'with a missing-data rule at a leaf', changes: { missing: missingBy(propagate, { a: propagate }) }, problems: ['METHOD_NOT_ALLOWED_HERE missing.nodes[0].node'] },
    { title: 'with a method at an unknown node', changes: { aggregate: aggregateBy(sum, { z: sum }) }, problems: ['NOT_FOUND aggregate.nodes[0].node'] },
    { title: 'with a place named twice', changes: { aggregate: { ...twice('p', sum), levels: twice('p', sum).levels } }, problems: ['METHODOLOGY_INVALID aggregate.levels[1].level', 'METHODOLOGY_INVALID aggregate.nodes[1].node'] },
    { title: 'with weights of unknown nodes', changes: { weigh: weighBy({ kind: 'given', weights: pairsOf({ z: 1 }) }, {}, { y: 1 }) }, problems: ['NOT_FOUND weigh.default.weights[0].node', 'NOT_FOUND weigh.overrides[0].node'] },
    { title: 'with weights below 0 or not finite', changes: { weigh: weightsOf({ a: -1, b: Infinity }) }, problems: ['WEIGHTS_INVALID weigh.overrides[0].weight', 'NUMBER_NOT_FINITE weigh.overrides[1].weight'] },
    { title: 'with a node weighted twice', changes: { weigh: { ...weightsOf({}), overrides: [...pairsOf({ a: 1 }), ...pairsOf({ a: 2 })] } }, problems: ['METHODOLOGY_INVALID weigh.overrides[1].node'] },
    { title: 'with a subset of unknown nodes', changes: { subset: { ...subset, nodes: ['z'], exclude: ['y'] } }, problems: ['NOT_FOUND subset.nodes[0]', 'NOT_FOUND subset.exclude[0]'] },
    { title: 'with a cap below 0', changes: { bonus: bonusOf('ADDITIVE', { cap: -1 }) }, problems: ['OUT_OF_RANGE bonus.cap'] },
    { title: 'with a multiplicative bonus without scale', changes: { bonus: bonusOf('MULTIPLICATIVE') }, problems: ['OUT_OF_RANGE bonus.scale'] },
    { title: 'with a multiplicative bonus of scale 0', changes: { bonus: bonusOf('MULTIPLICATIVE', { scale: 0 }) }, problems: ['OUT_OF_RANGE bonus.scale'] },
    { title: 'with an unknown bonus factor', changes: { bonus: withFactors('z') }, problems: ['NOT_FOUND bonus.factors[0].node'] },
    { title: 'with a bonus factor that is none', changes: { bonus: withFactors('a', 'bonus') }, problems: ['METHODOLOGY_INVALID bonus.factors[0].node', 'METHODOLOGY_INVALID bonus.factors[1].node'] },
    { title: 'with a bonus factor named twice', changes: { bonus: withFactors('f', 'f') }, problems: ['METHODOLOGY_INVALID bonus.factors[1].node'] },
    { title: 'with a factor of less than no points', changes: { bonus: bonusOf('ADDITIVE', { factors: [{ node: 'f', enabled: true, maxPoints: -1 }] }) }, problems: ['OUT_OF_RANGE bonus.factors[0].maxPoints'] },
    { title: 'with a tie grid of 0', changes: { rank: { tieRule: 'dense', tieBreaker: null, tieGrid: 0 } }, problems: ['OUT_OF_RANGE rank.tieGrid'] },
    { title: 'with an endless tie grid', changes: { rank: { tieRule: 'dense', tieBreaker: null, tieGrid: Infinity } }, problems: ['OUT_OF_RANGE rank.tieGrid'] },
    { title: 'with an ordinal rule without tie-breaker', changes: { rank: { tieRule: 'ordinal', tieBreaker: null, tieGrid: 1 } }, problems: ['METHODOLOGY_INVALID rank.tieBreaker'] },
    { title: 'with a tie-breaker that nothing asks for', changes: { rank: { tieRule: 'dense', tieBreaker: 'core', tieGrid: 1 } }, problems: ['METHODOLOGY_INVALID rank.tieBreaker'] },
    {
      title: 'with all its problems at once',
      changes: { subset: { ...subset, exclude: ['z'] }, bonus: bonusOf('ADDITIVE', { cap: -1 }), rank: { tieRule: 'dense', tieBreaker: null, tieGrid: -1 } },
      problems: ['NOT_FOUND subset.exclude[0]', 'OUT_OF_RANGE bonus.cap', 'OUT_OF_RANGE rank.tieGrid'],
    },
  ])('$title', ({ changes, problems }) => {
    expect(breaches(changes)).toEqual(problems);
  });
});

function withFactors(...codes: readonly string[]) {
  return bonusOf('ADDITIVE', { factors: codes.map((node) => ({ node, enabled: true, maxPoints: null })) });
}

function twice(node: string, method: AggregateMethod): MethodologyDocument['aggregate'] {
  return { default: method, levels: [{ level: 1, method }, { level: 1, method }], nodes: [{ node, method }, { node, method }] };
}

function withVariables(...codes: readonly string[]): MethodologyDocument['framework'] {
  return { ...smallIndex, variables: codes.map((code) => ({ code, name: code, unitOfMeasure: null })) };
}

function meantToBeDivided(denominators: Readonly<Record<string, string>>): MethodologyDocument['framework'] {
  const nodes = smallIndex.nodes.map((node) => (node.code in denominators ? { ...node, denominator: denominators[node.code] } : node));
  return { ...withVariables('people'), nodes };
}

function placeOfNode(code: string): number {
  return smallIndex.nodes.findIndex((node) => node.code === code);
}

function dividedBy(by: string) {
  return { node: 'a', by, factor: 1 };
}

describe('the stages before normalisation are checked', () => {
  it.each<{ title: string; changes: Partial<MethodologyDocument>; problems: readonly string[] }>([
    {
      title: 'and sound', problems: [],
      changes: {
        screen: { minimumShare: 0.5, groups: [{ node: 'p', minimumShare: 1 }] }, denominate: [{ node: 'a', by: 'people', factor: 1000 }],
        impute: stage<ImputeMethod>({ kind: 'mean' }, { 2: { kind: 'zero' }, a: { kind: 'none' } }), treat: stage<TreatMethod>({ kind: 'none' }, { a: { kind: 'boxCox', lambda: 0 } }),
      },
    },
    { title: 'a group of a screen', changes: { screen: { minimumShare: null, groups: [{ node: 'z', minimumShare: 1 }] } }, problems: ['NOT_FOUND screen.groups[0].node'] },
    {
      title: 'a group named twice', problems: ['METHODOLOGY_INVALID screen.groups[1].node'],
      changes: { screen: { minimumShare: null, groups: [{ node: 'p', minimumShare: 1 }, { node: 'p', minimumShare: 0 }] } },
    },
    { title: 'a denominated node', changes: { denominate: [{ node: 'z', by: 'x', factor: 1 }] }, problems: ['NOT_FOUND denominate[0].node'] },
    { title: 'a denominated pillar', changes: { denominate: [{ node: 'p', by: 'x', factor: 1 }] }, problems: ['METHOD_NOT_ALLOWED_HERE denominate[0].node'] },
    { title: 'a factor of 0', changes: { denominate: [{ node: 'a', by: 'x', factor: 0 }] }, problems: ['OUT_OF_RANGE denominate[0].factor'] },
    {
      title: 'an indicator divided twice', problems: ['METHODOLOGY_INVALID denominate[1].node'],
      changes: { denominate: [{ node: 'a', by: 'x', factor: 1 }, { node: 'a', by: 'y', factor: 1 }] },
    },
    { title: 'variables beside the tree that divide', changes: { framework: withVariables('people'), denominate: [dividedBy('people')] }, problems: [] },
    { title: 'an indicator that divides another', changes: { framework: withVariables('people'), denominate: [dividedBy('b')] }, problems: [] },
    { title: 'a divisor that is none of the variables', changes: { framework: withVariables('people'), denominate: [dividedBy('peopel')] }, problems: ['NOT_FOUND denominate[0].by'] },
    { title: 'a pillar that divides', changes: { framework: withVariables('people'), denominate: [dividedBy('p')] }, problems: ['NOT_FOUND denominate[0].by'] },
    { title: 'a variable that stands twice', changes: { framework: withVariables('people', 'people') }, problems: ['METHODOLOGY_INVALID framework.variables[1].code'] },
    { title: 'a variable with the code of a node', changes: { framework: withVariables('a') }, problems: ['METHODOLOGY_INVALID framework.variables[0].code'] },
    { title: 'an indicator meant to be divided by a variable, and by another indicator', changes: { framework: meantToBeDivided({ a: 'people', b: 'a' }) }, problems: [] },
    { title: 'an indicator meant to be divided by what is not there', changes: { framework: meantToBeDivided({ b: 'peopel' }) }, problems: [`NOT_FOUND framework.nodes[${placeOfNode('b')}].denominator`] },
    { title: 'a pillar meant to be divided', changes: { framework: meantToBeDivided({ p: 'people' }) }, problems: [`METHODOLOGY_INVALID framework.nodes[${placeOfNode('p')}].denominator`] },
    {
      title: 'units always in and always out', problems: ['METHODOLOGY_INVALID screen.alwaysInclude[1]', 'METHODOLOGY_INVALID screen.alwaysExclude[0]', 'METHODOLOGY_INVALID screen.alwaysExclude[2]'],
      changes: { screen: { minimumShare: null, groups: [], alwaysInclude: ['x', 'x'], alwaysExclude: ['x', 'y', 'y'] } },
    },
    { title: 'a share of values other than 0', changes: { screen: { minimumShare: null, groups: [], minimumNonZeroShare: -1 } }, problems: ['OUT_OF_RANGE screen.minimumNonZeroShare'] },
    { title: 'another order', changes: { order: ['treat', 'impute', 'denominate', 'screen'] }, problems: [] },
    { title: 'an order that leaves a stage out', changes: { order: ['treat', 'impute', 'denominate'] }, problems: ['METHODOLOGY_INVALID order'] },
    { title: 'an order that names a stage twice', changes: { order: ['treat', 'treat', 'impute', 'denominate'] }, problems: ['METHODOLOGY_INVALID order'] },
    { title: 'rows below indicators', changes: { impute: stage<ImputeMethod>({ kind: 'rowMean', level: 2, normaliseFirst: true }, { a: { kind: 'rowMedian', level: 1, normaliseFirst: true } }) }, problems: ['OUT_OF_RANGE impute.default.level'] },
    { title: 'imputation of a pillar', changes: { impute: stage<ImputeMethod>({ kind: 'none' }, { p: { kind: 'mean' } }) }, problems: ['METHOD_NOT_ALLOWED_HERE impute.nodes[0].node'] },
    { title: 'imputation of the root', changes: { impute: stage<ImputeMethod>({ kind: 'none' }, { 0: { kind: 'mean' } }) }, problems: ['OUT_OF_RANGE impute.levels[0].level'] },
    {
      title: 'treatment of the bonus node, and its parameter', changes: { treat: stage<TreatMethod>({ kind: 'percentileCaps', low: 0.9, high: 0.1 }, { bonus: { kind: 'none' } }) },
      problems: ['OUT_OF_RANGE treat.default.high', 'METHOD_NOT_ALLOWED_HERE treat.nodes[0].node'],
    },
  ])('$title', ({ changes, problems }) => {
    expect(breaches(changes)).toEqual(problems);
  });
});
