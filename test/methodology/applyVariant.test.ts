import { applyVariant, locateBelowReported } from '../../src/methodology/applyVariant';
import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import type { CoreProblem } from '../../src/methodology/problem';
import { methodAt } from '../../src/methodology/stageChoice';
import { treeOf } from '../../src/methodology/tree';
import type { Variant } from '../../src/methodology/variant';
import { aggregateBy, bonusOf, deepFreeze, documentOf, missingBy, normaliseBy, noVariant, pairsOf, weighBy } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const points = { kind: 'points' } as const;
const rank = { kind: 'rank' } as const;
const minMax = { kind: 'minMax', range: { low: 0, high: 1 } } as const;
const sum = { kind: 'sum' } as const;
const arithmetic = { kind: 'arithmetic' } as const;

const version = documentOf(smallIndex, {
  normalise: normaliseBy(points, { 2: rank, a: minMax, p: minMax }),
  aggregate: aggregateBy(sum, { q: arithmetic }),
  weigh: weighBy({ kind: 'equal' }, {}, { a: 2, b: 3 }),
  missing: missingBy({ kind: 'propagate' }, { p: { kind: 'renormalise' } }),
  bonus: bonusOf('ADDITIVE', { cap: 5, scale: 7, factors: [{ node: 'f', enabled: false, maxPoints: 3 }] }),
  subset: { tags: ['STATUS'], segmented: null, nodes: ['p'], exclude: ['c'] },
});

const apply = (variant: Partial<Variant>): MethodologyDocument => applyVariant(version, deepFreeze({ ...noVariant, ...variant }));
const levels = treeOf(smallIndex).level;
const normalisesAt = (document: MethodologyDocument, code: string): string => methodAt(document.normalise, code, levels.get(code) ?? 0).kind;

describe('applyVariant', () => {
  it('changes nothing when nothing is said', () => {
    expect(apply({})).toEqual(version);
  });

  it('sets weights above those of the version, node by node', () => {
    expect(apply({ weights: pairsOf({ b: 0, q: 4 }) }).weigh.overrides).toEqual(pairsOf({ a: 2, b: 0, q: 4 }));
  });

  it('sets a missing-data rule for all nodes', () => {
    expect(apply({ missing: { kind: 'minimumShare', share: 0.5 } }).missing).toEqual(missingBy({ kind: 'minimumShare', share: 0.5 }));
  });

  it('takes the subset it is given, and leaves out what the version leaves out too', () => {
    expect(apply({ include: { tags: ['POTENTIAL'], segmented: null, nodes: null }, exclude: ['d'] }).subset).toEqual(
      { tags: ['POTENTIAL'], segmented: null, nodes: ['p'], exclude: ['c', 'd'] },
    );
  });
});

describe('a method in a variant', () => {
  it('at a node stands for that node', () => {
    const document = apply({ normalise: [{ node: 'b', level: null, method: points }] });
    expect(['a', 'b', 'c'].map((code) => normalisesAt(document, code))).toEqual(['minMax', 'points', 'rank']);
  });

  it('at a level stands for the whole level: the version\'s nodes of that level give way, others stay', () => {
    const document = apply({ normalise: [{ node: null, level: 2, method: points }] });
    expect(['a', 'b', 'c', 'p'].map((code) => normalisesAt(document, code))).toEqual(['points', 'points', 'points', 'minMax']);
  });

  it('at a node stands above its level, in whatever order they are named', () => {
    const entries = [{ node: 'a', level: null, method: points }, { node: null, level: 2, method: minMax }] as const;
    for (const normalise of [entries, [...entries].reverse()]) {
      const document = apply({ normalise });
      expect(['a', 'b', 'c'].map((code) => normalisesAt(document, code))).toEqual(['points', 'minMax', 'minMax']);
    }
  });

  it('of aggregation goes by the same rules', () => {
    const { aggregate } = apply({ aggregate: [{ node: null, level: 1, method: { kind: 'geometric', floor: 1 } }, { node: 'p', level: null, method: arithmetic }] });
    expect(['index', 'p', 'q'].map((code) => methodAt(aggregate, code, levels.get(code) ?? 0).kind)).toEqual(['sum', 'arithmetic', 'geometric']);
  });
});

describe('a bonus in a variant', () => {
  const nothing = { kind: null, cap: null, scale: null, factors: [] };

  it.each([
    { title: 'keeps what it does not name', change: nothing, expected: version.bonus },
    { title: 'sets a cap', change: { ...nothing, cap: 0 }, expected: { ...version.bonus, cap: 0 } },
    { title: 'keeps cap and scale when it names the same kind', change: { ...nothing, kind: 'ADDITIVE' as const }, expected: version.bonus },
    { title: 'has neither cap nor scale of the old kind under a new one', change: { ...nothing, kind: 'NONE' as const }, expected: { ...version.bonus, kind: 'NONE', cap: null, scale: null } },
    {
      title: 'takes the cap and scale it names with a new kind', change: { ...nothing, kind: 'MULTIPLICATIVE' as const, cap: 2, scale: 10 },
      expected: { ...version.bonus, kind: 'MULTIPLICATIVE', cap: 2, scale: 10 },
    },
    {
      title: 'changes of a factor what it names', change: { ...nothing, factors: [{ node: 'f', enabled: true, maxPoints: null }] },
      expected: { ...version.bonus, factors: [{ node: 'f', enabled: true, maxPoints: 3 }] },
    },
    {
      title: 'changes the points of a factor', change: { ...nothing, factors: [{ node: 'f', enabled: null, maxPoints: 0 }] },
      expected: { ...version.bonus, factors: [{ node: 'f', enabled: false, maxPoints: 0 }] },
    },
    {
      title: 'enables a factor of which the version says nothing', change: { ...nothing, factors: [{ node: 'g', enabled: null, maxPoints: 2 }] },
      expected: { ...version.bonus, factors: [...version.bonus.factors, { node: 'g', enabled: true, maxPoints: 2 }] },
    },
  ])('$title', ({ change, expected }) => {
    expect(apply({ bonus: change }).bonus).toEqual(expected);
  });
});

describe('locateBelowReported', () => {
  const tree = treeOf(smallIndex);
  const refused = (path: string): CoreProblem => ({ code: 'BELOW_REPORTED_NODE', path, message: '', expected: '', got: '' });
  const locate = (variant: Partial<Variant>, ...nodes: readonly string[]) =>
    locateBelowReported(nodes.map(refused), { ...noVariant, ...variant }, tree).map((problem) => problem.path);
  const bonus = { kind: null, cap: null, scale: null, factors: [] };

  it.each<{ title: string; variant: Partial<Variant>; below?: readonly string[]; paths: readonly string[] }>([
    { title: 'a weight below the node', variant: { weights: pairsOf({ q: 2, b: 2 }) }, paths: ['variant.weights[1].node'] },
    { title: 'not the weight of the node itself', variant: { weights: pairsOf({ p: 2 }) }, paths: ['p'] },
    { title: 'a normalisation below it', variant: { normalise: [{ node: 'p', level: null, method: minMax }, { node: 'a', level: null, method: minMax }] }, paths: ['variant.normalise[1].node'] },
    { title: 'a normalisation of the level below', variant: { normalise: [{ node: null, level: 1, method: minMax }, { node: null, level: 2, method: minMax }] }, paths: ['variant.normalise[1].level'] },
    { title: 'an aggregation at it', variant: { aggregate: [{ node: 'index', level: null, method: sum }, { node: 'p', level: null, method: arithmetic }] }, paths: ['variant.aggregate[1].node'] },
    { title: 'an aggregation of its level', variant: { aggregate: [{ node: null, level: 0, method: sum }, { node: null, level: 1, method: arithmetic }] }, paths: ['variant.aggregate[1].level'] },
    { title: 'a leaf left out below it', variant: { exclude: ['p', 'a'] }, paths: ['variant.exclude[1]'] },
    { title: 'a subset', variant: { include: { tags: ['STATUS'], segmented: null, nodes: null } }, paths: ['variant.include'] },
    { title: 'a bonus in its pillar', variant: { bonus: { ...bonus, kind: 'IN_PILLAR' } }, paths: ['variant.bonus.kind'] },
    { title: 'a factor below the bonus', variant: { bonus: { ...bonus, factors: [{ node: 'f', enabled: false, maxPoints: null }] } }, below: ['bonus'], paths: ['variant.bonus.factors[0].node'] },
    { title: 'the weight of a factor', variant: { weights: pairsOf({ f: 2 }) }, below: ['bonus'], paths: ['variant.weights[0].node'] },
    { title: 'not aggregation below the bonus, which aggregates nothing', variant: { aggregate: [{ node: null, level: 1, method: arithmetic }] }, below: ['bonus'], paths: ['bonus'] },
    { title: 'one entry below several nodes once', variant: { aggregate: [{ node: null, level: 1, method: arithmetic }] }, below: ['p', 'q'], paths: ['variant.aggregate[0].level'] },
    { title: 'several entries each for itself', variant: { weights: pairsOf({ a: 2, c: 2 }) }, below: ['p', 'q'], paths: ['variant.weights[0].node', 'variant.weights[1].node'] },
    { title: 'nothing where the version itself asks', variant: {}, below: ['p', 'q'], paths: ['p', 'q'] },
  ])('finds $title', ({ variant, below = ['p'], paths }) => {
    expect(locate(variant, ...below)).toEqual(paths);
  });

  it('names all reported nodes that an entry acts below, and keeps other problems', () => {
    const other: CoreProblem = { code: 'NO_SPREAD', path: 'normalise c', message: '', expected: '', got: '' };
    const variant = { ...noVariant, aggregate: [{ node: null, level: 1, method: arithmetic }] };
    const [kept, located] = locateBelowReported([refused('p'), other, refused('q')], variant, tree, 'against');
    expect(kept).toBe(other);
    expect(located).toMatchObject({ code: 'BELOW_REPORTED_NODE', path: 'against.aggregate[0].level', got: 'level 1', expected: 'a change at p and q, or above' });
  });
});
