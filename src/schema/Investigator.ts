import { Field, Int, ObjectType } from 'type-graphql';
import { City } from './City';
import { connectionOf, type Connection } from './pagination';
import { Source } from './Source';

@ObjectType({ simpleResolvers: true, description: 'A principal investigator in one of the two printed rankings by number of oncology trials.' })
export class Investigator {
  @Field(() => String, { description: 'Code of the place in the ranking: the ranking and the position, e.g. global-oncology-trials-1.' })
  readonly code!: string;

  @Field(() => String, { description: 'Code of the ranking: global-oncology-trials or domestic-oncology-trials.' })
  readonly ranking!: string;

  @Field(() => Int, { description: 'Printed position in the ranking, 1 for the most trials; equal numbers stand at different positions.' })
  readonly position!: number;

  @Field(() => String, { description: 'Name in pinyin, family name first.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Name in Chinese, as printed.' })
  readonly nameZh!: string | null;

  @Field(() => String, { description: 'English name of the hospital.' })
  readonly hospital!: string;

  @Field(() => String, { description: 'Chinese name of the hospital, as printed.' })
  readonly hospitalZh!: string;

  @Field(() => Int, { description: 'Number of trials led in the year.' })
  readonly trials!: number;

  @Field(() => Int, { description: 'Year that is counted.' })
  readonly year!: number;

  @Field(() => String, { nullable: true, description: 'Code of the city where the hospital lies; null where it is none that the index scores.' })
  readonly cityCode!: string | null;

  @Field(() => String, { description: 'Where in its source it stands: line and section.' })
  readonly place!: string;

  @Field(() => String, { nullable: true, description: 'Doubts about the name or the place.' })
  readonly note!: string | null;

  @Field(() => City, { nullable: true, description: 'The city of cityCode.' })
  readonly city!: City | null;

  @Field(() => Source, { nullable: true, description: 'The document that prints the ranking.' })
  readonly source!: Source | null;
}

export const InvestigatorConnection = connectionOf<Investigator>(() => Investigator, {
  name: 'Investigator', items: 'investigators', order: 'ranking by ranking, in printed order',
});
export type InvestigatorConnection = Connection<Investigator>;
