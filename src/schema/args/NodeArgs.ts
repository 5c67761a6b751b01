import { ArgsType, Field, ID } from 'type-graphql';

@ArgsType()
export class NodeArgs {
  @Field(() => ID, { description: 'Global id, as the field id gave it; at most 256 characters.' })
  readonly id!: string;
}

@ArgsType()
export class NodesArgs {
  @Field(() => [ID], { description: 'Global ids, as the field id gave them; at most 250. Answers stand in the same order.' })
  readonly ids!: readonly string[];
}
