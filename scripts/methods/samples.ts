import type { AggregateMethod, ImputeMethod, NormaliseMethod, TreatMethod, WeighMethod } from '../../src/methodology/methodologyVersion';

/** One method of each kind, with every parameter that the kind takes. */
type Samples<Method extends { readonly kind: string }> = { readonly [Kind in Method['kind']]: Method & { readonly kind: Kind } };

const limits = { skewness: 2, kurtosis: 3.5 } as const;
const log = { kind: 'log', shift: 'RANGE_SHARE' } as const;

export const imputeSamples: Samples<ImputeMethod> = {
  none: { kind: 'none' }, zero: { kind: 'zero' }, mean: { kind: 'mean' }, median: { kind: 'median' },
  groupMean: { kind: 'groupMean', group: 'REGION' }, groupMedian: { kind: 'groupMedian', group: 'REGION' },
  rowMean: { kind: 'rowMean', level: 1, normaliseFirst: true }, rowMedian: { kind: 'rowMedian', level: 1, normaliseFirst: false },
  linear: { kind: 'linear' }, constant: { kind: 'constant' }, lastObservation: { kind: 'lastObservation', maximumPeriods: 2 },
};

export const treatSamples: Samples<TreatMethod> = {
  none: { kind: 'none' },
  winsorise: { kind: 'winsorise', maximumPoints: 5, ...limits, force: true },
  log,
  boxCox: { kind: 'boxCox', lambda: 0.5, makePositive: false },
  percentileCaps: { kind: 'percentileCaps', low: 0.05, high: 0.95 },
  winsoriseThenTransform: { kind: 'winsoriseThenTransform', maximumPoints: 5, ...limits, transform: log, combine: false },
  twoStage: { kind: 'twoStage', ...limits, first: { kind: 'boxCox', lambda: 0 }, second: { kind: 'percentileCaps', low: 0, high: 0.9 }, combine: true },
};

export const normaliseSamples: Samples<NormaliseMethod> = {
  points: { kind: 'points' },
  minMax: { kind: 'minMax', range: { low: 0, high: 100 } },
  zScore: { kind: 'zScore', mean: 0, deviation: 1, standardDeviation: 'SAMPLE' },
  rank: { kind: 'rank' }, percentileRank: { kind: 'percentileRank' }, borda: { kind: 'borda' },
  goalposts: { kind: 'goalposts', low: 100, high: 75_000, scale: 'LOG', clamp: 'HIGH', range: { low: 0, high: 1 } },
  distanceToMax: { kind: 'distanceToMax' },
  distanceToReference: { kind: 'distanceToReference', unit: 'shanghai', cap: false },
  distanceToTarget: { kind: 'distanceToTarget', target: 0.9, cap: true },
  fractionOfMax: { kind: 'fractionOfMax' },
  scaled: { kind: 'scaled', low: 0, high: 4, factor: 10 },
};

export const weighSamples: Samples<WeighMethod> = {
  equal: { kind: 'equal' }, equalAmongLeaves: { kind: 'equalAmongLeaves' },
  given: { kind: 'given', weights: [{ node: 'rnd-resources', weight: 2 }] },
  principalComponent: { kind: 'principalComponent', among: 'LEVEL' }, rotatedLoadings: { kind: 'rotatedLoadings', components: 4 },
  entropy: { kind: 'entropy' }, critic: { kind: 'critic' },
  benefitOfTheDoubt: { kind: 'benefitOfTheDoubt', bounds: { of: 'CONTRIBUTIONS', low: 0.05, high: 0.4, nodes: [{ node: 'infrastructure', low: 0.1, high: 0.3 }] } },
};

export const aggregateSamples: Samples<AggregateMethod> = {
  sum: { kind: 'sum' }, arithmetic: { kind: 'arithmetic' },
  geometric: { kind: 'geometric', floor: 0.01 }, harmonic: { kind: 'harmonic', floor: 0.01 }, powerMean: { kind: 'powerMean', power: 0.5, floor: 0.01 },
  median: { kind: 'median' }, copeland: { kind: 'copeland' }, outranking: { kind: 'outranking' },
  mazziottaPareto: { kind: 'mazziottaPareto', penalty: 'NEGATIVE' },
};

/** The stages whose methods have kinds: where a method stands in the examples, and one of each kind. */
export const stages = {
  impute: { node: 'gdp-total', samples: imputeSamples },
  treat: { node: 'gdp-total', samples: treatSamples },
  normalise: { node: 'gdp-total', samples: normaliseSamples },
  weigh: { node: 'cbcii', samples: weighSamples },
  aggregate: { node: 'cbcii', samples: aggregateSamples },
} as const;
export type StageName = keyof typeof stages;
