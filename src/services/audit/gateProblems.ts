import { PlatformError, type Problem } from '../../errors';
import type { MethodologyDocument } from '../../methodology/methodologyVersion';
import { PinScope } from '../pins';
import type { AuditService } from './AuditService';
import { thresholdsOf } from './formats/thresholdsOf';

/** Every item of a document's own gate that does not hold on its vintage; none where it has no gate. What cannot be assessed does not hold. */
export async function gateProblems(document: MethodologyDocument, audits: Pick<AuditService, 'auditDraft'>): Promise<readonly Problem[]> {
  const gate = document.audit?.gate;
  if (gate === undefined) return [];
  try {
    const { items } = await audits.auditDraft(document, gate.vintage, new PinScope());
    return items.filter(({ code, verdict }) => gate.codes.includes(code) && (verdict === 'FAIL' || verdict === 'NOT_ASSESSABLE')).map((item) => ({
      code: 'AUDIT_FAILED', path: `document.audit.gate.codes[${gate.codes.indexOf(item.code)}]`, message: `${item.code}: ${item.said}`,
      expected: thresholdsOf(item), got: item.value === null ? 'not assessable' : String(item.value),
    }));
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return error.problems.map((problem) => ({ ...problem, path: problem.path === 'vintage' ? 'document.audit.gate.vintage' : problem.path }));
  }
}
