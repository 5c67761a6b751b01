import { Field, Float, InputType } from 'type-graphql';

@InputType({ description: 'What one indicator is divided by before anything else is done to it, in place of what the version says.' })
export class DenominateInput {
  @Field(() => String, { description: 'Code of the indicator.' })
  readonly node!: string;

  @Field(() => String, { nullable: true, description: 'Code of the variable to divide by, which the vintage holds as raw values; left out, the indicator is divided by nothing.' })
  readonly by?: string | null;

  @Field(() => Float, { nullable: true, description: 'What the quotient is multiplied by, above 0: 1000 for so many per thousand; 1 when left out.' })
  readonly factor?: number | null;
}
