import { comparabilities, comparabilityReasons, type Comparability, type ComparabilityReason } from '../vocabulary';
import { differenceOf, type ComparedRelease, type ReleaseDifference } from './release';

/** Why two releases cannot be compared as they are. */
export interface ComparabilityFinding {
  readonly code: ComparabilityReason;
  /** How far this alone goes. */
  readonly comparability: Comparability;
  readonly message: string;
}

/** Whether figures of two releases may be set against each other, with every reason that bears on it. */
export interface ComparabilityJudgement {
  readonly comparability: Comparability;
  readonly reasons: readonly ComparabilityFinding[];
}

/** A rule: how far it goes where it applies, null where it does not. `isSplit`: the difference is not given as one, but split among method and data. */
interface Rule {
  readonly judge: (difference: ReleaseDifference, isSplit: boolean) => Comparability | null;
  readonly message: string;
}

/** What confounds method and data breaks a difference that mixes them, and limits one that tells them apart. */
const confounded = ({ isSameData }: ReleaseDifference, isSplit: boolean): Comparability => (isSameData || isSplit ? 'LIMITED' : 'BREAK');

const changesFramework = ({ changes }: ReleaseDifference): boolean => changes.some(({ stage }) => stage === 'FRAMEWORK' || stage === 'SUBSET');

/** Every rule, by the code of its reason. All rules speak; the worst word counts. */
const rules: Readonly<Record<ComparabilityReason, Rule>> = {
  INDEX_DIFFERS: {
    judge: ({ from, to }) => (from.plan.document.framework.index === to.plan.document.framework.index ? null : 'BREAK'),
    message: 'They are of different indexes.',
  },
  DATA_KIND_DIFFERS: {
    judge: ({ from: { vintage: { kind: before } }, to: { vintage: { kind: after } } }) =>
      (before === after ? null : before === 'SYNTHETIC' || after === 'SYNTHETIC' ? 'BREAK' : 'LIMITED'),
    message: 'Their data are of different kinds; synthetic data say nothing about the units.',
  },
  FRAMEWORK_CHANGED: {
    judge: (difference, isSplit) => (changesFramework(difference) ? confounded(difference, isSplit) : null),
    message: 'They count other indicators, or in another tree.',
  },
  METHODOLOGY_MAJOR: {
    judge: (difference, isSplit) => (difference.changes.length > 0 ? confounded(difference, isSplit) : null),
    message: 'Their methods differ by what can change a score. On the same data the difference is the effect of the method; on other data the two are mixed.',
  },
  SCALE_CHANGED: {
    judge: (difference, isSplit) => (difference.isOtherScale ? confounded(difference, isSplit) : null),
    message: 'Their highest attainable scores differ: a difference of scores is no gain or loss.',
  },
  NORMALISATION_RELATIVE: {
    judge: ({ isRelative, isSameData, isSameUnits }) => (isRelative && !(isSameData && isSameUnits) ? 'LIMITED' : null),
    message: 'Values are scaled, or weights taken, by what other units have, which differs: a score can change where the unit did not.',
  },
  UNITS_DIFFER: {
    judge: ({ isSameUnits }) => (isSameUnits ? null : 'LIMITED'),
    message: 'They rank other units; ranks are compared among those that both rank.',
  },
  VINTAGE_DIFFERS: {
    judge: ({ from, to }) => (from.vintage.line === to.vintage.line ? null : 'LIMITED'),
    message: 'Their data come from different lines of vintages.',
  },
  PERIOD_DIFFERS: {
    judge: ({ from, to }) => (from.period === to.period ? null : 'COMPARABLE'),
    message: 'They are of different periods: a difference is a change in time.',
  },
  DATA_REVISED: {
    judge: ({ from, to }) => (from.vintage.line === to.vintage.line && from.vintage.hash !== to.vintage.hash ? 'COMPARABLE' : null),
    message: 'They are of different revisions of the data: part of a difference can be a correction.',
  },
};

/** Whether two releases can be compared; `isSplit` where their difference is split among method and data. */
export function comparabilityOf(from: ComparedRelease, to: ComparedRelease, isSplit = false): ComparabilityJudgement {
  const difference = differenceOf(from, to);
  const reasons = comparabilityReasons.flatMap((code): ComparabilityFinding[] => {
    const comparability = rules[code].judge(difference, isSplit);
    return comparability === null ? [] : [{ code, comparability, message: rules[code].message }];
  });
  const worst = Math.max(0, ...reasons.map((reason) => comparabilities.indexOf(reason.comparability)));
  return { comparability: comparabilities[worst], reasons };
}
