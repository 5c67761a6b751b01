import { Field, InputType } from 'type-graphql';

/** What the input of every mutation may carry. */
@InputType({ description: 'The part that the inputs of all mutations share.' })
export class KeyedInput {
  @Field(() => String, {
    nullable: true,
    description: 'A text of your own that names this change: sent again with the same input, it is answered as before and done once. With another input it is a CONFLICT.',
  })
  readonly idempotencyKey?: string | null;
}
