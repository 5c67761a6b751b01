import { aggregateWords, missingWords, normaliseWords, percent, phrase, weighWords } from '../../../../src/methodology/changes/words/methodWords';
import { imputeWords, treatWords } from '../../../../src/methodology/changes/words/preparationWords';
import type { AggregateMethod, ImputeMethod, NormaliseMethod, TreatMethod, WeighMethod } from '../../../../src/methodology/methodologyVersion';

it.each<[NormaliseMethod, string]>([
  [{ kind: 'points' }, 'points as they are'], [{ kind: 'rank' }, 'rank'], [{ kind: 'percentileRank' }, 'percentile rank'], [{ kind: 'borda' }, 'Borda count'],
  [{ kind: 'distanceToMax' }, 'distance to the best'], [{ kind: 'fractionOfMax' }, 'fraction of the best'],
  [{ kind: 'zScore', mean: 100, deviation: 10, standardDeviation: 'POPULATION' }, 'z-score of mean 100 and deviation 10 (of the population)'],
  [{ kind: 'distanceToReference', unit: 'shanghai', cap: true }, 'distance to shanghai, capped'],
  [{ kind: 'distanceToTarget', target: null, cap: false }, 'distance to its own target'], [{ kind: 'distanceToTarget', target: 5, cap: false }, 'distance to the target 5'],
  [{ kind: 'scaled', low: 0, high: 9 }, 'scaled from 0 to 9'], [{ kind: 'scaled', low: 0, high: 9, factor: 10 }, 'scaled from 0 to 9 × 10'],
  [{ kind: 'goalposts', low: 1, high: 9, scale: 'LOG', clamp: 'BOTH', range: { low: 0, high: 1 } }, 'logarithmic goalposts 1 to 9, put on 0 to 1, cut off at both ends'],
])('normalisation %j', (method, words) => {
  expect(phrase(normaliseWords, method)).toBe(words);
});

it.each<[AggregateMethod, string]>([
  [{ kind: 'sum' }, 'sum'], [{ kind: 'harmonic', floor: null }, 'harmonic mean'], [{ kind: 'powerMean', power: 2, floor: 1 }, 'mean of power 2, floored at 1'],
  [{ kind: 'median' }, 'median'], [{ kind: 'copeland' }, 'Copeland rule'], [{ kind: 'outranking' }, 'outranking'],
  [{ kind: 'mazziottaPareto', penalty: 'NEGATIVE' }, 'Mazziotta–Pareto, imbalance penalised'], [{ kind: 'mazziottaPareto', penalty: 'POSITIVE' }, 'Mazziotta–Pareto, imbalance rewarded'],
])('aggregation %j', (method, words) => {
  expect(phrase(aggregateWords, method)).toBe(words);
});

it.each<[WeighMethod, string]>([
  [{ kind: 'equalAmongLeaves' }, 'equal among indicators'], [{ kind: 'given', weights: [{ node: 'a', weight: 2 }, { node: 'b', weight: 0.5 }] }, 'given (a 2, b 0.5)'],
  [{ kind: 'principalComponent' }, 'first principal component'], [{ kind: 'rotatedLoadings', components: 4 }, 'rotated loadings of 4 components'],
  [{ kind: 'rotatedLoadings', components: null }, 'rotated loadings'], [{ kind: 'critic' }, 'CRITIC'],
  [{ kind: 'benefitOfTheDoubt', bounds: null }, 'benefit of the doubt'],
  [{ kind: 'benefitOfTheDoubt', bounds: { of: 'WEIGHTS', low: 0.1, high: 0.15, nodes: [{ node: 'a', low: 0, high: 1 }] } }, 'benefit of the doubt, shares of weights 10 % to 15 %, a 0 % to 100 %'],
])('weighting %j', (method, words) => {
  expect(phrase(weighWords, method)).toBe(words);
});

it.each<[ImputeMethod, string]>([
  [{ kind: 'zero' }, '0'], [{ kind: 'median' }, 'median'], [{ kind: 'linear' }, 'linear in time'], [{ kind: 'constant' }, 'the period before, else the next'],
  [{ kind: 'lastObservation' }, 'last observation'], [{ kind: 'lastObservation', maximumPeriods: 2 }, 'last observation, at most 2 periods back'],
  [{ kind: 'groupMedian', group: 'TIER' }, 'median of the TIER'], [{ kind: 'rowMean', level: 1, normaliseFirst: true }, 'mean of the unit\'s other indicators below level 1'],
  [{ kind: 'rowMedian', level: 0, normaliseFirst: false }, 'median of the unit\'s other indicators below level 0'],
])('imputation %j', (method, words) => {
  expect(phrase(imputeWords, method)).toBe(words);
});

it.each<[TreatMethod, string]>([
  [{ kind: 'log', shift: 'ONE' }, 'logarithm, shifted to 1'], [{ kind: 'boxCox', lambda: 0.5 }, 'Box-Cox of λ 0.5'],
  [{ kind: 'percentileCaps', low: 0.025, high: 0.975 }, 'capped at the percentiles 2.5 % and 97.5 %'],
  [{ kind: 'winsorise', maximumPoints: null, skewness: 2, kurtosis: 3.5, force: true }, 'winsorised, any number of points whatever the shape'],
  [{ kind: 'winsoriseThenTransform', maximumPoints: 5, skewness: 2, kurtosis: 3.5, transform: { kind: 'log', shift: 'RANGE_SHARE' }, combine: false },
    'winsorised, at most 5 points until |skewness| ≤ 2 or kurtosis ≤ 3.5, else logarithm, shifted by a share of the range'],
  [{ kind: 'twoStage', skewness: 2, kurtosis: 3.5, first: { kind: 'boxCox', lambda: 0 }, second: null, combine: false }, 'Box-Cox of λ 0 until |skewness| ≤ 2 or kurtosis ≤ 3.5'],
])('treatment %j', (method, words) => {
  expect(phrase(treatWords, method)).toBe(words);
});

it('missing data and shares', () => {
  expect(phrase(missingWords, { kind: 'renormalise' })).toBe('made from what is present');
  expect([0.07, 1 / 3, 1].map(percent)).toEqual(['7 %', '33.333333 %', '100 %']);
});
