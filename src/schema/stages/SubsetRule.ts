import { Field, ObjectType } from 'type-graphql';
import { IndicatorTagEnum } from '../enums';

@ObjectType({ simpleResolvers: true, description: 'Which leaves take part. A leaf left out is as if it were not in the framework.' })
export class SubsetRule {
  @Field(() => [IndicatorTagEnum], { nullable: true, description: 'Only leaves with one of these tags; null for all.' })
  readonly tags!: readonly string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only leaves that are (true) or are not (false) gathered by segment; null for all.' })
  readonly segmented!: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Only these nodes, by code, with all that is below them; null for all.' })
  readonly nodes!: readonly string[] | null;

  @Field(() => [String], { description: 'Without these nodes, by code, and all that is below them.' })
  readonly exclude!: readonly string[];
}
