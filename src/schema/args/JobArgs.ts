import { ArgsType, Field, ID } from 'type-graphql';

@ArgsType()
export class JobArgs {
  @Field(() => ID, { description: 'Global id of the job.' })
  readonly id!: string;
}

@ArgsType()
export class AnalysisResultArgs {
  @Field(() => String, { description: 'sha256:… as Job.resultHash gives it.' })
  readonly hash!: string;
}
