import { Readable } from 'node:stream';
import type { BaseContext } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { createHandler, type ExecutionPatchResult, type OperationArgs, type Request as StreamRequest } from 'graphql-sse';
import { PlatformError } from '../errors';
import { presentErrors, refusalOf, sendAnswer } from './answer';
import { translateFault } from './frameworkFault';
import { graphqlPath, refuseForeignBody, searchOf } from './graphqlRoutes';
import { StreamCount } from './StreamCount';
import type { OperationRunner } from './operationRunner';
import { readBody, readSearch, type AskedParameters, type GraphQLParameters } from './readRequest';
import { refuse } from './refusal';
import type { DoorLogger, DoorSettings } from './settings';
import { subscriptionOf } from './subscriptionOf';

const streamPath = `${graphqlPath}/stream`;

/** What graphql-sse knows of the context of an operation: nothing. */
type StreamContext = Record<PropertyKey, unknown>;

interface Parts<C extends BaseContext> {
  readonly schema: GraphQLSchema;
  readonly runner: OperationRunner<C>;
  readonly settings: DoorSettings<C>;
  readonly logger: DoorLogger;
}

/**
 * Subscriptions over server-sent events, by the graphql-sse protocol in its mode of distinct connections: one request, one
 * stream. What is wrong with a request is refused before there is a stream, by the rules of the door.
 */
export function registerStreams<C extends BaseContext>(scope: FastifyInstance, { schema, runner, settings, logger }: Parts<C>): void {
  const { limits, statusCodesOf2026 } = settings;
  const count = new StreamCount(settings.streams);
  const asked = new WeakMap<FastifyRequest, OperationArgs<StreamContext>>();
  const handle = createHandler<FastifyRequest, undefined, StreamContext>({
    authenticate: () => null, // without a token there are distinct connections alone
    onSubscribe: ({ raw }) => asked.get(raw),
    validate: () => [], // it was validated before there was a stream
    onNext: (_context, { raw }, result) => presented(result, raw),
  });

  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: limits.bodyBytes }, (_request, body, done) => done(null, body));
  scope.route({
    method: 'POST', url: streamPath, compress: false, errorHandler: answerRefusal,
    onRequest: async (request) => refuseForeignBody(request),
    handler: async (request, reply) => {
      const { body } = request;
      if (!Buffer.isBuffer(body)) throw refuse(400, 'body', 'a JSON object', 'nothing');
      return stream(request, reply, readBody(body, limits));
    },
  });
  scope.route({
    method: 'GET', url: streamPath, compress: false, errorHandler: answerRefusal,
    handler: async (request, reply) => {
      const parameters = readSearch(searchOf(request), limits);
      if (parameters === undefined) throw refuse(400, 'query', 'a GraphQL document', 'nothing');
      return stream(request, reply, parameters);
    },
  });
  scope.addHook('preClose', async () => count.endAll());

  async function stream(request: FastifyRequest, reply: FastifyReply, parameters: AskedParameters): Promise<FastifyReply> {
    if (request.headers.accept !== 'text/event-stream') throw refuse(406, 'accept', 'text/event-stream', request.headers.accept?.slice(0, 80) ?? 'nothing');
    const { query, context } = await runner.prepare(request, request.method as 'GET' | 'POST', parameters);
    const known = { ...parameters, query };
    asked.set(request, { ...subscriptionOf(schema, known, context, settings), contextValue: context as StreamContext });
    const place = count.enter(request.ip);
    try {
      const [events, init] = await handle(streamRequest(request, known));
      if (events === null || typeof events === 'string') throw new PlatformError('BAD_INPUT', events ?? 'There is no such stream.');
      const sent = Readable.from(events);
      sent.once('close', place.leave);
      place.endBy(() => events.return());
      return await reply.code(init.status).header('cache-control', 'no-store').header('x-accel-buffering', 'no').type('text/event-stream; charset=utf-8').send(sent);
    } catch (error) {
      place.leave();
      throw error;
    }
  }

  function presented(result: ExecutionResult | ExecutionPatchResult, { id }: FastifyRequest): ExecutionResult | undefined {
    if (result.errors === undefined) return undefined;
    return { ...result, errors: presentErrors(result.errors, id, logger) } as unknown as ExecutionResult; // errors in the form in which they are sent
  }

  function answerRefusal(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const error = translateFault(thrown, request.headers['content-length'], limits);
    const form = { type: 'application/graphql-response+json', statusCodesOf2026, requestId: request.id, logger } as const;
    sendAnswer(request, reply, 'application/json', refusalOf(error, form));
  }
}

/** The request as graphql-sse reads one, with the parameters that the door has read. */
function streamRequest(raw: FastifyRequest, { query, operationName, variables, extensions }: GraphQLParameters): StreamRequest<FastifyRequest, undefined> {
  return {
    method: 'POST', url: raw.url, raw, context: undefined, body: { query, operationName, variables, extensions },
    headers: { get: (name) => (name === 'content-type' ? 'application/json' : name === 'accept' ? 'text/event-stream' : undefined) },
  };
}
