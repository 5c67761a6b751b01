import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { GroupKind } from '../methodology/vocabulary';
import { GroupKindEnum } from './enums';

@ObjectType({ simpleResolvers: true, description: 'Scores of an evaluation within one region, province, tier or group of another grouping.' })
export class GroupSummary {
  /** Of the units with the best and the worst score; not fields, the edges need them. */
  readonly bestUnitCode!: string | null;
  readonly worstUnitCode!: string | null;

  @Field(() => GroupKindEnum, { description: 'By what its units were put together.' })
  readonly kind!: GroupKind;

  @Field(() => String, { description: "The grouping it belongs to: REGION, PROVINCE, TIER, or the code of one of the index's own, e.g. GDP_group." })
  readonly grouping!: string;

  @Field(() => String, { description: 'Code of the group: kebab-case, e.g. yangtze-river-delta, the number of a tier, or as imported.' })
  readonly code!: string;

  @Field(() => String, { description: 'English name of the group.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name of the group; null where the release records none.' })
  readonly nameZh!: string | null;

  @Field(() => Int, { description: 'Number of its units that have a score; all the figures are taken over these.' })
  readonly count!: number;

  @Field(() => Float, { nullable: true, description: 'Arithmetic mean of the scores, in points of the index; null when count is 0 or their sum is beyond what a double can hold.' })
  readonly mean!: number | null;

  @Field(() => Float, { nullable: true, description: 'Median of the scores, the mean of the middle two for an even count; null when count is 0.' })
  readonly median!: number | null;

  @Field(() => Float, { nullable: true, description: 'Highest score in the group, in points of the index; null when count is 0.' })
  readonly best!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lowest score in the group, in points of the index; null when count is 0.' })
  readonly worst!: number | null;
}
