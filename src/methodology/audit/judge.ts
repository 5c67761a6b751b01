import type { AuditVerdict } from '../vocabulary';
import type { AuditQuestion } from './auditQuestions';
import type { AuditThreshold } from './auditRule';

/**
 * What a value comes to: at a threshold it still holds, beyond it it does not.
 *
 * @example judge(0.7, 'AT_LEAST', { warn: 0.7, fail: 0.5 }) // 'PASS'
 * @example judge(2, 'AT_MOST', { warn: 0, fail: null }) // 'WARN'
 */
export function judge(value: number, wants: AuditQuestion['wants'], { warn, fail }: AuditThreshold): Exclude<AuditVerdict, 'NOT_ASSESSABLE'> {
  const isBeyond = (threshold: number | null): boolean => threshold !== null && (wants === 'AT_LEAST' ? value < threshold - slack : value > threshold + slack);
  return isBeyond(fail) ? 'FAIL' : isBeyond(warn) ? 'WARN' : 'PASS';
}

/** What sums of doubles differ by decides nothing. */
const slack = 1e-12;
