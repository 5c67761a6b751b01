import { Field, InputType } from 'type-graphql';
import type { IndicatorTag } from '../../methodology/vocabulary';
import { IndicatorTagEnum } from '../enums';

@InputType({ description: 'Which leaves take part; a leaf must meet every condition given. What is left out sets no condition.' })
export class SubsetInput {
  @Field(() => [IndicatorTagEnum], { nullable: true, description: 'Leaves with one of these tags.' })
  readonly tags?: readonly IndicatorTag[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Leaves that are (true) or are not (false) gathered by segment of the industry.' })
  readonly segmented?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Leaves at or below one of these nodes, by code; at most 250. Bonus factors stay unless excluded.' })
  readonly nodes?: readonly string[] | null;
}
