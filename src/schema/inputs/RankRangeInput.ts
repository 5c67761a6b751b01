import { Field, InputType } from 'type-graphql';
import { WeightSpaceInput } from './WeightSpaceInput';

@InputType({ description: 'Over which weights best and worst ranks are found, and for whom.' })
export class RankRangeInput {
  @Field(() => WeightSpaceInput, { description: 'The weights in doubt.' })
  readonly weights!: WeightSpaceInput;

  @Field(() => [String], { nullable: true, description: 'Codes of units, or aliases; all that have a rank without it. Their rivals are always all units.' })
  readonly units?: readonly string[] | null;
}
