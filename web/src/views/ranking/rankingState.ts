import type { UnitFilter } from '../../../../sdk/src/index.js';

export const orders = ['RANK', 'RANK_CHANGE_DESC', 'RANK_CHANGE', 'BONUS_DESC', 'CORE_DESC', 'NAME'] as const;

/** What the table shows and how, besides what it is ranked by. */
export interface RankingState {
  readonly filter: UnitFilter;
  readonly order: (typeof orders)[number];
  readonly isFirmnessShown: boolean;
  readonly areBarsApart: boolean;
}

export function readRankingState(search: URLSearchParams): RankingState {
  const regions = search.getAll('region');
  const tiers = search.getAll('tier').map(Number).filter(Number.isInteger);
  const text = search.get('search')?.trim() ?? '';
  return {
    filter: { ...(regions.length > 0 && { regions }), ...(tiers.length > 0 && { tiers }), ...(text !== '' && { search: text }) },
    order: orders.find((each) => each === search.get('order')?.toUpperCase()) ?? 'RANK',
    isFirmnessShown: search.get('firmness') === '1',
    areBarsApart: search.get('bars') === 'apart',
  };
}
