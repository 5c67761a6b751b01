import type {
  AggregateMethod, ImputeMethod, MethodologyDocument, NormaliseMethod, PlainTreatMethod, ScreenRule, StageChoice, TreatMethod, WeighMethod,
} from '../../../src/methodology/methodologyVersion';
import { aggregateBy, missingBy, normaliseBy, stage, weighBy } from '../../support/builders';
import type { Asem } from '../../support/readAsem';

type Mixture = (asem: Asem) => Partial<MethodologyDocument>;

const limits = { skewness: 2, kurtosis: 3.5 };
const range = (low: number, high: number): NormaliseMethod => ({ kind: 'minMax', range: { low, high } });
const z = { kind: 'zScore', mean: 0, deviation: 1, standardDeviation: 'SAMPLE' } as const;
const log: PlainTreatMethod = { kind: 'log', shift: 'RANGE_SHARE' };
const [arithmetic, geometric, harmonic, copeland]: readonly AggregateMethod[] = [
  { kind: 'arithmetic' }, { kind: 'geometric', floor: null }, { kind: 'harmonic', floor: null }, { kind: 'copeland' },
];
const power = (exponent: number): AggregateMethod => ({ kind: 'powerMean', power: exponent, floor: null });
const share = (least: number) => ({ kind: 'minimumShare', share: least }) as const;
const screen = (rule: Partial<ScreenRule>): Partial<MethodologyDocument> => ({ screen: { minimumShare: null, groups: [], ...rule } });
const impute = (method: ImputeMethod): Partial<MethodologyDocument> => ({ impute: stage(method) });
const treat = (method: TreatMethod, nodes: Readonly<Record<string, TreatMethod>> = {}): Partial<MethodologyDocument> => ({ treat: stage(method, nodes) });
const winsorised = (most: number | null, changes: Partial<Extract<TreatMethod, { kind: 'winsoriseThenTransform' }>> = {}): TreatMethod =>
  ({ kind: 'winsoriseThenTransform', maximumPoints: most, ...limits, transform: log, combine: false, ...changes });
const twoStage = (first: PlainTreatMethod, second: PlainTreatMethod | null, changes: Partial<typeof limits> = {}): TreatMethod =>
  ({ kind: 'twoStage', ...limits, ...changes, first, second, combine: false });
const uneven = ({ weights }: Asem) => weights.map(({ node }, k) => ({ node, weight: 0.2 + (k * 37 % 29) / 10 }));
const component = (levels: readonly number[], among: { readonly among?: 'LEVEL' } = {}): Mixture => ({ weights }) => ({
  weigh: weighBy({ kind: 'given', weights }, Object.fromEntries(levels.map((level): [string, WeighMethod] => [String(level), { kind: 'principalComponent', ...among }]))),
});

export const treatedUpTo = (most: number): StageChoice<TreatMethod> => stage(winsorised(most));

/** Ways to score one year, each a departure from min-max, given weights and means over present children. */
export const asemMixtures: Readonly<Record<string, Mixture>> = {
  'min-max and means': () => ({}),
  'denominated': ({ denominate }) => ({ denominate }),
  'denominated with a factor': () => ({ denominate: [{ node: 'Flights', by: 'Population', factor: 1000 }, { node: 'Goods', by: 'GDP', factor: 100 }] }),
  'the usual: denominated, imputed within groups, treated': ({ denominate }) => ({ denominate, ...impute({ kind: 'groupMean', group: 'EurAsia_group' }), treat: treatedUpTo(5) }),
  'a share of children that must be there': () => ({ missing: missingBy(share(0.9)) }),
  'a share by level': () => ({ missing: missingBy(share(1), { 2: share(0.8), 1: share(0.99), 0: share(0.5) }) }),
  'geometric means': () => ({ normalise: normaliseBy(range(1, 100)), aggregate: aggregateBy(geometric) }),
  'harmonic means': () => ({ normalise: normaliseBy(range(1, 100)), aggregate: aggregateBy(harmonic) }),
  'another mean at each level': () => ({ normalise: normaliseBy(range(10, 20)), aggregate: aggregateBy(arithmetic, { 2: geometric, 1: harmonic, 0: power(2) }), missing: missingBy(share(0.6)) }),
  'another mean at two parents': () => ({ normalise: normaliseBy(range(1, 100)), aggregate: aggregateBy(arithmetic, { Physical: geometric, Sust: harmonic }) }),
  'power means': () => ({ normalise: normaliseBy(range(1, 100)), aggregate: aggregateBy(power(3), { 1: power(-1), 0: power(0.5) }) }),
  'medians': () => ({ aggregate: aggregateBy({ kind: 'median' }) }),
  'Mazziotta-Pareto': () => ({ normalise: normaliseBy({ ...z, mean: 100, deviation: 10 }), aggregate: aggregateBy({ kind: 'mazziottaPareto', penalty: 'NEGATIVE' }) }),
  'Copeland throughout': () => ({ aggregate: aggregateBy(copeland) }),
  'Copeland of weighted sub-indices': (asem) => ({ weigh: weighBy({ kind: 'given', weights: uneven(asem) }), aggregate: aggregateBy(arithmetic, { 1: copeland }) }),
  'outranking at the top': () => ({ aggregate: aggregateBy(arithmetic, { 0: { kind: 'outranking' } }) }),
  'uneven weights': (asem) => ({ weigh: weighBy({ kind: 'given', weights: uneven(asem) }) }),
  'uneven weights in geometric means, some missing': (asem) => ({ weigh: weighBy({ kind: 'given', weights: uneven(asem) }), normalise: normaliseBy(range(1, 100)), aggregate: aggregateBy(geometric), missing: missingBy(share(0.75)) }),
  'z-scores': () => ({ normalise: normaliseBy(z) }),
  'ranks': () => ({ normalise: normaliseBy({ kind: 'rank' }) }),
  'geometric means of ranks': () => ({ normalise: normaliseBy({ kind: 'rank' }), aggregate: aggregateBy(geometric) }),
  'Borda': () => ({ normalise: normaliseBy({ kind: 'borda' }) }),
  'percentile ranks': () => ({ normalise: normaliseBy({ kind: 'percentileRank' }) }),
  'distance to the best': () => ({ normalise: normaliseBy({ kind: 'distanceToMax' }) }),
  'distance to one country, capped': () => ({ ...impute({ kind: 'mean' }), normalise: normaliseBy({ kind: 'distanceToReference', unit: 'DEU', cap: true }) }),
  'distance to their own targets': () => ({ normalise: normaliseBy({ kind: 'distanceToTarget', target: null, cap: false }) }),
  'distance to their own targets, capped': () => ({ normalise: normaliseBy({ kind: 'distanceToTarget', target: null, cap: true }) }),
  'fractions of the best': () => ({ normalise: normaliseBy({ kind: 'fractionOfMax' }, { GDPGrow: z, CO2: z }) }),
  'scaled': () => ({ normalise: normaliseBy({ kind: 'scaled', low: -5, high: 50, factor: 10 }) }),
  'goalposts, cut off': () => ({ normalise: normaliseBy({ kind: 'goalposts', low: 5, high: 90, scale: 'LINEAR', clamp: 'BOTH', range: { low: 0, high: 10 } }) }),
  'indicators one by one': () => ({ normalise: normaliseBy(range(0, 100), { LPI: { ...z, mean: 10, deviation: 2 }, Flights: { kind: 'rank' }, CO2: { kind: 'borda' } }) }),
  'winsorised or logarithms, at most one point': ({ denominate }) => ({ denominate, treat: treatedUpTo(1) }),
  'winsorised without limit': ({ denominate }) => ({ denominate, ...treat(winsorised(null)) }),
  'tighter limits, logarithms by 1': ({ denominate }) => ({ denominate, ...treat(winsorised(2, { skewness: 1.5, kurtosis: 3, transform: { kind: 'log', shift: 'ONE' } })) }),
  'logarithms of the winsorised': ({ denominate }) => ({ denominate, ...treat(winsorised(1, { combine: true })) }),
  'logarithms from the side without the tail': () => treat(twoStage({ kind: 'log', shift: 'TAIL_SIDE' }, null, { skewness: 0.5, kurtosis: -1 })),
  'rescaled logarithms': ({ denominate }) => ({ denominate, ...treat(winsorised(1, { transform: { kind: 'log', shift: 'RESCALED' } })) }),
  'Box-Cox': ({ denominate }) => ({ denominate, ...treat(winsorised(1, { transform: { kind: 'boxCox', lambda: 0.3 } })) }),
  'winsorised by force': ({ denominate }) => ({ denominate, ...treat(twoStage({ kind: 'winsorise', maximumPoints: 4, ...limits, force: true }, log)) }),
  'limits of their own for winsorising': ({ denominate }) => ({ denominate, ...treat(twoStage({ kind: 'winsorise', maximumPoints: 6, skewness: 1, kurtosis: 1 }, log, { skewness: 2.25, kurtosis: 3 })) }),
  'percentile caps': () => treat({ kind: 'percentileCaps', low: 0.05, high: 0.95 }),
  'indicators treated one by one': () => treat(winsorised(5), { Flights: { kind: 'none' }, Bord: winsorised(1, { transform: { kind: 'log', shift: 'ONE' } }) }),
  'imputed by the mean': () => impute({ kind: 'mean' }),
  'imputed by the median of a group': () => impute({ kind: 'groupMedian', group: 'GDP_group' }),
  'imputed by 0': () => impute({ kind: 'zero' }),
  'imputed by the mean of the row': () => impute({ kind: 'rowMean', level: 0, normaliseFirst: true }),
  'imputed by the median of the pillar': ({ denominate }) => ({ denominate, ...impute({ kind: 'rowMedian', level: 2, normaliseFirst: true }) }),
  'imputed by the mean of the row as it is': () => ({ ...impute({ kind: 'rowMean', level: 1, normaliseFirst: false }), normalise: normaliseBy(z) }),
  'screened by coverage': () => screen({ minimumShare: 0.95 }),
  'screened by coverage of a pillar': () => screen({ groups: [{ node: 'SusEcFin', minimumShare: 1 }] }),
  'screened by zeros': () => screen({ minimumNonZeroShare: 0.92 }),
  'screened with exceptions': () => screen({ minimumShare: 0.97, alwaysInclude: ['BRN', 'LAO'], alwaysExclude: ['AUT'] }),
  'imputed, then denominated': ({ denominate }) => ({ denominate, ...impute({ kind: 'median' }), order: ['screen', 'impute', 'denominate', 'treat'] }),
  'treated, then imputed, then screened': ({ denominate }) => ({ denominate, treat: treatedUpTo(2), ...impute({ kind: 'mean' }), ...screen({ minimumNonZeroShare: 0.9 }), order: ['denominate', 'treat', 'impute', 'screen'] }),
  'components of pillars': component([2]),
  'components at each level': component([2, 1, 0]),
  'components of all indicators together': component([2], { among: 'LEVEL' }),
};

/** Ways to score a panel. */
export const panelMixtures: Readonly<Record<string, Mixture>> = {
  'normalised by itself': () => ({}),
  'normalised over all': () => ({ panel: { normalise: 'OVER_ALL' } }),
  'screened, treated, and normalised over all': () => ({ ...screen({ minimumShare: 0.9 }), treat: treatedUpTo(5), panel: { normalise: 'OVER_ALL' } }),
  'z-scores over all': ({ denominate }) => ({ denominate, normalise: normaliseBy(z), panel: { normalise: 'OVER_ALL' } }),
  'percentile ranks over all': () => ({ normalise: normaliseBy({ kind: 'percentileRank' }), panel: { normalise: 'OVER_ALL' } }),
  'imputed by the row, then over all': () => ({ ...impute({ kind: 'rowMean', level: 2, normaliseFirst: true }), panel: { normalise: 'OVER_ALL' } }),
};
