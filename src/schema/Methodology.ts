import { Field, ObjectType } from 'type-graphql';
import { Node } from './Node';
import { connectionOf, type Connection } from './pagination';

@ObjectType({ simpleResolvers: true, implements: Node, description: 'A named line of methodology versions.' })
export class Methodology extends Node {
  declare readonly __typename: 'Methodology';

  @Field(() => String, { description: 'Index and line joined by a slash, e.g. cbcii/equal-pillars; alone it refers to the latest published version.' })
  readonly code!: string;

  @Field(() => String, { description: 'English title of the line, given when it was begun; each version has a title of its own.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'In which way it scores, and how it differs from the other lines, as it was begun.' })
  readonly description!: string | null;

  @Field(() => String, { nullable: true, description: 'Ref of the version that the line was forked from; null for a line begun anew.' })
  readonly forkedFrom!: string | null;
}

export const MethodologyConnection = connectionOf<Methodology>(() => Methodology, {
  name: 'Methodology', items: 'methodologies', order: 'by code',
});
export type MethodologyConnection = Connection<Methodology>;
