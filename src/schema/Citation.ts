import { Field, ObjectType } from 'type-graphql';
import { CitationStatusEnum, type CitationStatus } from './citationEnums';
import { Node } from './Node';

@ObjectType({ simpleResolvers: true, description: 'A ref that means something else than when it was cited.' })
export class MovedRef {
  @Field(() => String, { description: 'The ref as it was asked for, e.g. cbcii/published.' })
  readonly ref!: string;

  @Field(() => String, { description: 'Hash of what it meant then.' })
  readonly cited!: string;

  @Field(() => String, { nullable: true, description: 'Hash of what it means now; null where it means nothing any more.' })
  readonly current!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What became of a citation, found out by asking its question twice: under its pins, and as of today.' })
export class CitationState {
  @Field(() => CitationStatusEnum, { description: 'The verdict.' })
  readonly status!: CitationStatus;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the data as they were answered under the cited pins just now; null where they could not be.' })
  readonly reproducedHash!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the data that the same question is answered with today; null where it is refused.' })
  readonly currentHash!: string | null;

  @Field(() => [MovedRef], { description: 'Refs that mean something else by now, in order of their texts.' })
  readonly movedRefs!: readonly MovedRef[];
}

@ObjectType({ simpleResolvers: true, implements: Node, description: 'A cited answer: the question, what it was answered from, and the hash of the answer. It never changes.' })
export class Citation extends Node {
  declare readonly __typename: 'Citation';

  @Field(() => String, { description: 'Stable code, 32 hexadecimal digits: a hash of question, pins and result, so the same content has the same code.' })
  readonly code!: string;

  @Field(() => String, { description: 'Where it can be opened; a path on this server unless the server was told its public address.' })
  readonly url!: string;

  @Field(() => String, { description: 'Time of the first citing, ISO 8601 in UTC.' })
  readonly citedAt!: string;

  @Field(() => String, { description: 'What was cited, in words: index, methodology version, vintage, and whose figures.' })
  readonly title!: string;

  @Field(() => String, { description: 'The GraphQL document.' })
  readonly query!: string;

  @Field(() => String, { nullable: true, description: 'The operation of the document; null where it has one alone.' })
  readonly operationName!: string | null;

  @Field(() => String, { description: 'Variables as canonical JSON (RFC 8785).' })
  readonly variables!: string;

  @Field(() => String, { description: 'The pins of the answer as canonical JSON, to be sent as extensions.pins.' })
  readonly pins!: string;

  @Field(() => String, { description: 'SHA-256 of the data as they stood in the answer.' })
  readonly resultHash!: string;

  @Field(() => String, { nullable: true, description: 'What a reader must know of the data, such as that they are synthetic; null where there is nothing.' })
  readonly notice!: string | null;

  @Field(() => String, { description: 'The citation as a line of text, after the manner of the APA.' })
  readonly text!: string;

  @Field(() => String, { description: 'The citation as an entry of BibTeX.' })
  readonly bibtex!: string;

  @Field(() => String, { description: 'The citation as an item of CSL-JSON.' })
  readonly cslJson!: string;
}
