import type { AskedPlatform } from '../askPlatform';

export interface AuditItem {
  readonly question: string;
  readonly verdict: 'PASS' | 'WARN' | 'FAIL' | 'NOT_ASSESSABLE';
  readonly said: string;
}

export interface Audit {
  readonly passed: number;
  readonly warned: number;
  readonly failed: number;
  readonly notAssessable: number;
  readonly items: readonly AuditItem[];
}

export const auditQuery = `{
  audit(methodologyVersion: "cbcii/published", vintage: "cbcii/2020") {
    passed warned failed notAssessable items { question verdict said }
  }
}`;

/** Asks for the audit of the published methodology on what the report discloses. */
export async function askAudit({ ask }: AskedPlatform): Promise<Audit> {
  const { data } = await ask(auditQuery);
  return (data as unknown as { readonly audit: Audit }).audit; // as asked for
}
