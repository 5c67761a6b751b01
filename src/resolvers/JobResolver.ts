import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../context';
import type { AnalysisKind } from '../methodology/vocabulary';
import { AnalysisResult } from '../schema/AnalysisResult';
import { AnalysisResultArgs, JobArgs } from '../schema/args/JobArgs';
import { CancelJobInput, StartAnalysisInput } from '../schema/inputs/JobInputs';
import { Job } from '../schema/Job';
import { CancelJobPayload, StartAnalysisPayload } from '../schema/jobPayloads';
import type { EvaluationRef } from '../services/analyses/evaluationRef';
import { followJob } from '../services/jobs/followJob';
import type { JobRecord } from '../services/records';
import { evaluationAgain, evaluationOf } from './evaluationShapes';
import { jobIdOf, shapeJob, shapeResult, type JobShape } from './jobShapes';
import { payloadOf, type Payload } from './payload';

const ofInput = 'What is to be done, in one object.';

@Resolver()
export class JobMutationResolver {
  @Mutation(() => StartAnalysisPayload, {
    nullable: true,
    description: 'Starts an analysis that takes longer than a request may: for any token. Refused with all problems of the evaluation and of the spec before any work, and with what it would cost where that is too much.',
  })
  startAnalysis(@Arg('input', () => StartAnalysisInput, { description: ofInput }) input: StartAnalysisInput, @Ctx() context: Context): Promise<Payload<JobShape>> {
    const { services, caller } = context;
    return payloadOf(async () => jobAt(await services.jobs.start(caller, input, () => evaluationOf(input.evaluation, context)), context));
  }

  @Mutation(() => CancelJobPayload, { nullable: true, description: 'Ends a job before its time: for whoever started it, and for ADMIN. What was finished of it is kept, should anybody ask for the same again.' })
  cancelJob(@Arg('input', () => CancelJobInput, { description: ofInput }) input: CancelJobInput, @Ctx() context: Context): Promise<Payload<JobShape>> {
    return payloadOf(async () => jobAt(await context.services.jobs.cancel(context.caller, { ...input, id: jobIdOf(input.id) ?? input.id }), context));
  }
}

@Resolver(() => Job)
export class JobResolver {
  @Query(() => Job, { nullable: true, description: 'A job by its global id, for whoever knows it; null for an id that names none, or none any more.' })
  async job(@Args(() => JobArgs) { id }: JobArgs, @Ctx() context: Context): Promise<JobShape | null> {
    const job = await findJob(id, context);
    return job === null ? null : shapeJob(job);
  }

  @Query(() => AnalysisResult, { nullable: true, description: 'What a job came to, by its hash; null where no job that is still known came to it.' })
  async analysisResult(@Args(() => AnalysisResultArgs) { hash }: AnalysisResultArgs, @Ctx() context: Context): Promise<AnalysisResult | null> {
    context.pins.noteMoving('Query.analysisResult');
    const job = await context.services.jobs.ofResult(hash);
    return job === null ? null : resultOf(job, context);
  }

  @FieldResolver(() => AnalysisResult, {
    nullable: true,
    description: 'What came of it; null until it is done. Results of all jobs share 512 MiB, where those that ended first go first: what is gone is computed again if a request has time for that, else refused with COST_EXCEEDED.',
  })
  async result(@Root() { job }: JobShape, @Ctx() context: Context): Promise<AnalysisResult | null> {
    return job.state === 'DONE' ? resultOf(job, context) : null;
  }

  @Subscription(() => Job, {
    nullable: true, subscribe: ({ args, context }) => followed(args as unknown as JobArgs, context as Context), // what the schema says they are
    description: 'A job as it stands now, then whenever it has moved, about twice a second at most, until it has ended. Over server-sent events, at /graphql/stream.',
  })
  jobProgress(@Root() job: JobRecord, @Args(() => JobArgs) _args: JobArgs): JobShape {
    return shapeJob(job);
  }
}

async function findJob(id: string, { services, pins }: Context): Promise<JobRecord | null> {
  pins.noteMoving('Job.state');
  const own = jobIdOf(id);
  return own === null ? null : services.jobs.job(own);
}

async function followed({ id }: JobArgs, { services }: Context): Promise<AsyncIterable<JobRecord>> {
  return followJob(services.jobs, await services.jobs.known(jobIdOf(id) ?? id));
}

/** A job that is known to be there. */
async function jobAt(id: string, { services, pins }: Context): Promise<JobShape> {
  pins.noteMoving('Job.state');
  return shapeJob(await services.jobs.known(id));
}

async function resultOf({ kind, evaluation, spec, key }: JobRecord, context: Context): Promise<AnalysisResult> {
  const made = await evaluationAgain(evaluation as EvaluationRef, context); // the service wrote it
  const analysed = kind as AnalysisKind; // likewise
  return shapeResult(analysed, await context.services.analyses.again(analysed, made, spec, key));
}
