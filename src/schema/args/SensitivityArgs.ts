import { ArgsType, Field } from 'type-graphql';
import { SensitivityInput } from '../inputs/SensitivityInput';

@ArgsType()
export class SensitivityArgs {
  @Field(() => SensitivityInput, { description: 'What is in doubt, and what is to be explained.' })
  readonly spec!: SensitivityInput;
}
