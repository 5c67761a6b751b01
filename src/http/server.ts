import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { BaseContext } from '@apollo/server';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import { fastify, type ConnectionError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { PlatformError } from '../errors';
import { anonymous } from '../services/access/Caller';
import { refusalOf, sendAnswer } from './answer';
import { registerAudits } from './auditRoutes';
import { bodyClock } from './bodyClock';
import { editorPolicy, openBuiltPage } from './builtPage';
import { registerCitations } from './citeRoutes';
import { registerDocs } from './docsRoutes';
import { startEngine } from './engine';
import { registerExports } from './exportRoutes';
import { registerFiles } from './fileRoutes';
import { connectionFault, isGone, translateFault } from './frameworkFault';
import { graphqlPath, methodRefusal, registerGraphql } from './graphqlRoutes';
import { registerHealth } from './health';
import { callerOf, identification } from './identify';
import { operationRunner } from './operationRunner';
import { presentError } from './presentError';
import { securityHeaders } from './securityHeaders';
import { completeSettings, type DoorLogger, type DoorOptions, type DoorRequest } from './settings';
import { registerStreams } from './streamRoute';
import { registerTabular } from './tabularRoutes';
import { registerUploads } from './uploadRoute';
import { registerWorkbench } from './workbenchRoutes';

export interface DoorParts<C extends BaseContext> {
  readonly schema: GraphQLSchema;
  /** Made once per request; what it throws fails the whole request. */
  readonly makeContext: (request: DoorRequest<C>) => C | Promise<C>;
  readonly logger: DoorLogger;
  readonly options?: DoorOptions<C>;
}

/** The HTTP server, ready to listen: GraphQL, its editor and the health of the process. Further routes may be registered on it. */
export async function createDoor<C extends BaseContext>({ schema, makeContext, logger, options = {} }: DoorParts<C>): Promise<FastifyInstance> {
  const settings = completeSettings(options);
  const { limits, timeouts, cacheControlOf } = settings;
  const longest = settings.uploads === undefined ? timeouts.request : timeouts.upload;
  const engine = await startEngine(schema, settings, logger);
  const runner = operationRunner({ engine, makeContext, settings });

  const door: FastifyInstance = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    bodyLimit: limits.bodyBytes,
    requestTimeout: longest,
    connectionTimeout: timeouts.idle,
    forceCloseConnections: 'idle',
    http: {
      headersTimeout: timeouts.headers,
      requestTimeout: longest,
      connectionsCheckingInterval: timeouts.check,
    },
    clientErrorHandler: (error, socket) => refuseConnection(error, socket),
    frameworkErrors: (error, request, reply) => answerFault(error, request, reply),
  });
  door.decorateRequest('answerFacts', null);

  const safeHeaders = securityHeaders({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  door.addHook('onRequest', bodyClock(timeouts, ({ socket }) => refuseConnection({ code: 'ERR_HTTP_REQUEST_TIMEOUT' }, socket)));
  door.addHook('onRequest', (_request, reply, done) => {
    reply.headers(safeHeaders);
    done();
  });
  await door.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['allow', 'cbcii-facts', 'content-disposition', 'etag', 'link', 'retry-after', 'www-authenticate', 'x-request-id'],
    maxAge: 86_400,
    strictPreflight: false,
  });
  await door.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false });
  door.addHook('onRequest', identification(settings));

  door.addHook('onSend', (request, reply, payload, done) => {
    const { statusCode } = reply;
    const facts = request.answerFacts ?? { kind: 'other', method: request.method, status: statusCode, hasErrors: statusCode >= 400 };
    const isAuthenticated = callerOf(request) !== anonymous;
    if (isAuthenticated || !reply.hasHeader('cache-control')) reply.header('cache-control', cacheControlOf({ ...facts, isAuthenticated }));
    if (facts.kind !== 'asset') reply.header('vary', [reply.getHeader('vary') ?? [], 'authorization'].flat().join(', '));
    reply.header('x-request-id', request.id);
    done(null, payload);
  });
  door.setErrorHandler((error, request, reply) => answerFault(error, request, reply));
  door.setNotFoundHandler((request, reply) => {
    const isGraphql = request.url === graphqlPath || request.url.startsWith(`${graphqlPath}?`);
    answerFault(isGraphql ? methodRefusal(request.method) : new PlatformError('NOT_FOUND', 'There is nothing at this address.'), request, reply);
  });
  door.addHook('onClose', async () => engine.stop());

  const page = settings.graphiqlDirectory === undefined ? undefined : openBuiltPage(settings.graphiqlDirectory, editorPolicy);
  if (settings.graphiqlDirectory !== undefined && page === undefined) {
    logger.warn({ directory: settings.graphiqlDirectory }, 'The query editor was not built, so browsers get none');
  }
  await door.register(async (scope) => registerGraphql(scope, { runner, settings, logger, page }));
  await door.register(async (scope) => registerStreams(scope, { schema, runner, settings, logger }));
  const { uploads, exports: exporter, audits, files } = settings;
  if (exporter !== undefined) registerExports(door, exporter);
  if (audits !== undefined) registerAudits(door, audits);
  if (files !== undefined) registerFiles(door, files, limits, logger);
  if (schema.getQueryType()?.getFields().citation !== undefined) registerCitations(door, runner);
  if (settings.documents !== undefined) registerTabular(door, { schema, runner, settings, logger });
  if (uploads !== undefined) await door.register(async (scope) => registerUploads(scope, uploads, limits));
  page?.registerAssets(door, `${graphqlPath}/assets`);
  registerWorkbench(door, settings.workbenchDirectory, logger);
  registerDocs(door, settings.docsDirectory, logger);
  registerHealth(door, settings.readiness, logger);
  return door;

  function answerFault(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (isGone(error, reply.raw)) return void reply.hijack();
    const fault = translateFault(error, request.headers['content-length'], limits);
    const form = { type: 'application/graphql-response+json', statusCodesOf2026: false, requestId: request.id, logger } as const;
    sendAnswer(request, reply, 'application/json', refusalOf(fault, form), 'other');
  }
}

/** Answers what never became a request, and ends the connection. */
function refuseConnection(error: Pick<ConnectionError, 'code'>, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, reason } = connectionFault(error.code);
  const body = JSON.stringify({ errors: [presentError(reason, '').error] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
