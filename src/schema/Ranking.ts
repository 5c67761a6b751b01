import { Field, Float, Int, ObjectType } from 'type-graphql';
import { NodeScore } from './NodeScore';
import { Unit } from './Unit';
import { connectionOf, type Connection } from './pagination';

@ObjectType({
  simpleResolvers: true,
  description: 'One unit in a ranking. Ranks and scores are those of the node the ranking was asked for, the index when none was named.',
})
export class RankingRow {
  @Field(() => String, { description: 'Code of the unit, e.g. taizhou-jiangsu; the edge unit gives the rest of it.' })
  readonly unitCode!: string;

  @Field(() => Int, { description: 'Rank among all units evaluated, 1 for the best, under the tie rule of the version; a filter does not change it.' })
  readonly rank!: number;

  @Field(() => Int, { description: 'Rank among the units that pass the filter, 1 for the best; equal to rank without filter.' })
  readonly rankInFilter!: number;

  @Field(() => Float, { description: 'Score on the scale of the node ranked, unrounded; core + bonus.' })
  readonly score!: number;

  @Field(() => Float, { description: 'The part of score that comes from core indicators.' })
  readonly core!: number;

  @Field(() => Float, { description: 'The part of score that comes from bonus factors; 0 below the root, unless the bonus itself is ranked.' })
  readonly bonus!: number;

  @Field(() => Int, { nullable: true, description: 'Rank under the same version and vintage without the variant; null where the unit has none there.' })
  readonly baselineRank!: number | null;

  @Field(() => Int, { nullable: true, description: 'baselineRank - rank: above 0 means moved up by so many places; null without baselineRank.' })
  readonly rankChange!: number | null;

  @Field(() => Int, { nullable: true, description: 'Rank as the source prints it, where the vintage reports one.' })
  readonly reportedRank!: number | null;

  @Field(() => Unit, { description: 'The unit that is ranked.' })
  readonly unit!: Unit;

  @Field(() => [NodeScore], { description: 'Figures of the nodes named in the argument nodes of the ranking, in that order; empty when none was named.' })
  readonly nodes!: readonly NodeScore[];
}

export const RankingConnection = connectionOf<RankingRow>(() => RankingRow, {
  name: 'Ranking', items: 'ranked units', order: 'in the order asked for, by default the best first',
});
export type RankingConnection = Connection<RankingRow>;
