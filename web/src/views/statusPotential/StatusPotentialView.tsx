import { useMemo, useRef } from 'react';
import { useAddress } from '../../address/useAddress';
import { useChoice } from '../../address/useChoice';
import { ReportedMeasuresDocument } from '../../../../sdk/src/index.js';
import { csvOf } from '../../figures/csv';
import { questionOf } from '../../figures/question';
import { TakeAway } from '../../figures/TakeAway';
import { useAnswer } from '../../server/useAnswer';
import { useCatalogue } from '../../server/useCatalogue';
import { Failed } from '../../shell/Failed';
import { hrefTo } from '../../shell/hrefs';
import { Link } from '../../shell/Link';
import { Waiting } from '../../shell/Waiting';
import { nameIn, pointsText, useWords } from '../../words/useWords';
import { RegionsTable } from './RegionsTable';
import { Scatter, tierColour } from './Scatter';
import { standingsOf } from './standings';

const variables = { codes: ['status', 'potential'] };

/** What cities have reached and what they may become, as printed; and regions under the chosen methodology. */
export function StatusPotentialView() {
  const words = useWords();
  const { search } = useAddress();
  const { choice } = useChoice();
  const { cities, index } = useCatalogue();
  const svg = useRef<SVGSVGElement>(null);
  const { data, failure } = useAnswer(ReportedMeasuresDocument, variables);
  const standings = useMemo(() => data && standingsOf(data, cities), [data, cities]);
  const hrefOf = (code: string): string => hrefTo(`/city/${code}`, choice, search);
  return (
    <div className="potential-view">
      <h1>{words.potentialView.heading}</h1>
      <p className="lead">{words.potentialView.lead}</p>
      {failure !== undefined ? <Failed failure={failure} /> : standings === undefined ? <Waiting /> : (
        <section className="section">
          <h2>{words.potentialView.chart}</h2>
          <p className="hint">{words.potentialView.chartHint}</p>
          <ul className="legend tiers">{index.tiers.filter(({ tier }) => standings.some(({ city }) => city.tier === tier)).map(({ tier, name, nameZh }) => <li key={tier}><i style={{ background: tierColour(tier) }} />{words.tierOf(tier)}: {nameIn(words, { name, nameZh })}</li>)}</ul>
          <div className="scrolls" tabIndex={0} role="group" aria-label={words.potentialView.chart}><Scatter standings={standings} svg={svg} hrefOf={hrefOf} /></div>
          <TakeAway name="cbcii-status-potential" what={words.potentialView.chart} question={questionOf(ReportedMeasuresDocument, variables)} picture={() => svg.current}
            csv={() => csvOf(['city', 'name', 'name_zh', 'tier', 'status', 'status_rank', 'potential', 'potential_rank', 'place'],
              standings.map(({ city, status, statusRank, potential, potentialRank, place }) => [city.code, city.name, city.nameZh, city.tier, status, statusRank, potential, potentialRank, place]))} />
          <details className="table-of-chart">
            <summary>{words.potentialView.table}</summary>
            <table className="lines">
              <thead><tr><th scope="col">{words.city}</th><th scope="col">{words.tier}</th><th scope="col" className="number">{words.potentialView.status}</th><th scope="col" className="number">{words.potentialView.potential}</th><th scope="col" className="wide">{words.potentialView.place}</th></tr></thead>
              <tbody>
                {standings.map(({ city, status, potential, place }) => (
                  <tr key={city.code}><th scope="row"><Link href={hrefOf(city.code)}>{nameIn(words, city)}</Link></th><td>{city.tier ?? '–'}</td><td className="number">{pointsText(status)}</td><td className="number">{pointsText(potential)}</td><td className="wide"><small>{place}</small></td></tr>
                ))}
              </tbody>
            </table>
          </details>
        </section>
      )}
      <section className="section">
        <h2>{words.potentialView.regionsHeading}</h2>
        <p className="hint">{words.potentialView.regionsHint}</p>
        <RegionsTable choice={choice} />
      </section>
    </div>
  );
}
