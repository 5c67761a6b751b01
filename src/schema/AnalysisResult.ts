import { createUnionType } from 'type-graphql';
import { RankRange } from './RankRange';
import { Robustness } from './Robustness';

export const AnalysisResult = createUnionType({
  name: 'AnalysisResult', description: 'What an analysis comes to: one type for each kind.',
  types: () => [Robustness, RankRange] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
export type AnalysisResult = ({ readonly __typename: 'Robustness' } & Robustness) | ({ readonly __typename: 'RankRange' } & RankRange);
