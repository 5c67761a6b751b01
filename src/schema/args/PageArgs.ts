import { ArgsType, Field, Int } from 'type-graphql';

/** Arguments of a connection; those with more extend it. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 100, description: 'How many items the page may hold, 0 to 500.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor to start behind, as endCursor of the page before gave it.' })
  readonly after?: string | null;
}
