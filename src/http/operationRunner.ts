import type { BaseContext } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { errorTable, PlatformError, unknownOutcome, type Problem } from '../errors';
import { documentIdOf } from '../services/documents/manifest';
import { documentGate } from './documentGate';
import type { Engine, Execution } from './engine';
import { callerOf } from './identify';
import { presentError } from './presentError';
import type { Asked, AskedParameters } from './readRequest';
import { isErrorCode, Refusal } from './refusal';
import type { AskedAnswer, AskedQuery, DoorRequest, DoorSettings } from './settings';

/** Who asks, as far as an operation has to know. */
type Asker = Pick<FastifyRequest, 'id' | 'headers' | 'ip'> & FastifyRequest;

export interface OperationRunner<C extends BaseContext> {
  /** The text that is asked for, which passed the gate, and a context to run it in. */
  prepare(request: Asker, method: 'GET' | 'POST', parameters: AskedParameters): Promise<{ readonly query: string; readonly context: C }>;
  /** Runs one operation under the limits and within its time. What never became one is thrown. */
  run(request: Asker, method: 'GET' | 'POST', parameters: AskedParameters): Promise<{ readonly execution: Execution; readonly query: string }>;
  /** Asks a query of the server's own. */
  ask(request: Asker, asked: AskedQuery): Promise<AskedAnswer<C>>;
}

interface Parts<C extends BaseContext> {
  readonly engine: Engine<C>;
  readonly makeContext: (request: DoorRequest<C>) => C | Promise<C>;
  readonly settings: Pick<DoorSettings<C>, 'limits' | 'timeouts' | 'documents'>;
}

/** The one way of every operation from its text to its answer, wherever it was asked for. */
export function operationRunner<C extends BaseContext>({ engine, makeContext, settings }: Parts<C>): OperationRunner<C> {
  const { limits, timeouts, documents } = settings;
  const passGate = documentGate(limits);

  async function textOf({ query, documentId }: Asked): Promise<string> {
    if (query !== undefined) {
      if (query === '') throw new PlatformError('GRAPHQL_PARSE_FAILED', 'The document is empty.');
      if (documents?.isStrict && await documents.find(documentIdOf(query)) === null) throw onlyStored();
      return query;
    }
    const text = await documents?.find(documentId) ?? null;
    if (text === null) throw unknownDocument(documentId);
    return text;
  }

  function contextOf(request: Asker, method: 'GET' | 'POST', extensions: Readonly<Record<string, unknown>>, ask: DoorRequest<C>['ask']): C | Promise<C> {
    return makeContext({ id: request.id, method, headers: request.headers, address: request.ip, caller: callerOf(request), extensions, ask });
  }

  async function ask(request: Asker, asked: AskedQuery, isOwn = false): Promise<AskedAnswer<C>> {
    if (!isOwn) await textOf(asked);
    passGate(asked.query);
    const extensions = asked.pins === null ? {} : { pins: asked.pins };
    const context = await contextOf(request, 'GET', extensions, isOwn ? (further) => ask(request, further) : refuseFurther);
    const parameters = { query: asked.query, operationName: asked.operationName ?? undefined, variables: { ...asked.variables }, extensions };
    const { data, errors, extensions: answered = {}, status } = await engine.execute('GET', parameters, context, () => undefined);
    const problems = status === 405 ? [noQuery] : errors.flatMap((error) => problemsOf(error, request.id));
    return { data, problems, extensions: answered, context };
  }

  async function prepare(request: Asker, method: 'GET' | 'POST', parameters: AskedParameters): Promise<{ readonly query: string; readonly context: C }> {
    const query = await textOf(parameters);
    passGate(query);
    return { query, context: await contextOf(request, method, parameters.extensions ?? {}, (asked) => ask(request, asked)) };
  }

  return {
    prepare,
    async run(request, method, parameters) {
      const { query, context } = await prepare(request, method, parameters);
      let isChanging = false;
      const work = engine.execute(method, { ...parameters, query }, context, () => { isChanging = true; });
      return { execution: await withinTime(work, timeouts.answer, () => isChanging), query };
    },
    ask: (request, asked) => withinTime(ask(request, asked, true), timeouts.answer, () => false),
  };
}

const noQuery: Problem = { code: 'BAD_INPUT', path: 'query', message: 'Only a query can be asked so.', expected: 'a query', got: 'another operation' };

function refuseFurther(): never {
  throw new PlatformError('BAD_INPUT', 'What is asked for the sake of a request asks no further.', [{
    code: 'BAD_INPUT', path: 'query', message: 'What is asked for the sake of a request asks no further.', expected: 'a query without cite and citation', got: 'one with them',
  }]);
}

function problemsOf(error: unknown, requestId: string): readonly Problem[] {
  const { error: { message, extensions = {} }, accident } = presentError(error, requestId);
  if (accident !== undefined) throw error;
  const problems = extensions.problems as readonly Problem[] | undefined; // as presentError gives them
  const code = isErrorCode(extensions.code) ? extensions.code : 'BAD_INPUT';
  return problems ?? [{ code, path: 'query', message, expected: 'a query that can be answered', got: 'one that cannot' }];
}

function onlyStored(): PlatformError {
  return new PlatformError('DOCUMENTS_ONLY', errorTable.DOCUMENTS_ONLY.sentence, [{
    code: 'DOCUMENTS_ONLY', path: 'query', message: errorTable.DOCUMENTS_ONLY.sentence, expected: 'the documentId of a stored document', got: 'another text',
  }]);
}

function unknownDocument(id: string): Refusal {
  const message = 'No document is stored under this id.';
  return new Refusal(404, new PlatformError('NOT_FOUND', message, [{ code: 'NOT_FOUND', path: 'documentId', message, expected: 'the SHA-256 of a stored document', got: id }]));
}

async function withinTime<T>(work: Promise<T>, milliseconds: number, isChanging: () => boolean): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(isChanging() ? unknownOutcome() : new PlatformError('TIMEOUT', 'The operation took too long.')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
