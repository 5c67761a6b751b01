import type { RankRange } from '../schema/RankRange';
import type { RankRange as RankRangeOfService } from '../services/weightSpace/RankRangeAnalysis';

export type RankRangeShape = RankRange & { readonly __typename: 'RankRange'; readonly range: RankRangeOfService };

export function shapeRankRange(range: RankRangeOfService): RankRangeShape {
  return { __typename: 'RankRange', nodes: range.space.nodes, resultHash: range.resultHash, range };
}
