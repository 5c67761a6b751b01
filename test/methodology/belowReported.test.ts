import { idleMissingRules, locateBelowReported } from '../../src/methodology/belowReported';
import type { CoreProblem } from '../../src/methodology/problem';
import { createSnapshot } from '../../src/methodology/snapshot';
import { treeOf } from '../../src/methodology/tree';
import type { Variant } from '../../src/methodology/variant';
import { columnsOf, documentOf, noVariant, pairsOf, planOf, tableOf, unitsOf } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const minMax = { kind: 'minMax', range: { low: 0, high: 1 } } as const;
const sum = { kind: 'sum' } as const;
const arithmetic = { kind: 'arithmetic' } as const;

describe('locateBelowReported', () => {
  const tree = treeOf(smallIndex);
  const refused = (path: string): CoreProblem => ({ code: 'BELOW_REPORTED_NODE', path, message: '', expected: '', got: '' });
  const locate = (variant: Partial<Variant>, ...nodes: readonly string[]) =>
    locateBelowReported(nodes.map(refused), { ...noVariant, ...variant }, tree).map((problem) => problem.path);
  const whole = { node: null, level: null } as const;
  const mean = { kind: 'mean' } as const;
  const entropy = { kind: 'entropy' } as const;
  const bonus = { kind: null, cap: null, scale: null, factors: [] };

  it.each<{ title: string; variant: Partial<Variant>; below?: readonly string[]; paths: readonly string[] }>([
    { title: 'a weight below the node', variant: { weights: pairsOf({ q: 2, b: 2 }) }, paths: ['variant.weights[1].node'] },
    { title: 'not the weight of the node itself', variant: { weights: pairsOf({ p: 2 }) }, paths: ['p'] },
    { title: 'a normalisation below it', variant: { normalise: [{ node: 'p', level: null, method: minMax }, { node: 'a', level: null, method: minMax }] }, paths: ['variant.normalise[1].node'] },
    { title: 'a normalisation of the level below', variant: { normalise: [{ node: null, level: 1, method: minMax }, { node: null, level: 2, method: minMax }] }, paths: ['variant.normalise[1].level'] },
    { title: 'an aggregation at it', variant: { aggregate: [{ node: 'index', level: null, method: sum }, { node: 'p', level: null, method: arithmetic }] }, paths: ['variant.aggregate[1].node'] },
    { title: 'an aggregation of its level', variant: { aggregate: [{ node: null, level: 0, method: sum }, { node: null, level: 1, method: arithmetic }] }, paths: ['variant.aggregate[1].level'] },
    { title: 'a whole stage', variant: { treat: [{ ...whole, method: { kind: 'log', shift: 'ONE' } }] }, paths: ['variant.treat[0]'] },
    { title: 'an imputation and a treatment below it', variant: { impute: [{ node: 'c', level: null, method: mean }, { node: 'a', level: null, method: mean }], treat: [{ node: null, level: 2, method: { kind: 'none' } }] }, paths: ['variant.impute[1].node', 'variant.treat[0].level'] },
    { title: 'what an indicator below it is divided by', variant: { denominate: [{ node: 'c', by: null, factor: 1 }, { node: 'b', by: null, factor: 1 }] }, paths: ['variant.denominate[1].node'] },
    { title: 'the weighting of its children, not that of its siblings', variant: { weigh: [{ node: 'index', level: null, method: entropy }, { node: 'p', level: null, method: entropy }] }, paths: ['variant.weigh[1].node'] },
    { title: 'the weighting of its level', variant: { weigh: [{ node: null, level: 0, method: entropy }, { node: null, level: 1, method: entropy }] }, paths: ['variant.weigh[1].level'] },
    { title: 'over which periods is learnt', variant: { panel: 'OVER_ALL' }, paths: ['variant.panel'] },
    { title: 'not how scores are ranked', variant: { rank: { tieRule: 'dense', tieBreaker: null, tieGrid: null } }, paths: ['p'] },
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

  it('leaves a screen to whoever asked for it', () => {
    const screen = { ...refused('screen'), got: 'p' };
    expect(locateBelowReported([screen], { ...noVariant, weights: pairsOf({ a: 2 }) }, tree)).toEqual([screen]);
  });
});

describe('idleMissingRules', () => {
  const document = documentOf(smallIndex);
  const plans = new Map([['test@1.0.0', planOf(document)]]);
  /** Two units, both with a reported score of p; `b` is one of its two indicators. */
  const idle = (b: readonly number[], missingAt: NonNullable<Variant['missingAt']>) => {
    const data = columnsOf({ a: [1, 1], b, c: [1, 1], d: [2, 2] });
    const snapshot = createSnapshot(unitsOf(2), [...data, ...columnsOf({ p: [5, 6] }, 'SCORE', 'test@1.0.0')]);
    return idleMissingRules({ ...noVariant, missingAt }, tableOf(document, snapshot, plans));
  };
  const method = { kind: 'renormalise' } as const;
  const [atP, atPillars, atRoot] = [{ node: 'p', level: null, method }, { node: null, level: 1, method }, { node: 'index', level: null, method }] as const;

  it('refuses a rule at a node that the source scores for every unit', () => {
    expect(idle([NaN, NaN], [atRoot, atP])).toEqual([expect.objectContaining({ code: 'BELOW_REPORTED_NODE', path: 'variant.missingAt[1]', got: 'p' })]);
  });

  it('takes one that acts for some unit, or at some node of its level, or above', () => {
    expect([idle([1, NaN], [atP]), idle([NaN, NaN], [atPillars]), idle([NaN, NaN], [atRoot])]).toEqual([[], [], []]);
  });
});
