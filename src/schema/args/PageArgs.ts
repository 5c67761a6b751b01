import { ArgsType, Field, Int } from 'type-graphql';

const usualPage = 100;

/** Arguments of a connection; those with more extend it. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: usualPage, description: 'How many items the page may hold, 0 to 500.' })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor to start behind, as endCursor of the page before gave it.' })
  readonly after?: string | null;

  /** The page size asked for: null stands for the default, as leaving it out does. */
  get size(): number {
    return this.first ?? usualPage;
  }
}
