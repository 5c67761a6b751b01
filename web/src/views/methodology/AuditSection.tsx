import { AuditDocument } from '../../../../sdk/src/index.js';
import { csvOf } from '../../figures/csv';
import { questionOf } from '../../figures/question';
import { TakeAway } from '../../figures/TakeAway';
import { useAnswer } from '../../server/useAnswer';
import { Failed } from '../../shell/Failed';
import { Notice } from '../../shell/Notice';
import { useWords } from '../../words/useWords';

/** What the audit says of a version on a vintage: every question, the verdict, and why. */
export function AuditSection({ methodologyVersion, vintage }: { readonly methodologyVersion: string; readonly vintage: string }) {
  const { methodologyView } = useWords();
  const variables = { methodologyVersion, vintage };
  const { data, failure, extensions } = useAnswer(AuditDocument, variables);
  const audit = data?.audit;
  const counts = audit && ([['PASS', audit.passed], ['WARN', audit.warned], ['FAIL', audit.failed], ['NOT_ASSESSABLE', audit.notAssessable]] as const);
  return (
    <section className="section">
      <h2>{methodologyView.audit}</h2>
      <p className="hint">{methodologyView.auditHint}</p>
      <Notice extensions={extensions} />
      {failure !== undefined && <Failed failure={failure} />}
      {audit && counts && (
        <>
          <p className="verdicts">{counts.map(([verdict, count]) => <span key={verdict} className={count > 0 ? `verdict ${verdict.toLowerCase()}` : 'verdict'}>{count} {methodologyView.verdicts[verdict]}</span>)}</p>
          <div className="scrolls" tabIndex={0} role="group" aria-label={methodologyView.audit}>
            <table className="lines audit">
              <thead><tr><th scope="col">{methodologyView.verdict}</th><th scope="col">{methodologyView.question}</th></tr></thead>
              <tbody>
                {audit.items.map(({ code, verdict, question, said, citation }) => (
                  <tr key={code} data-audit={code}>
                    <td><span className={`verdict ${verdict.toLowerCase()}`}>{methodologyView.verdicts[verdict]}</span></td>
                    <th scope="row" lang="en"><b>{question}</b><br /><span data-said>{said}</span><br /><small>{citation}</small></th>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <TakeAway name={`${methodologyVersion.replaceAll('/', '-')}-audit`} what={methodologyView.audit} question={questionOf(AuditDocument, variables)}
            csv={() => csvOf(['code', 'section', 'verdict', 'question', 'said', 'measure', 'value', 'warn', 'fail', 'citation'],
              audit.items.map((item) => [item.code, item.section, item.verdict, item.question, item.said, item.measure, item.value, item.warn, item.fail, item.citation]))} />
        </>
      )}
    </section>
  );
}
