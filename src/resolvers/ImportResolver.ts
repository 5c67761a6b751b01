import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PlatformError } from '../errors';
import { ImportResult } from '../schema/ImportResult';
import { ImportVintagePayload, SealVintagePayload, WithdrawVintagePayload } from '../schema/importPayloads';
import { Index } from '../schema/Index';
import { ImportVintageInput, SealVintageInput, WithdrawVintageInput } from '../schema/inputs/ImportInputs';
import { MethodologyVersion } from '../schema/MethodologyVersion';
import { Vintage } from '../schema/Vintage';
import type { ImportResult as Imported } from '../services/imports/ImportService';
import { encodings } from '../services/ingest/encodings';
import type { ImportFiles } from '../services/imports/readFiles';
import { payloadOf, type Payload } from './payload';
import { shapeIndex, shapeVersion, shapeVintage } from './shape';
import { vintageAt } from './VintageResolver';

const ofInput = 'What is to be done, in one object.';

/** Bringing indexes in, and the life of their vintages: for EDITOR and ADMIN. */
@Resolver()
export class ImportMutationResolver {
  @Mutation(() => ImportVintagePayload, {
    nullable: true,
    description: 'Brings an index, or another vintage of one, in from two files: all of it, or nothing and every problem of the files with its line and column.',
  })
  importVintage(@Arg('input', () => ImportVintageInput, { description: ofInput }) input: ImportVintageInput, @Ctx() { services, caller }: Context): Promise<Payload<ImportResult>> {
    const { idempotencyKey, seal, dryRun } = input;
    return payloadOf(async () => shapeResult(await services.imports.import(caller, {
      idempotencyKey, seal, dryRun, input, files: () => filesOf(input, services.uploads),
    })));
  }

  @Mutation(() => SealVintagePayload, { nullable: true, description: 'Seals an open vintage: its observations are hashed and frozen, and it becomes public.' })
  sealVintage(@Arg('input', () => SealVintageInput, { description: ofInput }) input: SealVintageInput, @Ctx() context: Context): Promise<Payload<Vintage>> {
    return payloadOf(async () => shapeVintage(await vintageAt((await context.services.vintageKeeper.seal(context.caller, input)).ref, 'result', context)));
  }

  @Mutation(() => WithdrawVintagePayload, { nullable: true, description: 'Withdraws a vintage: it stays readable by its exact ref, with the reason, and its line no longer stands for it.' })
  withdrawVintage(@Arg('input', () => WithdrawVintageInput, { description: ofInput }) input: WithdrawVintageInput, @Ctx() context: Context): Promise<Payload<Vintage>> {
    return payloadOf(async () => shapeVintage(await vintageAt((await context.services.vintageKeeper.withdraw(context.caller, input)).ref, 'result', context)));
  }
}

/** Both files, or one error with the problems of both ids. */
async function filesOf(input: ImportVintageInput, uploads: Context['services']['uploads']): Promise<ImportFiles> {
  const [framework, data] = await uploads.readAll([{ id: input.framework, path: 'input.framework' }, { id: input.data, path: 'input.data' }]);
  const encoding = encodings.find((known) => known.toUpperCase().replaceAll('-', '_') === input.encoding);
  return { ...input, framework, data, encoding };
}

type ResultShape = ImportResult & { readonly imported: Imported };

function shapeResult(imported: Imported): ResultShape {
  const { index: indexCode, vintage: vintageRef, methodologyVersion: methodologyRef, observationCount, unitCount, warnings, unchanged, dryRun } = imported;
  return { indexCode, vintageRef, methodologyRef, observationCount, unitCount, warnings, unchanged, dryRun, imported };
}

/** What was brought in, as it stands now. Of a dry run, only what is there already. */
@Resolver(() => ImportResult)
export class ImportResultResolver {
  @FieldResolver(() => Index, { nullable: true, description: 'The index; null where it was not brought in.' })
  index(@Root() { indexCode }: ResultShape, @Ctx() { services, pins }: Context): Promise<Index | null> {
    return whereThere(async () => shapeIndex(await services.reference.index(indexCode, pins)));
  }

  @FieldResolver(() => Vintage, { nullable: true, description: 'The vintage that holds the observations; null where it was not brought in.' })
  vintage(@Root() { vintageRef }: ResultShape, @Ctx() context: Context): Promise<Vintage | null> {
    return whereThere(async () => shapeVintage(await vintageAt(vintageRef, 'result', context)));
  }

  @FieldResolver(() => MethodologyVersion, { nullable: true, description: 'The first version that the files bring; null where they bring none, or it was not brought in.' })
  async methodologyVersion(@Root() { methodologyRef }: ResultShape, @Ctx() { services, pins }: Context): Promise<MethodologyVersion | null> {
    return methodologyRef === null ? null : whereThere(async () => shapeVersion(await services.methodologies.version(methodologyRef, pins)));
  }
}

async function whereThere<Shape>(find: () => Promise<Shape>): Promise<Shape | null> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof PlatformError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
