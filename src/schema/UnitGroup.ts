import { Field, Int, ObjectType } from 'type-graphql';
import type { GroupKind } from '../methodology/vocabulary';
import { GroupKindEnum } from './enums';

@ObjectType({ simpleResolvers: true, description: 'Units of an index that share a region, a province, a tier or a group of another grouping, as recorded in the reference release.' })
export class UnitGroup {
  @Field(() => GroupKindEnum, { description: 'By what its units were put together.' })
  readonly kind!: GroupKind;

  @Field(() => String, { description: "The grouping it belongs to: REGION, PROVINCE, TIER, or the code of one of the index's own, e.g. GDP_group." })
  readonly grouping!: string;

  @Field(() => String, { description: 'Code, unique within the grouping: kebab-case, e.g. yangtze-river-delta, the number of a tier, or as imported, e.g. XL.' })
  readonly code!: string;

  @Field(() => String, { description: 'English name, e.g. Yangtze River Delta.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name; null where the release records none.' })
  readonly nameZh!: string | null;

  @Field(() => [String], { description: 'Codes of its units, in ascending order.' })
  readonly unitCodes!: readonly string[];

  @Field(() => Int, { description: 'Number of its units, whether or not an evaluation can score them.' })
  readonly unitCount!: number;
}
