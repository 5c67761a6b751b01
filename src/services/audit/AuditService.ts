import { PlatformError } from '../../errors';
import { auditQuestions, type AuditQuestion } from '../../methodology/audit/auditQuestions';
import { defaultParameters, defaultThresholds, type AuditParameters, type AuditThreshold } from '../../methodology/audit/auditRule';
import { judge } from '../../methodology/audit/judge';
import type { MethodologyDocument } from '../../methodology/methodologyVersion';
import { auditCodes, type AuditCode, type AuditVerdict } from '../../methodology/vocabulary';
import { ByteBoundedCache } from '../byteBoundedCache';
import { hashOf } from '../canonical';
import type { Evaluation, EvaluationService } from '../EvaluationService';
import { frameworkView } from '../frameworkView';
import type { LoadedVersion } from '../MethodologyService';
import type { PinScope } from '../pins';
import type { UnitFirmness } from '../robustness/firmnessOf';
import type { RobustnessAnalysis } from '../robustness/RobustnessAnalysis';
import type { VintageService } from '../VintageService';
import { coherenceFindings } from './coherenceFindings';
import { dataFindings } from './dataFindings';
import { found, percent, unassessable, type AuditSubject, type Finding, type FindingDetail } from './finding';
import { frameworkFindings } from './frameworkFindings';
import { resultFindings } from './resultFindings';
import { robustnessFindings } from './robustnessFindings';

/** One question of an audit, and what it came to. */
export interface AuditItem extends AuditQuestion {
  readonly code: AuditCode;
  readonly verdict: AuditVerdict;
  /** Null where nothing could be assessed. */
  readonly value: number | null;
  readonly threshold: AuditThreshold;
  /** What was found, or why nothing could be, in one sentence. */
  readonly said: string;
  readonly details: readonly FindingDetail[];
}

/** The check-list of composite indicators gone through for one version on one vintage. */
export interface Audit {
  readonly evaluation: Evaluation;
  readonly parameters: AuditParameters;
  readonly items: readonly AuditItem[];
  /** Ranks under weights in doubt, for a picture; none where weights cannot be drawn. */
  readonly firmness: readonly UnitFirmness[];
  /** Equal hashes mean equal verdicts on equal figures. */
  readonly resultHash: string;
}

/** What is kept of an audit: the evaluation is kept by whoever made it. */
type KeptAudit = Omit<Audit, 'evaluation'>;

const bytesKept = 16 * 1_024 * 1_024;

/** Audits methodology versions on vintages: as they are published, or as a draft would be. */
export class AuditService {
  private readonly kept = new ByteBoundedCache<Promise<KeptAudit>>(bytesKept);

  constructor(private readonly evaluations: EvaluationService, private readonly vintages: VintageService, private readonly robustness: RobustnessAnalysis) {}

  async audit(wish: { readonly methodology: string; readonly vintage: string }, pins: PinScope): Promise<Audit> {
    const evaluation = await this.evaluations.evaluate(wish, pins);
    const key = `${evaluation.key} ${evaluation.referenceState}`;
    const known = this.kept.get(key);
    if (known !== undefined) return { ...await known, evaluation };
    const auditing = this.auditOf(evaluation);
    this.kept.set(key, auditing, 0);
    auditing.then((audit) => this.kept.set(key, auditing, bytesOf(audit)), () => this.kept.delete(key));
    return { ...await auditing, evaluation };
  }

  /** What a document that is not published would come to. */
  async auditDraft(document: MethodologyDocument, vintage: string, pins: PinScope): Promise<Audit> {
    const preview = await this.evaluations.preview(document, { vintage }, pins);
    const { plan } = preview.table;
    const evaluation: Evaluation = {
      ...preview, plan, key: hashOf(['draft', document, preview.vintage.hash]), period: preview.vintage.defaultPeriod, variant: null, framework: frameworkView(document.framework),
      version: { ref: document.code, document, plan } as LoadedVersion, // a draft has no record yet, and no question asks for one
      baseline: () => Promise.resolve(evaluation),
    };
    return { ...await this.auditOf(evaluation), evaluation };
  }

  private async auditOf(evaluation: Evaluation): Promise<KeptAudit> {
    const rule = evaluation.plan.document.audit;
    const subject: AuditSubject = { evaluation, parameters: { ...defaultParameters, ...rule?.parameters } };
    const { findings, firmness } = await this.findingsOf(subject);
    const byCode = new Map(findings.map((finding) => [finding.code, finding]));
    const items = auditCodes.map((code) => itemOf(code, byCode.get(code), rule?.thresholds?.[code] ?? defaultThresholds[code]));
    return { parameters: subject.parameters, items, firmness, resultHash: hashOf([evaluation.key, subject.parameters, items]) };
  }

  private async findingsOf(subject: AuditSubject): Promise<{ readonly findings: readonly Finding[]; readonly firmness: readonly UnitFirmness[] }> {
    const { vintage } = subject.evaluation;
    const isSynthetic = vintage.kind === 'SYNTHETIC';
    const framework = [
      ...frameworkFindings(subject), found('SYNTHETIC', isSynthetic ? 1 : 0, isSynthetic ? 'The figures are invented: nothing that rests on them says anything about a unit.' : `The vintage is ${vintage.kind.toLowerCase()}, not synthetic.`),
    ];
    const asked = auditCodes.filter((code) => !framework.some((finding) => finding.code === code));
    if (isSynthetic) return { findings: [...framework, ...unassessable(asked, 'The figures are synthetic.')], firmness: [] };
    const { findings, firmness } = await robustnessFindings(subject, this.robustness);
    return {
      firmness,
      findings: [
        ...framework, await this.provenance(subject), ...await dear(asked, 'DATA', () => dataFindings(subject)), ...await dear(asked, 'COHERENCE', () => coherenceFindings(subject)),
        ...resultFindings(subject), ...findings,
      ],
    };
  }

  private async provenance({ evaluation: { vintage } }: AuditSubject): Promise<Finding> {
    const share = await this.vintages.sourcedShare(vintage);
    return Number.isNaN(share) ? unassessable(['PROVENANCE'], 'The vintage holds no observation.')[0] : found('PROVENANCE', share, `${percent(share)} of the observations name their source.`);
  }
}

/** Texts and details of the items, and the ranks of every unit. */
function bytesOf({ items, firmness }: KeptAudit): number {
  return 2 * JSON.stringify(items).length + firmness.length * (256 + 8 * (firmness.at(0)?.rankAcceptability.length ?? 0));
}

/** What is too dear to be looked at while somebody waits is not assessed, and says so. */
async function dear(asked: readonly AuditCode[], section: AuditQuestion['section'], look: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof PlatformError) || error.code !== 'COST_EXCEEDED') throw error;
    return unassessable(asked.filter((code) => auditQuestions[code].section === section && code !== 'PROVENANCE'), error.message);
  }
}

function itemOf(code: AuditCode, finding: Finding | undefined, threshold: AuditThreshold): AuditItem {
  if (finding === undefined) throw new Error(`Expected a finding for ${code}, got none`);
  const question = auditQuestions[code];
  if (finding.kind === 'unassessable') return { ...question, code, verdict: 'NOT_ASSESSABLE', value: null, threshold, said: finding.said, details: [] };
  return { ...question, code, verdict: judge(finding.value, question.wants, threshold), value: finding.value, threshold, said: finding.said, details: finding.details };
}
