import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context';
import type { Draft } from '../schema/Draft';
import {
  CreateDraftPayload, CreateMethodologyPayload, ForkMethodologyPayload, PublishDraftPayload, UpdateDraftPayload, ValidateDraftPayload, WithdrawVersionPayload,
} from '../schema/draftPayloads';
import { PublishDraftInput, UpdateDraftInput, ValidateDraftInput, WithdrawVersionInput } from '../schema/inputs/DraftInputs';
import { CreateDraftInput, CreateMethodologyInput, ForkMethodologyInput } from '../schema/inputs/LineInputs';
import type { MethodologyVersion } from '../schema/MethodologyVersion';
import { shapeReview, type ReviewShape } from './DraftResolver';
import { payloadOf, type Payload } from './payload';
import { shapeDraft, shapeVersion } from './shape';

const ofInput = 'What is to be done, in one object.';

/** The life of a methodology version: each step a mutation, for METHODOLOGIST and ADMIN; to validate, any token will do. */
@Resolver()
export class DraftMutationResolver {
  @Mutation(() => CreateMethodologyPayload, { nullable: true, description: 'Begins a line of methodologies with a draft of its first version.' })
  createMethodology(@Arg('input', () => CreateMethodologyInput, { description: ofInput }) input: CreateMethodologyInput, @Ctx() context: Context): Promise<Payload<Draft>> {
    return payloadOf(async () => draftAt(await context.services.draftOpener.create(context.caller, input), context));
  }

  @Mutation(() => ForkMethodologyPayload, { nullable: true, description: 'Begins a line of methodologies with a draft that holds the document of a published version.' })
  forkMethodology(@Arg('input', () => ForkMethodologyInput, { description: ofInput }) input: ForkMethodologyInput, @Ctx() context: Context): Promise<Payload<Draft>> {
    return payloadOf(async () => draftAt(await context.services.draftOpener.fork(context.caller, input), context));
  }

  @Mutation(() => CreateDraftPayload, { nullable: true, description: 'Begins a draft of the next version of a line, with the document of one of its versions.' })
  createDraft(@Arg('input', () => CreateDraftInput, { description: ofInput }) input: CreateDraftInput, @Ctx() context: Context): Promise<Payload<Draft>> {
    return payloadOf(async () => draftAt(await context.services.draftOpener.open(context.caller, input), context));
  }

  @Mutation(() => UpdateDraftPayload, { nullable: true, description: 'Changes a draft. Of two who change the same revision, one wins and the other is given the draft as it stands then.' })
  async updateDraft(
    @Arg('input', () => UpdateDraftInput, { description: ofInput }) input: UpdateDraftInput, @Ctx() context: Context,
  ): Promise<Payload<Draft> & { readonly current: Draft | null }> {
    const payload = await payloadOf(async () => draftAt(await context.services.draftEditor.update(context.caller, input), context));
    const isStale = payload.problems.some(({ code, path }) => code === 'CONFLICT' && path === 'input.revision');
    return { ...payload, current: isStale ? await draftAt(input, context) : null };
  }

  @Mutation(() => ValidateDraftPayload, { nullable: true, description: 'Says everything that is wrong with a draft or a document, or how it differs from what its line stands for. Changes nothing.' })
  validateDraft(@Arg('input', () => ValidateDraftInput, { description: ofInput }) input: ValidateDraftInput, @Ctx() { services, caller }: Context): Promise<Payload<ReviewShape>> {
    return payloadOf(async () => shapeReview(await services.drafts.validate(caller, input)));
  }

  @Mutation(() => PublishDraftPayload, {
    nullable: true,
    description: 'Publishes a draft: its document is hashed and frozen. Refused for a document with problems, and for a number that promises less change than the documents show.',
  })
  publishDraft(@Arg('input', () => PublishDraftInput, { description: ofInput }) input: PublishDraftInput, @Ctx() context: Context): Promise<Payload<MethodologyVersion>> {
    return payloadOf(async () => versionAt(await context.services.publisher.publish(context.caller, input), context));
  }

  @Mutation(() => WithdrawVersionPayload, { nullable: true, description: 'Withdraws a version: it stays readable by its exact ref, with the reason, and its line no longer stands for it.' })
  withdrawVersion(@Arg('input', () => WithdrawVersionInput, { description: ofInput }) input: WithdrawVersionInput, @Ctx() context: Context): Promise<Payload<MethodologyVersion>> {
    return payloadOf(async () => versionAt(await context.services.publisher.withdraw(context.caller, input), context));
  }
}

async function draftAt({ ref }: { readonly ref: string }, { services, caller }: Context): Promise<Draft> {
  return shapeDraft(await services.drafts.draft(caller, ref, 'result'));
}

async function versionAt({ ref }: { readonly ref: string }, { services, pins }: Context): Promise<MethodologyVersion> {
  return shapeVersion(await services.methodologies.version(ref, pins, 'result'));
}
