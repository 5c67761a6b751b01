import { Field, ObjectType } from 'type-graphql';
import type { CircleStage } from '../methodology/vocabulary';
import { CircleStageEnum } from './enums';
import { Source } from './Source';

@ObjectType({ simpleResolvers: true, description: 'A circle of cities around a centre, as the report sees it for the work shared between them.' })
export class MetropolitanCircle {
  @Field(() => String, { description: 'Kebab-case code, unique within the index and stable.' })
  readonly code!: string;

  @Field(() => String, { description: 'English name.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name, as printed.' })
  readonly nameZh!: string | null;

  @Field(() => CircleStageEnum, { description: 'How far it has come.' })
  readonly stage!: CircleStage;

  @Field(() => String, { description: 'Code of the region in which it lies, e.g. southwest.' })
  readonly region!: string;

  @Field(() => [String], { description: 'Codes of its cities that the index scores, in printed order.' })
  readonly cityCodes!: readonly string[];

  @Field(() => [String], { description: 'English names of members that the index does not score; empty where there are none.' })
  readonly otherMembers!: readonly string[];

  @Field(() => String, { nullable: true, description: 'What the report finds strong; null where it says nothing.' })
  readonly strengths!: string | null;

  @Field(() => String, { nullable: true, description: 'What the report finds weak; null where it says nothing.' })
  readonly weaknesses!: string | null;

  @Field(() => String, { description: 'Where in its source it stands: line and section.' })
  readonly place!: string;

  @Field(() => String, { nullable: true, description: 'Remark on its members.' })
  readonly note!: string | null;

  @Field(() => Source, { nullable: true, description: 'The document that tells of it.' })
  readonly source!: Source | null;
}
