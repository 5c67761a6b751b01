import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from './PageArgs';

@ArgsType()
export class DraftArgs {
  @Field(() => String, { description: 'Ref of the draft, e.g. cbcii/mine@draft-17.' })
  readonly ref!: string;
}

@ArgsType()
export class DraftPreviewArgs extends PageArgs {
  @Field(() => String, { defaultValue: 'cbcii/2020', description: 'Ref of the vintage to rank on: a line for its latest sealed revision, line@2 for that revision, or sha256:… by hash.' })
  readonly vintage!: string;

  @Field(() => String, { nullable: true, description: 'Period of the observations to take; may be left out where the vintage holds one only.' })
  readonly period?: string | null;
}
