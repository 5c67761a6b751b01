import { Field, ObjectType } from 'type-graphql';
import type { AreaKind } from '../methodology/vocabulary';
import { City } from './City';
import { AreaKindEnum } from './enums';
import { connectionOf, type Connection } from './pagination';
import { Source } from './Source';

@ObjectType({ simpleResolvers: true, description: 'Policy and universities for artificial intelligence in one area, as the report tabulates them.' })
export class AiTalent {
  @Field(() => String, { description: 'Kebab-case code of the area.' })
  readonly code!: string;

  @Field(() => String, { description: 'English name of the area.' })
  readonly area!: string;

  @Field(() => AreaKindEnum, { description: 'Whether the area is a city or a province.' })
  readonly areaKind!: AreaKind;

  @Field(() => String, { nullable: true, description: 'Code of the city; null for a province.' })
  readonly cityCode!: string | null;

  @Field(() => String, { description: 'The policy, in a clause of our own words.' })
  readonly policy!: string;

  @Field(() => [String], { description: 'English names of the universities, each with the subjects in brackets where they are printed.' })
  readonly universities!: readonly string[];

  @Field(() => String, { description: 'Where in its source it stands: line and section.' })
  readonly place!: string;

  @Field(() => String, { nullable: true, description: 'Doubts about the entry.' })
  readonly note!: string | null;

  @Field(() => City, { nullable: true, description: 'The city of cityCode.' })
  readonly city!: City | null;

  @Field(() => Source, { nullable: true, description: 'The document that prints the table.' })
  readonly source!: Source | null;
}

export const AiTalentConnection = connectionOf<AiTalent>(() => AiTalent, {
  name: 'AiTalent', items: 'areas with talent for artificial intelligence', order: 'in printed order',
});
export type AiTalentConnection = Connection<AiTalent>;
