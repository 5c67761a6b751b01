import { createUnionType } from 'type-graphql';
import { Gap } from './Gap';
import { RankRange } from './RankRange';
import { Robustness } from './Robustness';
import { Sensitivity } from './Sensitivity';

export const AnalysisResult = createUnionType({
  name: 'AnalysisResult', description: 'What an analysis comes to: one type for each kind.',
  types: () => [Robustness, Sensitivity, RankRange, Gap] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});

type Named<Name extends string, Result> = { readonly __typename: Name } & Result;
export type AnalysisResult = Named<'Robustness', Robustness> | Named<'Sensitivity', Sensitivity> | Named<'RankRange', RankRange> | Named<'Gap', Gap>;
