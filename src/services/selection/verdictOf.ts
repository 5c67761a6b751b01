import type { Qualifier, RuleOperator, Verdict } from '../../methodology/vocabulary';

/** What a rule asks: `value` is null where the operator asks only whether the subject is there. */
export interface Asks {
  readonly operator: RuleOperator;
  readonly value: number | null;
  readonly unitOfMeasure: string | null;
}

/** A stated number. */
export interface Stated {
  readonly qualifier: Qualifier;
  readonly value: number;
  readonly valueHigh: number | null;
  readonly unitOfMeasure: string;
}

/** Whether a stated number meets what is asked; NOT_DISCLOSED where it could be either, as with "about", or is of another unit of measure. */
export function verdictOf({ operator, value: asked, unitOfMeasure }: Asks, stated: Stated): Verdict {
  if (operator === 'EXISTS') return 'MET';
  const span = spanOf(stated);
  if (asked === null || span === null || stated.unitOfMeasure !== unitOfMeasure) return 'NOT_DISCLOSED';
  const [low, high] = span;
  switch (operator) {
    case 'AT_MOST': return either(high <= asked, low > asked);
    case 'LESS_THAN': return either(high < asked, low >= asked);
    case 'AT_LEAST': return either(low >= asked, high < asked);
    case 'GREATER_THAN': return either(low > asked, high <= asked);
    case 'EQUALS': return either(low === asked && high === asked, low > asked || high < asked);
  }
}

/** The least and the greatest that a stated number can be; both ends are counted in. Null where it says neither. */
function spanOf({ qualifier, value, valueHigh }: Stated): readonly [low: number, high: number] | null {
  switch (qualifier) {
    case 'EXACT': return [value, value];
    case 'RANGE': return [value, valueHigh ?? value];
    case 'AT_LEAST': case 'MORE_THAN': return [value, Infinity];
    case 'AT_MOST': case 'LESS_THAN': return [-Infinity, value];
    case 'TOP_N': return [1, value];
    case 'ABOUT': return null;
  }
}

function either(isMet: boolean, isNotMet: boolean): Verdict {
  return isMet ? 'MET' : isNotMet ? 'NOT_MET' : 'NOT_DISCLOSED';
}
