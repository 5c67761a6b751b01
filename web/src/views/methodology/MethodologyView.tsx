import { useRef } from 'react';
import { usual } from '../../address/choice';
import { goTo } from '../../address/addressStore';
import { useAddress, withParameters } from '../../address/useAddress';
import { MethodologyVersionDocument } from '../../../../sdk/src/index.js';
import { csvOf } from '../../figures/csv';
import { questionOf } from '../../figures/question';
import { TakeAway } from '../../figures/TakeAway';
import { saveFile } from '../../figures/takeAway';
import { useAnswer } from '../../server/useAnswer';
import { useCatalogue } from '../../server/useCatalogue';
import { Failed } from '../../shell/Failed';
import { hrefTo } from '../../shell/hrefs';
import { Link } from '../../shell/Link';
import { VintageSwitch } from '../../shell/VintageSwitch';
import { Waiting } from '../../shell/Waiting';
import { useWords } from '../../words/useWords';
import { AuditSection } from './AuditSection';
import { VersionChoices } from './VersionChoices';
import { pillarWeights } from './weightsTree';
import { WeightsChart } from './WeightsChart';
import { WeightsTable } from './WeightsTable';

/** The methodology lines, and one version of one of them. */
export function MethodologyView() {
  const words = useWords();
  const address = useAddress();
  const { index } = useCatalogue();
  const svg = useRef<SVGSVGElement>(null);
  const ref = address.search.get('methodology') ?? usual.methodology;
  const variables = { ref };
  const { data, failure, isWaiting } = useAnswer(MethodologyVersionDocument, variables);
  const version = data?.methodologyVersion;
  const choose = (code: string): void => goTo(withParameters(address, { methodology: code === usual.methodology ? [] : [code] }), true);
  return (
    <div className="methodology-view">
      <h1>{words.methodologyView.heading}</h1>
      <p className="lead">{words.methodologyView.lead}</p>
      <VintageSwitch choice={{ ...usual, vintage: address.search.get('vintage') ?? usual.vintage }} index={index}
        change={({ vintage }) => goTo(withParameters(address, { vintage: vintage === undefined || vintage === usual.vintage ? [] : [vintage] }), true)} />
      <div className="lines-of-methodology" role="group" aria-label={words.ranking.line}>
        {index.methodologies.nodes.map(({ code, title }) => (
          <button key={code} type="button" aria-pressed={ref === code || ref.startsWith(`${code}@`)} onClick={() => choose(code)}>{title}</button>
        ))}
      </div>
      {failure !== undefined && !isWaiting ? <Failed failure={failure} /> : version == null ? <Waiting /> : (
        <>
          <section className="section">
            <h2>{version.title} <small>{version.ref}</small></h2>
            <p className="described" lang="en">{version.description}</p>
            <p className="buttons"><Link className="button" href={hrefTo('/', { ...usual, methodology: ref }, address.search)}>{words.methodologyView.rankBy}</Link></p>
          </section>
          <section className="section">
            <h2>{words.methodologyView.choices}</h2>
            <VersionChoices stages={version.stages} />
          </section>
          <section className="section">
            <h2>{words.methodologyView.weights}</h2>
            <p className="hint">{words.methodologyView.weightsHint}</p>
            <WeightsChart weights={pillarWeights(version.weights)} svg={svg} />
            <WeightsTable weights={version.weights} />
            <TakeAway name={`${version.ref.replaceAll('/', '-')}-weights`} what={words.methodologyView.weights} question={questionOf(MethodologyVersionDocument, variables)} picture={() => svg.current}
              csv={() => csvOf(['node', 'name', 'name_zh', 'level', 'role', 'nominal', 'effective'],
                version.weights.map(({ node, nominal, effective }) => [node.code, node.name, node.nameZh, node.level, node.role, nominal, effective]))} />
          </section>
          <AuditSection methodologyVersion={version.ref} vintage={address.search.get('vintage') ?? usual.vintage} />
          <section className="section">
            <h2>{words.methodologyView.versions}</h2>
            <div className="scrolls" tabIndex={0} role="group" aria-label={words.methodologyView.versions}>
              <table className="lines">
                <thead><tr><th scope="col">{words.methodologyView.versions}</th><th scope="col">{words.methodologyView.status}</th><th scope="col">{words.methodologyView.published}</th></tr></thead>
                <tbody>
                  {version.methodology.versions.nodes.map((each) => (
                    <tr key={each.ref}>
                      <th scope="row"><Link href={withParameters(address, { methodology: [each.ref] })}>{each.ref}</Link></th>
                      <td>{words.methodologyView.statuses[each.status]}</td>
                      <td>{each.publishedAt?.slice(0, 10) ?? '–'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
          <section className="section">
            <h2>{words.methodologyView.document}</h2>
            <p className="hint">{words.methodologyView.documentHint} <code className="hash">{version.hash}</code></p>
            <pre tabIndex={0} className="document">{JSON.stringify(JSON.parse(version.document), null, 2)}</pre>
            <p className="buttons"><button type="button" onClick={() => saveFile(`${version.ref.replaceAll('/', '-')}.json`, new Blob([version.document], { type: 'application/json' }))}>{words.methodologyView.saveDocument}</button></p>
          </section>
        </>
      )}
    </div>
  );
}
