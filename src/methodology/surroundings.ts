import { isInTime } from './stages/impute/inTime';
import type { ImputeMethod, MethodologyDocument } from './methodologyVersion';
import type { Plan } from './plan';
import { methodsOf } from './stageChoice';

/** Codes of the groupings within which a document, or methods that a variant adds to it, impute; in text order, each once. */
export function groupingsRead({ impute }: Pick<MethodologyDocument, 'impute'>, added: readonly ImputeMethod[] = []): readonly string[] {
  const methods = [...impute === undefined ? [] : methodsOf(impute), ...added];
  const groupings = methods.flatMap((method) => ('group' in method ? [method.group] : []));
  return [...new Set(groupings)].sort((a, b) => (a < b ? -1 : 1));
}

/** Whether what a plan computes for one period depends on the others: values imputed in time, or normalised over all. */
export function readsOtherPeriods({ document, leaves }: Pick<Plan, 'document' | 'leaves'>): boolean {
  return document.panel?.normalise === 'OVER_ALL'
    || leaves.some(({ impute }) => isInTime(impute));
}
