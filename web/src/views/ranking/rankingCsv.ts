import { csvOf } from '../../figures/csv';
import type { Firmness } from './useFirmness';
import type { Row } from './useRanking';

/** The rows that are shown, as columns; scores of pillars under their codes, what they give to the index beside them. */
export function rankingCsv(rows: readonly Row[], nodes: readonly string[], firmness: ReadonlyMap<string, Firmness> | undefined): string {
  const header = ['city', 'name', 'name_zh', 'rank', 'printed_rank', 'change', 'score', 'core', 'bonus',
    ...nodes, ...nodes.map((node) => `${node}_contribution`), ...(firmness ? ['rank_low', 'rank_high'] : [])];
  return csvOf(header, rows.map(({ city, rank, reportedRank, change, score, core, bonus, scores, parts }) => {
    const firm = firmness?.get(city.code);
    return [city.code, city.name, city.nameZh, rank, reportedRank, change, score, core, bonus, ...scores, ...parts, ...(firmness ? [firm?.low, firm?.high] : [])];
  }));
}
