import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from './Node';
import { connectionOf, type Connection } from './pagination';

@ObjectType({
  simpleResolvers: true, implements: Node,
  description: 'A methodology version in the making: it may change, has no hash and cannot be asked for a ranking. To be read with a token of any role.',
})
export class Draft extends Node {
  declare readonly __typename: 'Draft';

  @Field(() => String, { description: 'Its line and its number among all drafts, e.g. cbcii/mine@draft-17; it names nothing once the draft is published.' })
  readonly ref!: string;

  @Field(() => Int, { description: 'Counts its changes from 1 on. An edit names the revision that it was made on, and is refused with CONFLICT when another came first.' })
  readonly revision!: number;

  @Field(() => String, { nullable: true, description: 'What changed against the version before, for those who will read it; null until somebody writes it.' })
  readonly changelog!: string | null;

  @Field(() => String, { description: 'The whole document as canonical JSON text (RFC 8785). It may break the rules of a document until it is published; problems says how.' })
  readonly document!: string;
}

export const DraftConnection = connectionOf<Draft>(() => Draft, { name: 'Draft', items: 'drafts', order: 'oldest first' });
export type DraftConnection = Connection<Draft>;
