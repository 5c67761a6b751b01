import { ArgsType, Field } from 'type-graphql';
import { RequiredChangeInput } from '../inputs/RequiredChangeInput';

@ArgsType()
export class RequiredChangeArgs {
  @Field(() => RequiredChangeInput, { description: 'What is to be reached, and by which changes.' })
  readonly spec!: RequiredChangeInput;
}
