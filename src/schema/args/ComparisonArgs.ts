import { ArgsType, Field, Int } from 'type-graphql';
import { EvaluationInput } from '../inputs/EvaluationInput';

@ArgsType()
export class CompareArgs {
  @Field(() => EvaluationInput, { description: 'What the others are compared with.' })
  readonly baseline!: EvaluationInput;

  @Field(() => [EvaluationInput], { description: 'What is compared with it, 1 to 50.' })
  readonly alternatives!: readonly EvaluationInput[];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether differences are wanted even where the releases cannot be compared; the answer then says so in extensions.notice.' })
  readonly acknowledgeBreak!: boolean;

  @Field(() => [Int], { defaultValue: [5, 10, 20], description: 'Depths at which the tops of the rankings are compared, at most 20, each 1 to 500.' })
  readonly tops!: readonly number[];

  @Field(() => Int, { defaultValue: 5, description: 'How many units are named that moved up, and down, 0 to 500.' })
  readonly movers!: number;
}

@ArgsType()
export class ComparabilityArgs {
  @Field(() => EvaluationInput, { description: 'The one release.' })
  readonly baseline!: EvaluationInput;

  @Field(() => EvaluationInput, { description: 'The other.' })
  readonly alternative!: EvaluationInput;
}
