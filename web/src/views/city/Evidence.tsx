import { CityProfileDocument, type CityProfileQuery } from '../../../../sdk/src/index.js';
import { csvOf } from '../../figures/csv';
import { questionOf } from '../../figures/question';
import { TakeAway } from '../../figures/TakeAway';
import { nameIn, numberText, pointsText, useWords } from '../../words/useWords';
import { FirstFew } from './FirstFew';

export type Profile = NonNullable<CityProfileQuery['city']>;
type SourceOfLine = Profile['facts']['nodes'][number]['source'];

/** Whence a line comes: the work, and the place in it. */
export function SourcePlace({ source, place }: { readonly source: SourceOfLine; readonly place: string }) {
  const words = useWords();
  const title = source === null ? '' : nameIn(words, { name: source.title, nameZh: source.titleZh });
  return <small title={title}>{title.length > 60 ? `${title.slice(0, 58)}…` : title}{source?.date && ` (${source.date})`}{title !== '' && ', '}{place}</small>;
}

export function Measures({ profile }: { readonly profile: Profile }) {
  const words = useWords();
  const { reportedMeasures } = profile;
  return (
    <section className="section">
      <h2>{words.cityView.measures}</h2>
      {reportedMeasures.length === 0 ? <p className="hint">{words.cityView.none}</p> : (
        <>
          <table className="lines">
            <thead><tr><th scope="col">{words.cityView.indicator}</th><th scope="col" className="number">{words.cityView.value}</th><th scope="col" className="number">{words.rank}</th></tr></thead>
            <tbody>
              {reportedMeasures.map((measure) => (
                <tr key={measure.code}>
                  <th scope="row">{nameIn(words, measure)}<br /><small>{measure.place}</small></th>
                  <td className="number">{measure.value === null ? '–' : pointsText(measure.value)}</td>
                  <td className="number">{measure.rank === null ? '–' : words.cityView.rankAmong(measure.rank, measure.rankPopulation)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <TakeAway name={`cbcii-${profile.code}-measures`} what={words.cityView.measures} question={questionOf(CityProfileDocument, { code: profile.code })}
            csv={() => csvOf(['measure', 'name', 'name_zh', 'value', 'rank', 'rank_population', 'place'],
              reportedMeasures.map(({ code, name, nameZh, value, rank, rankPopulation, place }) => [code, name, nameZh, value, rank, rankPopulation, place]))} />
        </>
      )}
    </section>
  );
}

export function Facts({ profile }: { readonly profile: Profile }) {
  const words = useWords();
  const { nodes, totalCount } = profile.facts;
  return (
    <section className="section">
      <h2>{words.cityView.facts(totalCount)}</h2>
      {nodes.length === 0 ? <p className="hint">{words.cityView.none}</p> : (
        <>
          <FirstFew lines={nodes} few={8}>
            {(shown) => (
              <table className="lines">
                <thead><tr><th scope="col">{words.cityView.statement}</th><th scope="col" className="wide">{words.cityView.indicator}</th><th scope="col">{words.cityView.source}</th></tr></thead>
                <tbody>
                  {shown.map((fact) => (
                    <tr key={fact.code}>
                      <td lang="en">{fact.statement}{fact.period && <small> {fact.period}</small>}</td>
                      <td className="wide">{fact.node ? nameIn(words, fact.node) : '–'}</td>
                      <td><SourcePlace source={fact.source} place={fact.place} /></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </FirstFew>
          <TakeAway name={`cbcii-${profile.code}-facts`} what={words.cityView.facts(totalCount)} question={questionOf(CityProfileDocument, { code: profile.code })}
            csv={() => csvOf(['fact', 'statement', 'value', 'value_high', 'unit', 'qualifier', 'period', 'match', 'source', 'place'],
              nodes.map((fact) => [fact.code, fact.statement, fact.value, fact.valueHigh, fact.unitOfMeasure, fact.qualifier, fact.period, fact.match, fact.source?.title, fact.place]))} />
        </>
      )}
    </section>
  );
}

export function PolicyMeasures({ profile }: { readonly profile: Profile }) {
  const words = useWords();
  const { nodes, totalCount } = profile.policyMeasures;
  return (
    <section className="section">
      <h2>{words.cityView.policies(totalCount)}</h2>
      {nodes.length === 0 ? <p className="hint">{words.cityView.none}</p> : (
        <>
          <FirstFew lines={nodes} few={6}>
            {(shown) => (
              <table className="lines">
                <thead><tr><th scope="col">{words.cityView.title}</th><th scope="col" className="number">{words.cityView.amount}</th><th scope="col" className="number wide">{words.cityView.year}</th></tr></thead>
                <tbody>
                  {shown.map((measure) => (
                    <tr key={measure.code}>
                      <td><span lang="en"><b>{measure.title}</b><br />{measure.statement}</span><br /><SourcePlace source={measure.source} place={measure.place} /></td>
                      <td className="number">{measure.amountMax === null ? '–' : `${numberText(measure.amountMax)} ${measure.currency ?? ''}`}</td>
                      <td className="number wide">{measure.year ?? '–'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </FirstFew>
          <TakeAway name={`cbcii-${profile.code}-policy-measures`} what={words.cityView.policies(totalCount)} question={questionOf(CityProfileDocument, { code: profile.code })}
            csv={() => csvOf(['measure', 'title', 'statement', 'theme', 'instrument', 'jurisdiction', 'amount_min', 'amount_max', 'amount_qualifier', 'currency', 'per', 'year', 'source', 'place'],
              nodes.map((each) => [each.code, each.title, each.statement, each.theme, each.instrument, each.jurisdiction, each.amountMin, each.amountMax, each.amountQualifier, each.currency, each.per, each.year, each.source?.title, each.place]))} />
        </>
      )}
    </section>
  );
}
