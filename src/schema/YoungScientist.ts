import { Field, ObjectType } from 'type-graphql';
import { City } from './City';
import { connectionOf, type Connection } from './pagination';
import { Source } from './Source';

@ObjectType({ simpleResolvers: true, description: 'A young scientist whom the report names as a talent of biomedicine.' })
export class YoungScientist {
  @Field(() => String, { description: 'Kebab-case code, unique within the index and stable.' })
  readonly code!: string;

  @Field(() => String, { description: 'Name in pinyin, family name first.' })
  readonly name!: string;

  @Field(() => String, { description: 'Field of work.' })
  readonly field!: string;

  @Field(() => String, { nullable: true, description: 'Code of the city; null where that is none that the index scores.' })
  readonly cityCode!: string | null;

  @Field(() => String, { description: 'Where in its source it stands: line and section.' })
  readonly place!: string;

  @Field(() => String, { nullable: true, description: 'Doubts about the name or the city.' })
  readonly note!: string | null;

  @Field(() => City, { nullable: true, description: 'The city of cityCode.' })
  readonly city!: City | null;

  @Field(() => Source, { nullable: true, description: 'The document that names the person.' })
  readonly source!: Source | null;
}

export const YoungScientistConnection = connectionOf<YoungScientist>(() => YoungScientist, {
  name: 'YoungScientist', items: 'young scientists', order: 'in printed order',
});
export type YoungScientistConnection = Connection<YoungScientist>;
