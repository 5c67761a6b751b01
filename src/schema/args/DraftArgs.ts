import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class DraftArgs {
  @Field(() => String, { description: 'Ref of the draft, e.g. cbcii/mine@draft-17.' })
  readonly ref!: string;
}
