import { goTo } from '../../address/addressStore';
import { useAddress, withParameters } from '../../address/useAddress';
import type { Catalogue } from '../../server/useCatalogue';
import { nameIn, useWords } from '../../words/useWords';
import { orders, type RankingState } from './rankingState';

/** Which rows are shown, in what order, and how: nothing here changes a rank. */
export function Filters({ state, catalogue }: { readonly state: RankingState; readonly catalogue: Catalogue }) {
  const words = useWords();
  const address = useAddress();
  const { search } = address;
  const set = (name: string, values: readonly string[]): void => goTo(withParameters(address, { [name]: values }), false);
  const tiers = search.getAll('tier');
  const toggleTier = (tier: string): void => set('tier', tiers.includes(tier) ? tiers.filter((each) => each !== tier) : [...tiers, tier]);
  return (
    <div className="filters">
      <input type="search" aria-label={words.ranking.searchLabel} placeholder={words.ranking.search} value={search.get('search') ?? ''}
        onChange={({ target }) => set('search', target.value === '' ? [] : [target.value])} />
      <select aria-label={words.region} value={search.get('region') ?? ''} onChange={({ target }) => set('region', target.value === '' ? [] : [target.value])}>
        <option value="">{words.regions}: {words.all}</option>
        {catalogue.index.regions.map((region) => <option key={region.code} value={region.code}>{nameIn(words, region)} ({region.unitCount})</option>)}
      </select>
      <span className="chips" role="group" aria-label={words.tier}>
        {catalogue.index.tiers.map(({ tier, name, nameZh, cityCount }) => (
          <button key={tier} type="button" title={`${nameIn(words, { name, nameZh })} (${cityCount})`} aria-pressed={tiers.includes(String(tier))} onClick={() => toggleTier(String(tier))}>{words.tierOf(tier)}</button>
        ))}
      </span>
      <select aria-label={words.ranking.order} value={state.order} onChange={({ target }) => set('order', target.value === 'RANK' ? [] : [target.value.toLowerCase()])}>
        {orders.map((each) => <option key={each} value={each}>{words.ranking.orders[each]}</option>)}
      </select>
      <span className="chips" role="group" aria-label={words.ranking.bars}>
        <button type="button" aria-pressed={!state.areBarsApart} onClick={() => set('bars', [])}>{words.ranking.together}</button>
        <button type="button" aria-pressed={state.areBarsApart} onClick={() => set('bars', ['apart'])}>{words.ranking.apart}</button>
      </span>
      <button type="button" className="chip" aria-pressed={state.isFirmnessShown} onClick={() => set('firmness', state.isFirmnessShown ? [] : ['1'])}>{words.ranking.firmness}</button>
    </div>
  );
}
