import { Field, Float, InputType } from 'type-graphql';

@InputType({ description: 'The coverage that a unit must reach within one group of indicators, in place of that of the version.' })
export class ScreenGroupInput {
  @Field(() => String, { description: 'Code of the node below which indicators are counted.' })
  readonly node!: string;

  @Field(() => Float, { description: 'Least share of those indicators, by number, that must be present, 0 to 1; 0 sets no limit.' })
  readonly minimumShare!: number;
}

@InputType({ description: 'A change to which units are scored at all, by the share of indicators they have; what is left out stays as in the version.' })
export class ScreenInput {
  @Field(() => Float, { nullable: true, description: 'Least share of all indicators, by number, that must be present, 0 to 1; 0 sets no limit.' })
  readonly minimumShare?: number | null;

  @Field(() => [ScreenGroupInput], { nullable: true, description: 'Limits within parts of the tree, each node named once.' })
  readonly groups?: readonly ScreenGroupInput[] | null;

  @Field(() => Float, { nullable: true, description: 'Least share of the present values that must be other than 0, 0 to 1; 0 sets no limit.' })
  readonly minimumNonZeroShare?: number | null;

  @Field(() => [String], { nullable: true, description: 'Codes of units that are scored whatever the limits say, each once, in place of those of the version.' })
  readonly alwaysInclude?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of units that are not scored whatever they have, each once, in place of those of the version.' })
  readonly alwaysExclude?: readonly string[] | null;
}
