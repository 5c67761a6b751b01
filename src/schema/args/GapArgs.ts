import { ArgsType, Field, InputType, Int } from 'type-graphql';

/** Two units, named: as the arguments of explainGap, and as an input object. */
@ArgsType()
@InputType('GapInput', { description: 'Between which units the gap is explained, and how.' })
export class GapArgs {
  @Field(() => String, { description: 'Code or alias of one unit.' })
  readonly a!: string;

  @Field(() => String, { description: 'Code or alias of the other; the gap is the score of a less that of b.' })
  readonly b!: string;

  @Field(() => Int, { nullable: true, description: 'How many orders are drawn, 20 to 100,000, where more than 16 siblings differ and nothing is a plain sum; 2,000 when not given.' })
  readonly draws?: number | null;

  @Field(() => Int, { nullable: true, description: 'Where the random numbers begin, 0 or more; 1 when not given.' })
  readonly seed?: number | null;
}
