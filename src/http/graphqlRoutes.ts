import type { BaseContext } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerOf, refusalOf, sendAnswer, type AnswerForm } from './answer';
import type { BuiltPage } from './builtPage';
import { isGone, translateFault } from './frameworkFault';
import { acceptsHtml, answerTypes, contentTypeFault, negotiateAnswerType, type AnswerType } from './mediaTypes';
import { readBody, readSearch, type AskedParameters } from './readRequest';
import type { OperationRunner } from './operationRunner';
import { refuse } from './refusal';
import type { DoorLogger, DoorSettings } from './settings';

export const graphqlPath = '/graphql';

interface Parts<C extends BaseContext> {
  readonly runner: OperationRunner<C>;
  readonly settings: DoorSettings<C>;
  readonly logger: DoorLogger;
  readonly page: BuiltPage | undefined;
}

/** GraphQL over HTTP at one path: POST with JSON, GET for queries, and the editor for a browser without a query. */
export function registerGraphql<C extends BaseContext>(scope: FastifyInstance, parts: Parts<C>): void {
  const { runner, settings, logger, page } = parts;
  const { limits, statusCodesOf2026 } = settings;

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
    parameters: AskedParameters,
  ): Promise<FastifyReply> {
    const type = answerTypeOf(request);
    request.answerFacts = { kind: 'graphql', method, status: 0, hasErrors: false, requestExtensions: parameters.extensions ?? {} };
    const { execution } = await runner.run(request, method, parameters);
    return sendAnswer(request, reply, type, answerOf(execution, formOf(request, type)));
  }

  function answerRefusal(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (isGone(thrown, reply.raw)) return void reply.hijack();
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
