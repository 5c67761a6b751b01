import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Units in some groups of one grouping.' })
export class GroupFilter {
  @Field(() => String, { description: "Code of the grouping: one of the index's own, e.g. GDP_group, or REGION, PROVINCE, TIER." })
  readonly grouping!: string;

  @Field(() => [String], { description: 'Codes of the groups that pass, e.g. L and XL; at most 250.' })
  readonly codes!: readonly string[];
}
