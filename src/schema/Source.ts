import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'A publication that figures were taken from.' })
export class Source {
  @Field(() => String, { description: 'Kebab-case code by which observations, facts and errata name it, e.g. report-zh.' })
  readonly code!: string;

  @Field(() => String, { description: 'Title in its own language or, where that has none, a description in English.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  readonly publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'Language of the text as a BCP 47 tag, e.g. zh or en.' })
  readonly language!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was published: ISO 8601, as exact as is known (2020, 2024-07-30).' })
  readonly publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Address where it can be read; null where none is known.' })
  readonly url!: string | null;

  @Field(() => String, { nullable: true, description: 'Terms under which its figures may be used.' })
  readonly licence!: string | null;
}
