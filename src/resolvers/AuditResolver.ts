import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { AuditReportArgs } from '../schema/args/AuditReportArgs';
import { Audit } from '../schema/Audit';
import { Evaluation } from '../schema/Evaluation';
import type { Audit as AuditOfService } from '../services/audit/AuditService';
import { countsOf } from '../services/audit/formats/auditRecords';
import { noticeOf } from '../services/evaluation/notices';
import { shapeEvaluation } from './evaluationShapes';

type AuditShape = Audit & { readonly audit: AuditOfService };

@Resolver(() => Audit)
export class AuditResolver {
  @Query(() => Audit, { nullable: true, description: 'Audits a methodology version on a vintage: framework, data, coherence, results and robustness, each item with its value, thresholds, citation and verdict. Null with an error when a ref is refused. The log of changes is another thing: auditLog.' })
  async audit(@Args(() => AuditReportArgs) { methodologyVersion, vintage }: AuditReportArgs, @Ctx() { services, pins, notices }: Context): Promise<AuditShape> {
    const audit = await services.audits.audit({ methodology: methodologyVersion, vintage }, pins);
    const notice = noticeOf(audit.evaluation);
    if (notice !== null) notices.add(notice);
    const { PASS: passed, WARN: warned, FAIL: failed, NOT_ASSESSABLE: notAssessable } = countsOf(audit.items);
    return {
      passed, warned, failed, notAssessable, resultHash: audit.resultHash, audit,
      items: audit.items.map(({ threshold, ...item }) => ({ ...item, warn: threshold.warn, fail: threshold.fail })),
    };
  }

  @FieldResolver(() => Evaluation, { description: 'The evaluation that was audited: its version, its vintage, its ranks.' })
  evaluation(@Root() { audit: { evaluation } }: AuditShape): Evaluation {
    return shapeEvaluation(evaluation);
  }
}
