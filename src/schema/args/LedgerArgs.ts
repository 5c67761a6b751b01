import { ArgsType, Field } from 'type-graphql';
import { EvaluationInput } from '../inputs/EvaluationInput';

@ArgsType()
export class LedgerArgs {
  @Field(() => String, { description: 'Code or alias of the unit, e.g. tianjin. Both releases must rank it.' })
  readonly unit!: string;

  @Field(() => EvaluationInput, { description: 'The earlier release: methodology, vintage and period as they were.' })
  readonly from!: EvaluationInput;

  @Field(() => EvaluationInput, { description: 'The later release.' })
  readonly to!: EvaluationInput;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the ledger is wanted even where the releases cannot be compared; the answer then says so in extensions.notice.' })
  readonly acknowledgeBreak!: boolean;
}
