import { Field, InputType } from 'type-graphql';
import { JsonObjectScalar } from '../scalars/JsonObject';
import { KeyedInput } from './KeyedInput';

@InputType({ description: 'A new line of methodologies, begun with a draft: its document whole, or the framework of a published version and the choices beside it.' })
export class CreateMethodologyInput extends KeyedInput {
  @Field(() => String, { description: 'Index and name joined by a slash, e.g. cbcii/mine: small letters, digits and hyphens. It cannot be changed later.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'Code of the index that it scores; the part of the code before the slash when left out.' })
  readonly index?: string | null;

  @Field(() => String, { description: 'English title of the line and of the draft; at most 200 characters.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'In which way it scores; that of the document when left out.' })
  readonly description?: string | null;

  @Field(() => JsonObjectScalar, { nullable: true, description: 'The document, by the published JSON Schema; code, title and description are set by the fields beside it. It may be invalid for now.' })
  readonly document?: object | null;

  @Field(() => String, { nullable: true, description: 'Instead of a document: ref of the published version whose framework is taken, e.g. cbcii/published.' })
  readonly frameworkOf?: string | null;

  @Field(() => JsonObjectScalar, { nullable: true, description: 'With frameworkOf: the rest of the document, stage by stage.' })
  readonly choices?: object | null;
}

@InputType({ description: 'A new line of methodologies, begun with a draft that holds the document of a published version.' })
export class ForkMethodologyInput extends KeyedInput {
  @Field(() => String, { description: 'Ref of the version to begin with: a line for its latest, line@1, line@1.0.0 or sha256:….' })
  readonly from!: string;

  @Field(() => String, { description: 'Index and name of the new line joined by a slash, e.g. cbcii/mine.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'English title of the line and of the draft; that of the version when left out.' })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: 'In which way it scores; that of the version when left out.' })
  readonly description?: string | null;
}

@InputType({ description: 'A draft of the next version of a line.' })
export class CreateDraftInput extends KeyedInput {
  @Field(() => String, { description: 'Ref of the version whose document it begins with; the draft belongs to the same line.' })
  readonly from!: string;
}
