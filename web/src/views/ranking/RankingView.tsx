import { useMemo } from 'react';
import { isVariant, usual } from '../../address/choice';
import { goTo } from '../../address/addressStore';
import { useAddress, withParameters } from '../../address/useAddress';
import { useChoice } from '../../address/useChoice';
import { drawDetached } from '../../figures/drawDetached';
import { questionOf } from '../../figures/question';
import { TakeAway } from '../../figures/TakeAway';
import { RankingDocument } from '../../../../sdk/src/index.js';
import { useCatalogue } from '../../server/useCatalogue';
import { Failed } from '../../shell/Failed';
import { comparisonHref, hrefTo } from '../../shell/hrefs';
import { Link } from '../../shell/Link';
import { Notice } from '../../shell/Notice';
import { Waiting } from '../../shell/Waiting';
import { numberText, useWords } from '../../words/useWords';
import { Filters } from './Filters';
import { Panel } from './Panel';
import { rankingCsv } from './rankingCsv';
import { RankingPicture } from './RankingPicture';
import { readRankingState } from './rankingState';
import { Legend, RankingTable } from './RankingTable';
import { draws, useFirmness } from './useFirmness';
import { useRanking } from './useRanking';

/** The ranking, and what it is made by. */
export function RankingView() {
  const words = useWords();
  const address = useAddress();
  const catalogue = useCatalogue();
  const { choice, change } = useChoice();
  const state = readRankingState(address.search);
  const { rows, data, failure, extensions, variables } = useRanking(choice, state, catalogue);
  const firm = useFirmness(choice, state.isFirmnessShown);
  const lang = address.search.get('lang');
  // Links follow the answer, not the slider: a row is drawn once for each answer.
  const hrefOfCity = useMemo(() => (code: string) => hrefTo(`/city/${code}`, choice, address.search), [rows, lang]);
  const evaluation = data?.evaluate;
  const all = catalogue.cities.size;
  const nodes = [...catalogue.pillars, ...(catalogue.bonus ? [catalogue.bonus] : [])];
  const most = Math.max(0, ...(rows ?? []).map(({ score }) => score));
  const moved = (rows ?? []).filter((row) => row.change !== null && row.change !== 0).length;
  const against = rows?.[0]?.reportedRank == null ? 'line' : 'printed';
  const isWhole = rows?.[0]?.parts.slice(0, -1).includes(null) ?? false;
  const isChanged = isVariant(choice) || choice.methodology !== usual.methodology;
  const title = catalogue.index.methodologies.nodes.find(({ code }) => code === choice.methodology)?.title ?? choice.methodology;

  return (
    <div className="ranking-view">
      <div className="opening">
        <h1>{words.ranking.heading}</h1>
        <p className="lead">{words.ranking.lead(all)}</p>
      </div>
      <Panel choice={choice} change={change} catalogue={catalogue}>
        {evaluation?.scaleChanged && <p>{words.ranking.scaleChanged}</p>}
        {isChanged && <p><Link href={comparisonHref([usual, choice], choice.vintage, address.search)}>{words.ranking.compare}</Link></p>}
      </Panel>
      <section className="result" aria-label={words.views.ranking}>
        <Notice extensions={extensions} />
        <Filters state={state} catalogue={catalogue} />
        {failure === undefined && (
          <div className="above-table">
            <Legend catalogue={catalogue} />
            <p className="summary" role="status">
              {rows && <span>{words.ranking.shown(rows.length, all)}</span>}
              {rows && rows.length === all && isChanged && <span>{words.ranking.moved[against](moved, all)}</span>}
              {isWhole && !state.areBarsApart && <span>{words.ranking.wholeOnly}</span>}
              {state.isFirmnessShown && <span>{words.ranking.firmnessHint(numberText(draws))}</span>}
            </p>
          </div>
        )}
        {failure !== undefined ? <Failed failure={failure} />
          : rows === undefined ? <Waiting />
          : rows.length === 0 ? (
            <p className="none">{words.ranking.none} <button type="button" onClick={() => goTo(withParameters(address, { region: [], tier: [], search: [] }), true)}>{words.ranking.clear}</button></p>
          ) : (
            <>
              <RankingTable rows={rows} against={against} catalogue={catalogue} most={most} areBarsApart={state.areBarsApart} firmness={firm.byCity}
                isFirmnessShown={state.isFirmnessShown} hrefOfCity={hrefOfCity} />
              {state.isFirmnessShown && firm.failure !== undefined && <Failed failure={firm.failure} />}
              <TakeAway name="cbcii-ranking" what={words.views.ranking} question={questionOf(RankingDocument, variables)}
                csv={() => rankingCsv(rows, nodes.map(({ code }) => code), firm.byCity)}
                picture={() => drawDetached(<RankingPicture rows={rows} pillars={nodes} most={most} words={words} caption={`${title} · ${choice.vintage}`} notice={extensions.notice} />)} />
            </>
          )}
      </section>
    </div>
  );
}
