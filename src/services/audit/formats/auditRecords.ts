import { engineVersion } from '../../../methodology/engine';
import { auditVerdicts, type AuditVerdict } from '../../../methodology/vocabulary';
import { noticeOf } from '../../evaluation/notices';
import { writeCsv } from '../../ingest/writeCsv';
import type { Audit, AuditItem } from '../AuditService';

/** What stands above the items of an audit. */
export function auditHead({ evaluation, items, parameters, resultHash }: Audit) {
  const { version, vintage, period } = evaluation;
  return {
    methodologyVersion: version.ref, methodologyHash: version.record.hash, vintage: `${vintage.line}@${vintage.revision}`, vintageHash: vintage.hash, period, engine: engineVersion,
    notice: noticeOf(evaluation), counts: countsOf(items), parameters, resultHash,
  };
}

/** How many items came to each verdict. */
export function countsOf(items: readonly AuditItem[]): Readonly<Record<AuditVerdict, number>> {
  const count = (verdict: AuditVerdict): number => items.filter((item) => item.verdict === verdict).length;
  return { PASS: count('PASS'), WARN: count('WARN'), FAIL: count('FAIL'), NOT_ASSESSABLE: count('NOT_ASSESSABLE') };
}

/** One item as plain data. */
function auditRecord({ section, code, question, measure, wants, value, threshold, verdict, said, details, citation }: AuditItem) {
  return { section, code, verdict, question, value, measure, wants, warn: threshold.warn, fail: threshold.fail, said, details, citation };
}

export function auditJson(audit: Audit): string {
  return `${JSON.stringify({ ...auditHead(audit), items: audit.items.map(auditRecord) }, null, 2)}\n`;
}

const columns = ['section', 'code', 'verdict', 'question', 'value', 'measure', 'wants', 'warn', 'fail', 'said', 'details', 'citation'] as const;

/** One line for each item; details as `node 0.95; a × b 0.91`. */
export async function auditCsv(audit: Audit): Promise<string> {
  const rows = audit.items.map((item) => {
    const { details, ...fields } = auditRecord(item);
    const cells = { ...fields, details: details.map(({ at, value }) => `${at.join(' × ')} ${value}`).join('; ') };
    return columns.map((column) => cells[column] === null ? '' : String(cells[column]));
  });
  return Buffer.from(await writeCsv([[...columns], ...rows])).toString('utf8');
}

/** Verdicts in the order of weight, the worst first, as a sentence. */
export function countsInWords(items: readonly AuditItem[]): string {
  const counts = countsOf(items);
  const words: Readonly<Record<AuditVerdict, string>> = { FAIL: 'failed', WARN: 'to be looked at', PASS: 'passed', NOT_ASSESSABLE: 'not assessable' };
  return [...auditVerdicts].sort((a, b) => order.indexOf(a) - order.indexOf(b)).map((verdict) => `${counts[verdict]} ${words[verdict]}`).join(', ');
}

const order: readonly AuditVerdict[] = ['FAIL', 'WARN', 'PASS', 'NOT_ASSESSABLE'];
