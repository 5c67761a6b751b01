import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'A publication that figures were taken from.' })
export class Source {
  @Field(() => String, { description: 'Kebab-case code by which observations, facts and errata name it, e.g. report-zh.' })
  readonly code!: string;

  @Field(() => String, { description: 'English title or, where it has none, what it is.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Chinese title, as printed; null where there is none.' })
  readonly titleZh!: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  readonly publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was published: ISO 8601, as exact as is known, e.g. 2020 or 2024-07-30.' })
  readonly date!: string | null;

  @Field(() => String, { nullable: true, description: 'Remark on the text that was read, and how far it can be relied on.' })
  readonly note!: string | null;
}
