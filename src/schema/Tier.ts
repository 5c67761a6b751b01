import { Field, Int, ObjectType } from 'type-graphql';
import { Source } from './Source';

@ObjectType({ simpleResolvers: true, description: 'One of the three tiers of development into which the report puts cities.' })
export class Tier {
  @Field(() => Int, { description: 'Number of the tier, 1 the foremost; the same as tier of a city.' })
  readonly tier!: number;

  @Field(() => String, { description: 'English name.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name, as printed.' })
  readonly nameZh!: string | null;

  @Field(() => String, { description: 'What marks its cities.' })
  readonly features!: string;

  @Field(() => String, { description: 'How the industry is spread over and around its cities.' })
  readonly industryPattern!: string;

  @Field(() => Int, { description: 'Number of its cities.' })
  readonly cityCount!: number;

  @Field(() => [String], { description: 'Codes of its cities, in the order of the release (CBCII: by printed rank).' })
  readonly cityCodes!: readonly string[];

  @Field(() => [String], { description: 'Codes of the cities that the report names as typical.' })
  readonly typicalCityCodes!: readonly string[];

  @Field(() => String, { description: 'Where in its source it stands: lines and section.' })
  readonly place!: string;

  @Field(() => String, { nullable: true, description: 'What is not printed and how it was filled in.' })
  readonly note!: string | null;

  @Field(() => Source, { nullable: true, description: 'The document that tells of it.' })
  readonly source!: Source | null;
}
