import { Field, ObjectType } from 'type-graphql';
import { IndicatorTagEnum } from '../enums';

@ObjectType({ simpleResolvers: true, description: 'Which leaves take part. A leaf left out is as if it were not in the framework.' })
export class SubsetRule {
  @Field(() => [IndicatorTagEnum], { nullable: true, description: 'Only leaves with one of these tags; null for all.' })
  readonly tags!: readonly string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only leaves that are (true) or are not (false) gathered by segment; null for all.' })
  readonly segmented!: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Only these nodes, by code, with the core below them; null for all. Bonus factors stay unless excluded.' })
  readonly nodes!: readonly string[] | null;

  @Field(() => [String], { description: 'Without these nodes, by code, and the core below them; bonus factors go when they or the bonus node are named.' })
  readonly exclude!: readonly string[];
}
