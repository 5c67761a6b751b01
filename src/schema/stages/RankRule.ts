import { Field, Float, ObjectType } from 'type-graphql';
import type { TieBreaker, TieRule } from '../../methodology/vocabulary';
import { TieBreakerEnum, TieRuleEnum } from '../enums';

@ObjectType({ simpleResolvers: true, description: 'How scores become ranks; scores themselves are never rounded.' })
export class RankRule {
  @Field(() => TieRuleEnum, { description: 'Which ranks equal scores get.' })
  readonly tieRule!: TieRule;

  @Field(() => TieBreakerEnum, { nullable: true, description: 'Under ORDINAL: what settles equal scores; null under the other rules.' })
  readonly tieBreaker!: TieBreaker | null;

  @Field(() => Float, { description: 'Step of the tie grid, in points, above 0; scores that round to the same multiple of it count as equal.' })
  readonly tieGrid!: number;
}
