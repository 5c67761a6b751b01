import type { AggregateMethod, MissingDataRule, NormaliseMethod, OutputRange, WeighMethod, WeightBounds } from '../../methodologyVersion';

/** A phrase for each kind of a closed union, made from the method's own parameters. */
export type Words<Method extends { readonly kind: string }> = { readonly [Kind in Method['kind']]: (method: Extract<Method, { readonly kind: Kind }>) => string };

/** The phrase for one method. */
export function phrase<Method extends { readonly kind: string }>(words: Words<Method>, method: Method): string {
  const make = words[method.kind as Method['kind']] as (method: Method) => string; // the kind picks the maker of its own methods
  return make(method);
}

const clamped = { NONE: '', LOW: ', cut off below', HIGH: ', cut off above', BOTH: ', cut off at both ends' } as const;

export const normaliseWords: Words<NormaliseMethod> = {
  points: () => 'points as they are',
  minMax: ({ range }) => `min-max on ${onRange(range)}`,
  zScore: ({ mean, deviation, standardDeviation }) =>
    `z-score of mean ${mean} and deviation ${deviation}${standardDeviation === 'POPULATION' ? ' (of the population)' : ''}`,
  rank: () => 'rank',
  percentileRank: () => 'percentile rank',
  borda: () => 'Borda count',
  distanceToMax: () => 'distance to the best',
  distanceToReference: ({ unit, cap }) => `distance to ${unit}${cap ? ', capped' : ''}`,
  distanceToTarget: ({ target, cap }) => `distance to ${target === null ? 'its own target' : `the target ${target}`}${cap ? ', capped' : ''}`,
  fractionOfMax: () => 'fraction of the best',
  scaled: ({ low, high, factor }) => `scaled from ${low} to ${high}${factor === undefined ? '' : ` × ${factor}`}`,
  goalposts: ({ low, high, scale, clamp, range }) =>
    `${scale === 'LOG' ? 'logarithmic ' : ''}goalposts ${low} to ${high}, put on ${onRange(range)}${clamped[clamp]}`,
};

export const aggregateWords: Words<AggregateMethod> = {
  sum: () => 'sum',
  arithmetic: () => 'arithmetic mean',
  geometric: ({ floor }) => `geometric mean${floored(floor)}`,
  harmonic: ({ floor }) => `harmonic mean${floored(floor)}`,
  powerMean: ({ power, floor }) => `mean of power ${power}${floored(floor)}`,
  median: () => 'median',
  copeland: () => 'Copeland rule',
  outranking: () => 'outranking',
  mazziottaPareto: ({ penalty }) => `Mazziotta–Pareto, imbalance ${penalty === 'NEGATIVE' ? 'penalised' : 'rewarded'}`,
};

export const weighWords: Words<WeighMethod> = {
  equal: () => 'equal',
  equalAmongLeaves: () => 'equal among indicators',
  given: ({ weights }) => `given (${weights.map(({ node, weight }) => `${node} ${weight}`).join(', ')})`,
  principalComponent: ({ among }) => `first principal component${among === undefined ? '' : ' of the level'}`,
  rotatedLoadings: ({ components }) => `rotated loadings${components === null ? '' : ` of ${components} components`}`,
  entropy: () => 'entropy',
  critic: () => 'CRITIC',
  benefitOfTheDoubt: ({ bounds }) => `benefit of the doubt${bounds === null ? '' : `, ${boundedBy(bounds)}`}`,
};

export const missingWords: Words<MissingDataRule> = {
  propagate: () => 'missing where any part is missing',
  renormalise: () => 'made from what is present',
  minimumShare: ({ share }) => `made from what is present, if that is at least ${percent(share)}`,
};

/** A share as people read it, without rounding anything that is not noise of the binary system. */
export function percent(share: number): string {
  return `${Math.round(share * 1e8) / 1e6} %`;
}

function boundedBy({ of, low, high, nodes }: WeightBounds): string {
  const shares = `shares of ${of === 'WEIGHTS' ? 'weights' : 'contributions'}`;
  return [`${shares} ${percent(low)} to ${percent(high)}`, ...nodes.map((entry) => `${entry.node} ${percent(entry.low)} to ${percent(entry.high)}`)].join(', ');
}

function onRange({ low, high }: OutputRange): string {
  return `${low} to ${high}`;
}

function floored(floor: number | null): string {
  return floor === null ? '' : `, floored at ${floor}`;
}
