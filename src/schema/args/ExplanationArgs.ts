import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class ExplanationArgs {
  @Field(() => String, { nullable: true, description: 'Code of the node whose score is explained; the index without it.' })
  readonly node?: string | null;
}
