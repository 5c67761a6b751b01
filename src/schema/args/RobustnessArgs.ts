import { ArgsType, Field } from 'type-graphql';
import { RobustnessInput } from '../inputs/RobustnessInput';

@ArgsType()
export class RobustnessArgs {
  @Field(() => RobustnessInput, { description: 'What is in doubt, and how often it is drawn.' })
  readonly spec!: RobustnessInput;
}
