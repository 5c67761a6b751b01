import { Field, Float, InputType } from 'type-graphql';
import type { TieBreaker, TieRule } from '../../methodology/vocabulary';
import { TieBreakerEnum, TieRuleEnum } from '../enums';

@InputType({ description: 'A change to how scores become ranks; what is left out stays as in the version.' })
export class RankInput {
  @Field(() => TieRuleEnum, { nullable: true, description: 'Which ranks equal scores get.' })
  readonly tieRule?: TieRule | null;

  @Field(() => TieBreakerEnum, { nullable: true, description: 'For ORDINAL, which needs it: what settles equal scores. Refused with the other rules.' })
  readonly tieBreaker?: TieBreaker | null;

  @Field(() => Float, { nullable: true, description: 'Step of the tie grid, in points, above 0; scores that round to the same multiple of it count as equal.' })
  readonly tieGrid?: number | null;
}
