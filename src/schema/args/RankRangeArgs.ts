import { ArgsType, Field } from 'type-graphql';
import { RankRangeInput } from '../inputs/RankRangeInput';

@ArgsType()
export class RankRangeArgs {
  @Field(() => RankRangeInput, { description: 'Over which weights, and for whom.' })
  readonly spec!: RankRangeInput;
}
