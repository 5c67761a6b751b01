import type { BaseContext } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PlatformError, unknownOutcome } from '../errors';
import { answerOf, refusalOf, sendAnswer, type AnswerForm } from './answer';
import { documentGate } from './documentGate';
import type { Engine } from './engine';
import { translateFault } from './frameworkFault';
import type { GraphiqlPage } from './graphiqlPage';
import { callerOf } from './identify';
import { acceptsHtml, answerTypes, contentTypeFault, negotiateAnswerType, type AnswerType } from './mediaTypes';
import { readBody, readSearch, type GraphQLParameters } from './readRequest';
import { refuse } from './refusal';
import type { DoorLogger, DoorRequest, DoorSettings } from './settings';

export const graphqlPath = '/graphql';

interface Parts<C extends BaseContext> {
  readonly engine: Engine<C>;
  readonly makeContext: (request: DoorRequest) => C | Promise<C>;
  readonly settings: DoorSettings<C>;
  readonly logger: DoorLogger;
  readonly page: GraphiqlPage | undefined;
}

/** GraphQL over HTTP at one path: POST with JSON, GET for queries, and the editor for a browser without a query. */
export function registerGraphql<C extends BaseContext>(scope: FastifyInstance, parts: Parts<C>): void {
  const { engine, makeContext, settings, logger, page } = parts;
  const { limits, timeouts, statusCodesOf2026 } = settings;
  const passGate = documentGate(limits);

  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: limits.bodyBytes }, (_request, body, done) => done(null, body));

  scope.route({
    method: 'POST',
    url: graphqlPath,
    onRequest: async (request) => refuseForeignBody(request),
    errorHandler: answerRefusal,
    handler: async (request, reply) => {
      const { body } = request;
      if (!Buffer.isBuffer(body)) throw refuse(400, 'body', 'a JSON object', 'nothing');
      return run(request, reply, 'POST', readBody(body, limits));
    },
  });

  scope.route({
    method: 'GET',
    url: graphqlPath,
    errorHandler: answerRefusal,
    handler: async (request, reply) => {
      const parameters = readSearch(searchOf(request), limits);
      if (parameters !== undefined) return run(request, reply, 'GET', parameters);
      if (page !== undefined && acceptsHtml(request.headers.accept)) return page.send(request, reply);
      throw refuse(400, 'query', 'a GraphQL document', 'nothing');
    },
  });

  scope.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: graphqlPath,
    onRequest: async (request) => {
      throw methodRefusal(request.method);
    },
    errorHandler: answerRefusal,
    handler: async () => undefined,
  });

  async function run(
    request: FastifyRequest,
    reply: FastifyReply,
    method: 'GET' | 'POST',
    parameters: GraphQLParameters,
  ): Promise<FastifyReply> {
    const type = answerTypeOf(request);
    if (parameters.query === '') throw new PlatformError('GRAPHQL_PARSE_FAILED', 'The document is empty.');
    passGate(parameters.query);
    const { extensions = {} } = parameters;
    request.answerFacts = { kind: 'graphql', method, status: 0, hasErrors: false, requestExtensions: extensions };
    const context = await makeContext({ id: request.id, method, headers: request.headers, address: request.ip, caller: callerOf(request), extensions });
    let isChanging = false;
    const work = engine.execute(method, parameters, context, () => { isChanging = true; });
    const execution = await withinTime(work, timeouts.answer, () => isChanging);
    return sendAnswer(request, reply, type, answerOf(execution, formOf(request, type)));
  }

  function answerRefusal(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const type = negotiateAnswerType(request.headers.accept) ?? answerTypes[0];
    const error = translateFault(thrown, request.headers['content-length'], limits);
    sendAnswer(request, reply, type, refusalOf(error, formOf(request, type)));
  }

  function formOf(request: FastifyRequest, type: AnswerType): AnswerForm {
    return { type, statusCodesOf2026, requestId: request.id, logger };
  }
}

export function methodRefusal(method: string): Error {
  return refuse(405, 'method', 'GET or POST', method, { allow: 'GET, POST' });
}

function answerTypeOf(request: FastifyRequest): AnswerType {
  const type = negotiateAnswerType(request.headers.accept);
  if (type === undefined) throw refuse(406, 'accept', answerTypes.join(' or '), 'neither');
  return type;
}

/** Before the body is read: only JSON, in UTF-8, as it is. */
export function refuseForeignBody({ headers }: FastifyRequest): void {
  const fault = contentTypeFault(headers['content-type']);
  if (fault !== undefined) throw refuse(415, 'content-type', fault.expected, fault.got, { 'accept-post': 'application/json' });
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw refuse(415, 'content-encoding', 'no encoding', encoding.slice(0, 40), { 'accept-encoding': 'identity' });
  }
}

export function searchOf({ raw }: FastifyRequest): string {
  const url = raw.url ?? '';
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start + 1);
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
