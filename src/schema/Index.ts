import { Field, ObjectType } from 'type-graphql';
import { Node } from './Node';
import { connectionOf, type Connection } from './pagination';

@ObjectType({
  simpleResolvers: true, implements: Node,
  description: 'A composite indicator: units, a framework, methodologies to score by and vintages to score.',
})
export class Index extends Node {
  declare readonly __typename: 'Index';

  @Field(() => String, { description: 'Kebab-case code, unique on this platform, e.g. cbcii.' })
  readonly code!: string;

  @Field(() => String, { description: 'English name in full, e.g. China Biomedical City Innovation Index.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name in full; null where there is none.' })
  readonly nameZh!: string | null;

  @Field(() => String, { nullable: true, description: 'What it measures, in a sentence or two.' })
  readonly description!: string | null;
}

export const IndexConnection = connectionOf<Index>(() => Index, { name: 'Index', items: 'indexes', order: 'by code' });
export type IndexConnection = Connection<Index>;
