import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { AnalysisKind, JobState } from '../methodology/vocabulary';
import { AnalysisKindEnum, JobStateEnum } from './enums';
import { Node } from './Node';
import { Problem } from './Problem';

@ObjectType({ simpleResolvers: true, description: 'How far a job has come, in parts of its work.' })
export class JobProgress {
  @Field(() => Int, { description: 'Parts that are finished and kept.' })
  readonly done!: number;

  @Field(() => Int, { description: 'Parts that there are.' })
  readonly total!: number;

  @Field(() => Float, { description: 'The one through the other, 0 to 1.' })
  readonly share!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What a piece of work is expected to take, told from sizes alone: the same on every machine, and rounded up.' })
export class WorkEstimate {
  @Field(() => Int, { description: 'Time on one thread; several share it.' })
  readonly milliseconds!: number;

  @Field(() => Int, { description: 'Memory that a thread needs for it.' })
  readonly bytes!: number;
}

@ObjectType({
  simpleResolvers: true, implements: Node,
  description: 'A long analysis that somebody started: it goes on whether anybody waits or not, and outlives the server that works on it. Kept for 30 days after its end.',
})
export class Job extends Node {
  declare readonly __typename: 'Job';

  @Field(() => AnalysisKindEnum, { description: 'Which analysis it does.' })
  readonly kind!: AnalysisKind;

  @Field(() => JobStateEnum, { description: 'Whether it waits, is worked on, or how it ended.' })
  readonly state!: JobState;

  @Field(() => JobProgress, { description: 'How much of the work is finished.' })
  readonly progress!: JobProgress;

  @Field(() => WorkEstimate, { description: 'What all of it was expected to take when it was started.' })
  readonly estimate!: WorkEstimate;

  @Field(() => String, { description: 'When it was asked for, UTC.' })
  readonly createdAt!: string;

  @Field(() => String, { nullable: true, description: 'When a server first began to work on it, UTC; null while it waits.' })
  readonly startedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was done, failed or was cancelled, UTC; null until then.' })
  readonly finishedAt!: string | null;

  @Field(() => [Problem], { description: 'Why it failed; empty unless it did.' })
  readonly problems!: readonly Problem[];

  @Field(() => String, { nullable: true, description: 'sha256: and the hex digest of what came of it, under which analysisResult finds it; null until it is done.' })
  readonly resultHash!: string | null;
}
