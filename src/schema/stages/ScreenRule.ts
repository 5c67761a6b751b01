import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'The coverage that a unit must reach within one group of indicators.' })
export class ScreenGroup {
  @Field(() => String, { description: 'Code of the node below which indicators are counted.' })
  readonly node!: string;

  @Field(() => Float, { description: 'Least share of those indicators, by number, that must be present, 0 to 1.' })
  readonly minimumShare!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Which units are scored at all, by the share of indicators they have; a unit that falls short is excluded.' })
export class ScreenRule {
  @Field(() => Float, { nullable: true, description: 'Least share of all indicators, by number, that must be present, 0 to 1; null for no limit on the whole.' })
  readonly minimumShare!: number | null;

  @Field(() => [ScreenGroup], { description: 'Limits within parts of the tree.' })
  readonly groups!: readonly ScreenGroup[];

  @Field(() => Float, { nullable: true, description: 'Least share of the present values that must be other than 0, 0 to 1; null for no such limit.' })
  readonly minimumNonZeroShare?: number;

  @Field(() => [String], { nullable: true, description: 'Codes of units that are scored whatever the limits say; null where none is named.' })
  readonly alwaysInclude?: readonly string[];

  @Field(() => [String], { nullable: true, description: 'Codes of units that are not scored whatever they have; null where none is named.' })
  readonly alwaysExclude?: readonly string[];
}
