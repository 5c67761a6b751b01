import { explain } from '../../src/methodology/explanation/explain';
import { contributionsOf } from '../../src/methodology/contributions';
import type { AggregateMethod, ImputeMethod, MethodologyDocument, NormaliseMethod, TreatMethod, WeighMethod } from '../../src/methodology/methodologyVersion';
import { score } from '../../src/methodology/score';
import { createSnapshot, type Snapshot } from '../../src/methodology/snapshot';
import { explanationOperations } from '../../src/methodology/vocabulary';
import { additive, bonuses, casesOf, means, minMax, missingRules, presentOrMissing, range, zScore } from '../support/arbitraries';
import { aggregateBy, columnsOf, documentOf, group, leaf, missingBy, normaliseBy, planOf, stage, unitsOf, valueOf, weighBy } from '../support/builders';
import { always } from '../support/law';
import { explanationsOf, replay, replayInPython } from '../support/replay';
import { scored } from '../support/scored';

type Goalposts = Extract<NormaliseMethod, { readonly kind: 'goalposts' }>;
const goalposts = (changes: Partial<Goalposts>): Goalposts => ({ kind: 'goalposts', low: 1, high: 8, scale: 'LINEAR', clamp: 'NONE', range, ...changes });
const normalisations: readonly NormaliseMethod[] = [
  minMax, { kind: 'minMax', range: { low: 70, high: 130 } }, zScore, { kind: 'rank' }, { kind: 'percentileRank' }, { kind: 'borda' }, { kind: 'distanceToMax' },
  { kind: 'distanceToReference', unit: 'u0', cap: true }, { kind: 'distanceToTarget', target: 3, cap: true }, { kind: 'fractionOfMax' },
  { kind: 'scaled', low: -2, high: 7 }, goalposts({}), goalposts({ clamp: 'BOTH' }), goalposts({ scale: 'LOG', clamp: 'HIGH' }), { kind: 'points' },
];
const aggregates: readonly AggregateMethod[] = [
  ...additive, ...means, { kind: 'median' }, { kind: 'copeland' }, { kind: 'outranking' }, { kind: 'mazziottaPareto', penalty: 'NEGATIVE' }, { kind: 'mazziottaPareto', penalty: 'POSITIVE' },
];
const cases = casesOf({
  hasFactors: true, leafMethods: normalisations, groupMethods: [null, null, ...normalisations], aggregates, missing: missingRules, weighs: ['equal', 'given', 'equalAmongLeaves'],
  weights: [1, 2, 0.5, 0], bonuses, values: presentOrMissing, units: { least: 2, most: 7 },
});

it('whatever the methods, an independent program gets the last bit of every step; contributions are those of the index', () => {
  const explanations: object[] = [];
  const seen = new Set<string>();
  always(cases, (instance) => {
    const table = scored(instance);
    explanations.push(...explanationsOf(table, instance.snapshot));
    table.units.forEach((unit, position) => {
      const steps = explain(table, instance.snapshot, unit, 'index')?.steps ?? [];
      for (const { operation } of steps) seen.add(operation);
      const contributions = contributionsOf(table, position);
      const told = new Map(steps.flatMap(({ operation, node, result }) => (operation === 'contribution' || operation === 'factorContribution' ? [[node, result]] : [])));
      table.plan.nodes.slice(1).forEach(({ code, column }) => { if (told.has(code)) expect(told.get(code)).toBe(contributions.byColumn[column]); });
    });
  }, 300);
  expect(replay(explanations)).toEqual({ status: 0, err: '', out: expect.stringMatching(new RegExp(`^${explanations.length} explanations, \\d+ steps: all match to the last bit$`)) });
  const inPython = replayInPython(explanations);
  if (inPython !== null) expect(inPython).toMatchObject({ status: 0, err: '' });
  const elsewhere = ['reported', 'denominated', 'imputed', 'treated', 'ownWeights', 'worthBelow'];
  expect(explanationOperations.filter((operation) => !seen.has(operation) && !elsewhere.includes(operation))).toEqual([]);
});

describe('what only some documents ask for is explained too', () => {
  const { NaN: none } = Number;
  const tree = group('index', [group('p', [leaf('a'), leaf('b'), leaf('c')]), group('q', [leaf('d'), leaf('e')])]);
  const values = { a: [2, none, 8, 4, 5], b: [1, 7, 3, 3, 90], c: [5, 1, 4, 2, 9], d: [3, 3, 1, 2, 6], e: [1, 2, none, 5, 4], people: [2, 1, 4, 3, 7] };
  const snapshot: Snapshot = createSnapshot(unitsOf(5), columnsOf(values, 'RAW'), { groups: new Map([['region', ['x', 'x', 'y', 'y', 'x']]]) });
  const imputed = stage<ImputeMethod>({ kind: 'mean' });
  const weighed = (method: WeighMethod): Partial<MethodologyDocument> => ({ weigh: weighBy({ kind: 'equal' }, { 1: method }), impute: imputed });
  const treated = (method: TreatMethod): Partial<MethodologyDocument> => ({ treat: stage(method) });
  const documents: Readonly<Record<string, Partial<MethodologyDocument>>> = {
    'a denominator': { denominate: [{ node: 'a', by: 'people', factor: 10 }] },
    'imputation by group': { impute: stage<ImputeMethod>({ kind: 'groupMedian', group: 'region' }) },
    'imputation by row': { impute: stage<ImputeMethod>({ kind: 'rowMean', level: 0, normaliseFirst: true }) },
    'treatment before imputation': { impute: imputed, ...treated({ kind: 'log', shift: 'RANGE_SHARE' }), order: ['treat', 'screen', 'denominate', 'impute'] },
    winsorisation: treated({ kind: 'winsorise', maximumPoints: 1, skewness: 2, kurtosis: 3.5, force: true }),
    'a screen': { screen: { minimumShare: 0.9, groups: [] } },
    'weights by principal components': weighed({ kind: 'principalComponent' }),
    'weights by entropy': weighed({ kind: 'entropy' }),
    'weights by CRITIC': weighed({ kind: 'critic' }),
    'weights by rotated loadings': weighed({ kind: 'rotatedLoadings', components: null }),
    'benefit of the doubt': { ...weighed({ kind: 'benefitOfTheDoubt', bounds: null }), aggregate: aggregateBy({ kind: 'arithmetic' }, { 1: { kind: 'sum' } }) },
    'pillars on another scale': { normalise: normaliseBy(minMax, { p: goalposts({ low: 0, range: { low: 0, high: 3 } }) }), impute: imputed },
  };

  it.each(Object.entries(documents))('%s', (_, changes) => {
    const table = valueOf(score(planOf(documentOf(tree, { normalise: normaliseBy(minMax), missing: missingBy({ kind: 'renormalise' }), ...changes })), snapshot));
    const explanations = explanationsOf(table, snapshot);
    expect(explanations.length).toBe(table.units.length);
    expect(replay(explanations)).toMatchObject({ status: 0, err: '' });
  });

  it('a value that was divided names its denominator, one that was imputed the method', () => {
    const document = documentOf(tree, { normalise: normaliseBy(minMax), impute: imputed, denominate: [{ node: 'a', by: 'people', factor: 10 }] });
    const table = valueOf(score(planOf(document), snapshot));
    const about = (unit: string, node: string) => explain(table, snapshot, unit, node)?.steps.map(({ node: at, operation, learntBy }) => [at, operation, learntBy]);
    expect(about('u0', 'a')).toEqual([['a', 'observed', null], ['people', 'observed', null], ['a', 'denominated', null], ['a', 'minMax', null]]);
    expect(about('u2', 'e')).toEqual([['e', 'imputed', 'mean'], ['e', 'minMax', null]]);
  });
});
