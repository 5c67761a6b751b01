import Ajv from 'ajv';
import { methodologySchema } from '../../src/methodology/methodologySchema';
import type { ImputeMethod, MethodologyDocument, TreatMethod } from '../../src/methodology/methodologyVersion';
import { aggregateKinds, imputeKinds, missingDataKinds, normaliseKinds, treatKinds, weighKinds } from '../../src/methodology/vocabulary';
import { aggregateBy, bonusOf, documentOf, missingBy, normaliseBy, pairsOf, stage, weighBy } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const accepts = new Ajv({ discriminator: true, strictTypes: false }).compile(methodologySchema);
const range = { low: 0, high: 1 };

const oneOfEach: MethodologyDocument = documentOf(smallIndex, {
  normalise: normaliseBy({ kind: 'points' }, {
    1: { kind: 'minMax', range }, 2: { kind: 'rank' }, a: { kind: 'percentileRank' },
    b: { kind: 'zScore', mean: 0, deviation: 1, standardDeviation: 'SAMPLE' },
    c: { kind: 'goalposts', low: 1, high: 2, scale: 'LOG', clamp: 'BOTH', range },
  }),
  weigh: weighBy({ kind: 'equal' }, { 0: { kind: 'given', weights: pairsOf({ p: 1 }) }, p: { kind: 'equalAmongLeaves' } }, { q: 2 }),
  aggregate: aggregateBy({ kind: 'sum' }, {
    0: { kind: 'arithmetic' }, 1: { kind: 'geometric', floor: 0.1 }, p: { kind: 'harmonic', floor: null }, q: { kind: 'powerMean', power: -2, floor: null },
  }),
  missing: missingBy({ kind: 'propagate' }, { 0: { kind: 'renormalise' }, p: { kind: 'minimumShare', share: 0.5 } }),
  bonus: bonusOf('MULTIPLICATIVE', { cap: 1, scale: 10, factors: [{ node: 'f', enabled: true, maxPoints: null }] }),
  subset: { tags: ['STATUS'], segmented: false, nodes: ['p'], exclude: ['a'] },
  rank: { tieRule: 'ordinal', tieBreaker: 'unitCode', tieGrid: 1e-9 },
});

/** Kinds of a stage's union, as the schema spells them. */
function kindsOf(stage: string): readonly string[] {
  const text = JSON.stringify((methodologySchema.properties as Record<string, unknown>)[stage]); // a stage is an object schema
  return [...new Set([...text.matchAll(/"const":"(\w+)"/g)].map(([, kind]) => kind))].sort();
}

describe('the published schema', () => {
  it('accepts a document with one of each method', () => {
    expect([accepts(oneOfEach), accepts.errors]).toEqual([true, null]);
  });

  it('accepts the stages that a document may leave out', () => {
    const limits = { maximumPoints: 5, skewness: 2, kurtosis: 3.5 };
    const whole = documentOf(smallIndex, {
      screen: { minimumShare: 0.5, groups: [{ node: 'p', minimumShare: 1 }] }, denominate: [{ node: 'a', by: 'people', factor: 1000 }],
      impute: stage<ImputeMethod>({ kind: 'none' }, { 2: { kind: 'linear' }, a: { kind: 'groupMean', group: 'REGION' } }),
      treat: stage<TreatMethod>({ kind: 'none' }, {
        1: { kind: 'winsorise', ...limits }, 2: { kind: 'log', shift: 'ONE' }, a: { kind: 'boxCox', lambda: 0 }, b: { kind: 'percentileCaps', low: 0, high: 0.9 },
        c: { kind: 'winsoriseThenTransform', ...limits, maximumPoints: null, transform: { kind: 'log', shift: 'RANGE_SHARE' }, combine: false },
      }),
      panel: { normalise: 'OVER_ALL' },
      normalise: normaliseBy({ kind: 'borda' }, {
        1: { kind: 'distanceToMax' }, 2: { kind: 'fractionOfMax' }, a: { kind: 'scaled', low: 0, high: 1 },
        b: { kind: 'distanceToReference', unit: 'AUT', cap: true }, c: { kind: 'distanceToTarget', target: 5, cap: false },
      }),
      weigh: weighBy({ kind: 'entropy' }, { 0: { kind: 'critic' }, p: { kind: 'principalComponent' }, q: { kind: 'rotatedLoadings', components: 2 } }),
      aggregate: aggregateBy({ kind: 'median' }, { 0: { kind: 'copeland' }, p: { kind: 'mazziottaPareto', penalty: 'POSITIVE' } }),
    });
    expect([accepts(whole), accepts.errors]).toEqual([true, null]);
  });

  it('accepts parameters that stand only where they say something, and methods in stages', () => {
    const limits = { skewness: 2, kurtosis: 3.5 };
    const winsorise = { kind: 'winsorise', maximumPoints: 5, ...limits, force: true } as const;
    const whole = documentOf(smallIndex, {
      screen: { minimumShare: null, groups: [], minimumNonZeroShare: 0.05, alwaysInclude: ['AUT'], alwaysExclude: ['BEL'] },
      impute: stage<ImputeMethod>({ kind: 'lastObservation', maximumPeriods: 2 }, { a: { kind: 'rowMean', level: 1, normaliseFirst: false }, b: { kind: 'constant' } }),
      treat: stage<TreatMethod>(winsorise, {
        a: { kind: 'boxCox', lambda: 2, makePositive: false }, b: { kind: 'twoStage', ...limits, first: winsorise, second: null, combine: false },
        c: { kind: 'twoStage', ...limits, first: { kind: 'log', shift: 'RESCALED' }, second: { kind: 'log', shift: 'TAIL_SIDE' }, combine: true },
      }),
      order: ['impute', 'screen', 'denominate', 'treat'],
      normalise: normaliseBy({ kind: 'scaled', low: 0, high: 1, factor: 10 }),
      weigh: weighBy({ kind: 'principalComponent', among: 'LEVEL' }), aggregate: aggregateBy({ kind: 'outranking' }),
    });
    expect([accepts(whole), accepts.errors]).toEqual([true, null]);
  });

  it('accepts a target and a denominator of a node, and variables beside the tree, where there are some', () => {
    const [root, ...nodes] = smallIndex.nodes;
    const framework = {
      ...smallIndex, nodes: [root, ...nodes.map((node) => ({ ...node, target: -0.5, denominator: 'people' }))],
      variables: [{ code: 'people', name: 'Population', unitOfMeasure: null }],
    };
    const aimed = documentOf(framework, { normalise: normaliseBy({ kind: 'distanceToTarget', target: null, cap: true }) });
    expect([accepts(aimed), accepts.errors]).toEqual([true, null]);
  });

  it.each([
    { stage: 'normalise', kinds: normaliseKinds }, { stage: 'weigh', kinds: weighKinds },
    { stage: 'aggregate', kinds: aggregateKinds }, { stage: 'missing', kinds: missingDataKinds },
    { stage: 'impute', kinds: imputeKinds }, { stage: 'treat', kinds: treatKinds },
  ])('knows the methods of the vocabulary, and no others: $stage', ({ stage, kinds }) => {
    expect(kindsOf(stage)).toEqual([...kinds].sort());
  });

  it.each<{ title: string; document: unknown }>([
    { title: 'nothing', document: null },
    { title: 'an empty object', document: {} },
    { title: 'another schema version', document: { ...oneOfEach, schemaVersion: 2 } },
    { title: 'a code that is not index/name', document: { ...oneOfEach, code: 'cbcii' } },
    { title: 'an empty title', document: { ...oneOfEach, title: '' } },
    { title: 'a field it does not know', document: { ...oneOfEach, note: '' } },
    { title: 'a missing field', document: { ...oneOfEach, rank: undefined } },
    { title: 'an unknown method', document: { ...oneOfEach, aggregate: { ...oneOfEach.aggregate, default: { kind: 'mode' } } } },
    { title: 'a parameter of another method', document: { ...oneOfEach, aggregate: { ...oneOfEach.aggregate, default: { kind: 'sum', floor: 1 } } } },
    { title: 'a method without its parameter', document: { ...oneOfEach, missing: { ...oneOfEach.missing, default: { kind: 'minimumShare' } } } },
    { title: 'a share above 1', document: { ...oneOfEach, screen: { minimumShare: 1.5, groups: [] } } },
    { title: 'a denominator without a factor', document: { ...oneOfEach, denominate: [{ node: 'a', by: 'b' }] } },
    { title: 'a second stage of two stages', document: { ...oneOfEach, treat: stage({ kind: 'winsoriseThenTransform', maximumPoints: 5, skewness: 2, kurtosis: 3.5, transform: { kind: 'winsoriseThenTransform' }, combine: false }) } },
    { title: 'a stage in two stages', document: { ...oneOfEach, treat: stage({ kind: 'twoStage', skewness: 2, kurtosis: 3.5, first: { kind: 'twoStage' }, second: null, combine: false }) } },
    { title: 'an option that says what would stand without it', document: { ...oneOfEach, treat: stage({ kind: 'boxCox', lambda: 2, makePositive: true }) } },
    { title: 'an order of three stages', document: { ...oneOfEach, order: ['screen', 'denominate', 'impute'] } },
    { title: 'a weight below 0', document: { ...oneOfEach, weigh: { ...oneOfEach.weigh, overrides: pairsOf({ p: -1 }) } } },
    { title: 'a level that is no whole number', document: { ...oneOfEach, aggregate: { ...oneOfEach.aggregate, levels: [{ level: 0.5, method: { kind: 'sum' } }] } } },
    { title: 'a framework without nodes', document: { ...oneOfEach, framework: { ...smallIndex, nodes: [] } } },
    { title: 'a variable without a name', document: { ...oneOfEach, framework: { ...smallIndex, variables: [{ code: 'people', unitOfMeasure: null }] } } },
    { title: 'a target that is no number', document: { ...oneOfEach, framework: { ...smallIndex, nodes: [{ ...smallIndex.nodes[0], target: null }] } } },
    { title: 'a denominator that is no code', document: { ...oneOfEach, framework: { ...smallIndex, nodes: [{ ...smallIndex.nodes[0], denominator: null }] } } },
    { title: 'a node with an unknown direction', document: { ...oneOfEach, framework: { ...smallIndex, nodes: [{ ...smallIndex.nodes[0], direction: 'UP' }] } } },
  ])('refuses $title', ({ document }) => {
    expect(accepts(document)).toBe(false);
  });
});
