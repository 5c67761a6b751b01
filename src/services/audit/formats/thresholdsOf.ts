import type { AuditItem } from '../AuditService';

/** As a person reads them: at least 0.9, fails below 0.5. */
export function thresholdsOf({ wants, threshold: { warn, fail } }: Pick<AuditItem, 'wants' | 'threshold'>): string {
  const [holds, fails] = wants === 'AT_LEAST' ? ['at least', 'fails below'] : ['at most', 'fails above'];
  const parts = [...(warn === null ? [] : [`${holds} ${warn}`]), ...(fail === null ? [] : [`${fails} ${fail}`])];
  return parts.length === 0 ? 'none' : parts.join(', ');
}
