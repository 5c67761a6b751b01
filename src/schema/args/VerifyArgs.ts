import { ArgsType, Field } from 'type-graphql';
import { EvaluationInput } from '../inputs/EvaluationInput';

@ArgsType()
export class VerifyArgs {
  @Field(() => EvaluationInput, { description: 'What was evaluated. Name it by exact refs or hashes, or send the pins of the answer: a line alone moves on.' })
  readonly input!: EvaluationInput;

  @Field(() => String, { description: 'Evaluation.resultHash as it was given then.' })
  readonly resultHash!: string;
}
