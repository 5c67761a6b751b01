import { ArgsType, Field } from 'type-graphql';
import { RankingOrderEnum, type RankingOrder } from '../enums';
import { UnitFilter } from '../inputs/UnitFilter';
import { PageArgs } from './PageArgs';

@ArgsType()
export class RankingArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Code of the node to rank by, e.g. rnd-resources; the index as a whole without it.' })
  readonly node?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of nodes whose figures each row brings along, e.g. the six pillars; at most 250.' })
  readonly nodes?: readonly string[] | null;

  @Field(() => UnitFilter, { nullable: true, description: 'Which rows to show; ranks stay those among all units.' })
  readonly filter?: UnitFilter | null;

  @Field(() => RankingOrderEnum, { nullable: true, description: 'In which order the rows stand; best rank first without it.' })
  readonly orderBy?: RankingOrder | null;
}
