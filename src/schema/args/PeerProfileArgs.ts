import { ArgsType, Field, Int } from 'type-graphql';
import type { PeerKind } from '../../methodology/vocabulary';
import { PeerKindEnum } from '../enums';

@ArgsType()
export class PeerProfileArgs {
  @Field(() => PeerKindEnum, { defaultValue: 'ALL', description: 'Among whom the unit is set.' })
  readonly peers!: PeerKind;

  @Field(() => String, { nullable: true, description: "For peers of a group: REGION, PROVINCE, TIER, or the code of a grouping of the index's own." })
  readonly grouping?: string | null;

  @Field(() => Int, { nullable: true, description: 'For the nearest peers: how many, 1 to 1,000; 10 when not given.' })
  readonly count?: number | null;

  @Field(() => Int, { nullable: true, description: 'Nodes of one level alone, 1 for pillars and bonus; those of all levels when not given.' })
  readonly level?: number | null;

  @Field(() => Int, { defaultValue: 5, description: 'Most strengths, and most weaknesses, 0 to 100.' })
  readonly first!: number;
}
