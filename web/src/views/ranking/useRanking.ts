import { useMemo } from 'react';
import { variantOf, type Choice } from '../../address/choice';
import { RankingDocument, type RankingOrder, type RankingQuery, type RankingQueryVariables } from '../../../../sdk/src/index.js';
import { useAnswer, type Asked } from '../../server/useAnswer';
import type { Catalogue, City } from '../../server/useCatalogue';
import type { RankingState } from './rankingState';

/** One city of the table, as the server ranked it. */
export interface Row {
  readonly city: City;
  readonly rank: number;
  /** Places won against the printed rank, or where none is printed, against the unchanged line. */
  readonly change: number | null;
  readonly reportedRank: number | null;
  readonly score: number;
  readonly core: number;
  readonly bonus: number;
  /** What each pillar, and last the bonus, gives to the score; null where a method cannot tell. */
  readonly parts: readonly (number | null)[];
  /** The pillars' own scores, and the bonus. */
  readonly scores: readonly (number | null)[];
}

export interface Ranking extends Asked<RankingQuery> {
  readonly rows: readonly Row[] | undefined;
  readonly variables: RankingQueryVariables;
}

export function rankingVariables(choice: Choice, { filter, order }: RankingState, { pillars, bonus }: Catalogue): RankingQueryVariables {
  const variant = variantOf(choice);
  return {
    methodology: choice.methodology, vintage: choice.vintage, nodes: [...pillars, ...(bonus ? [bonus] : [])].map(({ code }) => code),
    orderBy: order as RankingOrder, // the state takes words of this list only
    ...(variant && { variant }),
    ...(Object.keys(filter).length > 0 && { filter }),
  };
}

function rowsOf({ evaluate }: RankingQuery, cities: Catalogue['cities']): readonly Row[] {
  if (evaluate === null || evaluate.ranking === null) return [];
  const { ranking, scores, contributions } = evaluate;
  const place = new Map(scores.unitCodes.map((code, position) => [code, position]));
  return ranking.nodes.flatMap((row) => {
    const city = cities.get(row.unitCode);
    const position = place.get(row.unitCode);
    if (city === undefined || position === undefined) return [];
    return [{
      city, rank: row.rank, reportedRank: row.reportedRank, score: row.score, core: row.core, bonus: row.bonus,
      change: row.reportedRank === null ? row.rankChange : row.reportedRank - row.rank,
      parts: contributions.columns.map(({ values }) => values[position]),
      scores: scores.columns.map(({ values }) => values[position]),
    }];
  });
}

/** The ranking that the address asks for. */
export function useRanking(choice: Choice, state: RankingState, catalogue: Catalogue): Ranking {
  const variables = rankingVariables(choice, state, catalogue);
  const asked = useAnswer(RankingDocument, variables);
  const rows = useMemo(() => asked.data && rowsOf(asked.data, catalogue.cities), [asked.data, catalogue]);
  return { ...asked, rows, variables };
}
