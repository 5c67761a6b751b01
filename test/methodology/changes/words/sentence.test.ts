import { changesBetween } from '../../../../src/methodology/changes/changesBetween';
import { ChangeWords } from '../../../../src/methodology/changes/words/sentence';
import type { MethodologyDocument } from '../../../../src/methodology/methodologyVersion';
import { changeKinds } from '../../../../src/methodology/vocabulary';
import {
  aggregateBy, bonusOf, documentOf, factor, frameworkOf, group, leaf, missingBy, normaliseBy, stage, weighBy, weightsOf,
} from '../../../support/builders';
import { smallIndex } from '../../../support/smallIndex';

const base = documentOf(smallIndex);
type Node = MethodologyDocument['framework']['nodes'][number];
const at = (code: string, changes: Partial<Node>): Partial<MethodologyDocument> =>
  ({ framework: { ...smallIndex, nodes: smallIndex.nodes.map((node) => (node.code === code ? { ...node, ...changes } : node)) } });
const grown = frameworkOf(group('index', [
  group('p', [leaf('b'), leaf('a', { name: 'Alpha' }), leaf('c')]), group('r', [leaf('e'), leaf('g')], { name: 'Rho' }), factor('bonus'),
]));
const plain = frameworkOf(group('index', [group('q', [leaf('c'), leaf('d')]), group('p', [leaf('a'), leaf('b')])]));

const cases: readonly (readonly [Partial<MethodologyDocument>, string])[] = [
  [at('f', { role: 'CORE' }), 'f: bonus factor → core'],
  [at('a', { direction: 'LOWER_IS_BETTER' }), 'a: higher is better → lower is better'],
  [at('a', { ceiling: 5 }), 'a: ceiling 1 → 5'],
  [at('a', { target: 3.5 }), 'a: target none → 3.5'],
  [at('a', { tag: 'POTENTIAL' }), 'a: tag status → potential'],
  [at('a', { segmented: null }), 'a: segmented true → none'],
  [at('a', { name: 'Alpha' }), 'Alpha: name a → Alpha'],
  [at('a', { scalePrinted: 'total score: 5' }), 'a: scale printed reworded'],
  [{ title: 'Another' }, 'Title Test → Another'],
  [{ audit: { parameters: { draws: 500 } } }, 'Audit: other thresholds, parameters or gate'],
  [{ code: 'test/fork' }, 'Line test/line → test/fork'],
  [{ description: 'A long text that says at some length what the methodology is about' }, 'Description reworded'],
  [{ subset: { ...base.subset, tags: ['STATUS'], exclude: ['a'] } }, 'Indicators that take part: all → status without a'],
  [{ subset: { ...base.subset, segmented: true, nodes: ['p'] } }, 'Indicators that take part: all → segmented, below p'],
  [{ screen: { minimumShare: 0.65, groups: [{ node: 'p', minimumShare: 0.5 }], minimumNonZeroShare: 0.1, alwaysInclude: ['x'], alwaysExclude: ['y'] } },
    'Screening: none → at least 65 % of the indicators, at least 50 % below p, at least 10 % other than 0, always with x, never with y'],
  [{ order: ['impute', 'screen', 'denominate', 'treat'] }, 'Order of the stages before normalisation: screen, denominate, impute, treat → impute, screen, denominate, treat'],
  [{ panel: { normalise: 'OVER_ALL' } }, 'Normalisation learns: in each period → over all periods'],
  [{ rank: { tieRule: 'ordinal', tieBreaker: 'core', tieGrid: 0.1 } },
    'Ranking: equal scores share a rank and the next is skipped, scores equal within 1e-9 → each rank once by core, scores equal within 0.1'],
  [{ denominate: [{ node: 'a', by: 'people', factor: 1000 }] }, 'a: not divided → divided by people per 1000'],
  [{ impute: stage({ kind: 'groupMean', group: 'REGION' }) }, 'Imputation of 5 nodes, by default: none → mean of the REGION'],
  [{ treat: stage({ kind: 'none' }, { a: { kind: 'winsorise', maximumPoints: 5, skewness: 2, kurtosis: 3.5 } }) },
    'Outliers of a: none → winsorised, at most 5 points until |skewness| ≤ 2 or kurtosis ≤ 3.5'],
  [{ normalise: normaliseBy({ kind: 'minMax', range: { low: 0, high: 100 } }) }, 'Normalisation of 5 nodes, by default: points as they are → min-max on 0 to 100'],
  [{ normalise: normaliseBy({ kind: 'points' }, { 1: { kind: 'zScore', mean: 0, deviation: 1, standardDeviation: 'SAMPLE' } }) },
    'Normalisation of level 1 (2 nodes): none → z-score of mean 0 and deviation 1'],
  [{ normalise: normaliseBy({ kind: 'points' }, { p: { kind: 'goalposts', low: 0, high: 17, scale: 'LINEAR', clamp: 'NONE', range: { low: 0, high: 69 } } }) },
    'Normalisation of p: none → goalposts 0 to 17, put on 0 to 69'],
  [{ weigh: weighBy({ kind: 'equal' }, { index: { kind: 'principalComponent', among: 'LEVEL' } }) }, 'Weights below index: equal → first principal component of the level'],
  [{ weigh: weighBy({ kind: 'entropy' }) }, 'Weights below 3 nodes, by default: equal → entropy'],
  [{ weigh: weightsOf({ p: 2 }) }, 'Weight of p: 1 → 2'],
  [{ aggregate: aggregateBy({ kind: 'arithmetic' }, { index: { kind: 'geometric', floor: 0.5 } }) }, 'Aggregation of index: arithmetic mean → geometric mean, floored at 0.5'],
  [{ missing: missingBy({ kind: 'minimumShare', share: 0.7 }) },
    'Missing data of 4 nodes, by default: missing where any part is missing → made from what is present, if that is at least 70 %'],
  [{ bonus: bonusOf('ADDITIVE') }, 'Bonus: none → additive without cap'],
  [{ bonus: bonusOf('MULTIPLICATIVE', { scale: 20, cap: 4 }) }, 'Bonus: none → multiplicative on the scale 20, capped at 4'],
  [{ bonus: bonusOf('NONE', { factors: [{ node: 'f', enabled: false, maxPoints: null }] }) }, 'Bonus factor f: up to its ceiling → switched off'],
  [{ bonus: bonusOf('NONE', { factors: [{ node: 'f', enabled: true, maxPoints: 2 }] }) }, 'Bonus factor f: up to its ceiling → up to 2 points'],
  [{ bonus: bonusOf('NONE', { cap: 3 }) }, 'Bonus: written otherwise, the same at every node'],
];

const sentencesOf = (from: MethodologyDocument, to: MethodologyDocument): readonly string[] => {
  const words = new ChangeWords(from, to);
  return changesBetween(from, to).map((change) => words.sentence(change));
};

it.each(cases)('%j is said', (changes, sentence) => {
  expect(sentencesOf(base, documentOf(smallIndex, changes))).toEqual([sentence]);
});

it('what happens to the tree is said by names', () => {
  expect(sentencesOf(documentOf(plain), documentOf(grown))).toEqual([
    'Added: Rho under index, with 2 nodes below it', 'Added: bonus under index', 'Removed: q under index, with 1 node below it',
    'c: moved, q → p', 'p: what lies below it stands in another order', 'Bonus gathered at: none → bonus', 'Alpha: name a → Alpha',
  ]);
});

it('every kind of change is among these', () => {
  const kinds = new Set([
    ...cases.flatMap(([changes]) => changesBetween(base, documentOf(smallIndex, changes))), ...changesBetween(documentOf(plain), documentOf(grown)),
  ].map(({ kind }) => kind));
  expect(changeKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
});
