import { Field, ObjectType } from 'type-graphql';
import type { FindingKind, SubjectKind } from '../methodology/vocabulary';
import { FindingKindEnum, SubjectKindEnum } from './enums';
import { connectionOf, type Connection } from './pagination';
import { Source } from './Source';

@ObjectType({ simpleResolvers: true, description: 'What the report concludes or recommends, noted in a sentence of our own words.' })
export class Finding {
  @Field(() => String, { description: 'Kebab-case code, unique within the index and stable, e.g. tier-1-two-engines.' })
  readonly code!: string;

  @Field(() => FindingKindEnum, { description: 'Whether the report describes or advises.' })
  readonly kind!: FindingKind;

  @Field(() => SubjectKindEnum, { description: 'What sort of thing it is about.' })
  readonly subjectKind!: SubjectKind;

  @Field(() => String, { description: 'Code of what it is about, of the sort that subjectKind says, e.g. rnd-resources or bohai-rim.' })
  readonly subject!: string;

  @Field(() => [String], { description: 'Codes of the cities that it names; empty where it names none.' })
  readonly cityCodes!: readonly string[];

  @Field(() => String, { description: 'The finding itself.' })
  readonly statement!: string;

  @Field(() => String, { description: 'Where in its source it stands: line and section.' })
  readonly place!: string;

  @Field(() => Source, { nullable: true, description: 'The document that it comes from.' })
  readonly source!: Source | null;
}

export const FindingConnection = connectionOf<Finding>(() => Finding, {
  name: 'Finding', items: 'findings', order: 'in the order of the release, which is that of the source',
});
export type FindingConnection = Connection<Finding>;
