import type { DenominateRule, ImputeMethod, PlainTreatMethod, ScreenRule, TreatMethod } from '../../methodologyVersion';
import { percent, phrase, type Words } from './methodWords';

export const imputeWords: Words<ImputeMethod> = {
  none: () => 'none',
  zero: () => '0',
  mean: () => 'mean',
  median: () => 'median',
  linear: () => 'linear in time',
  constant: () => 'the period before, else the next',
  lastObservation: ({ maximumPeriods }) => `last observation${maximumPeriods === undefined ? '' : `, at most ${maximumPeriods} periods back`}`,
  groupMean: ({ group }) => `mean of the ${group}`,
  groupMedian: ({ group }) => `median of the ${group}`,
  rowMean: ({ level }) => `mean of the unit's other indicators below level ${level}`,
  rowMedian: ({ level }) => `median of the unit's other indicators below level ${level}`,
};

const shifts = { RANGE_SHARE: 'shifted by a share of the range', ONE: 'shifted to 1', TAIL_SIDE: 'from the side without the tail', RESCALED: 'rescaled first' } as const;

const plainTreatWords: Words<PlainTreatMethod> = {
  none: () => 'none',
  winsorise: ({ maximumPoints, skewness, kurtosis, force }) =>
    `winsorised, ${maximumPoints === null ? 'any number of' : `at most ${maximumPoints}`} points${force === true ? ' whatever the shape' : limits(skewness, kurtosis)}`,
  log: ({ shift }) => `logarithm, ${shifts[shift]}`,
  boxCox: ({ lambda }) => `Box-Cox of λ ${lambda}`,
  percentileCaps: ({ low, high }) => `capped at the percentiles ${percent(low)} and ${percent(high)}`,
};

export const treatWords: Words<TreatMethod> = {
  ...plainTreatWords,
  winsoriseThenTransform: ({ maximumPoints, skewness, kurtosis, transform }) =>
    `${plainTreatWords.winsorise({ kind: 'winsorise', maximumPoints, skewness, kurtosis })}, else ${phrase(plainTreatWords, transform)}`,
  twoStage: ({ first, second, skewness, kurtosis }) =>
    `${phrase(plainTreatWords, first)}${limits(skewness, kurtosis)}${second === null ? '' : `, then ${phrase(plainTreatWords, second)}`}`,
};

/** Which units are scored at all. */
export function screenWords(rule: ScreenRule | null): string {
  if (rule === null) return 'none';
  const { minimumShare, groups, minimumNonZeroShare, alwaysInclude = [], alwaysExclude = [] } = rule;
  return [
    ...(minimumShare === null ? [] : [`at least ${percent(minimumShare)} of the indicators`]),
    ...groups.map((limit) => `at least ${percent(limit.minimumShare)} below ${limit.node}`),
    ...(minimumNonZeroShare === undefined ? [] : [`at least ${percent(minimumNonZeroShare)} other than 0`]),
    ...(alwaysInclude.length === 0 ? [] : [`always with ${alwaysInclude.join(', ')}`]),
    ...(alwaysExclude.length === 0 ? [] : [`never with ${alwaysExclude.join(', ')}`]),
  ].join(', ');
}

export function denominateWords(rule: Omit<DenominateRule, 'node'> | null): string {
  return rule === null ? 'not divided' : `divided by ${rule.by}${rule.factor === 1 ? '' : ` per ${rule.factor}`}`;
}

function limits(skewness: number, kurtosis: number): string {
  return ` until |skewness| ≤ ${skewness} or kurtosis ≤ ${kurtosis}`;
}
