import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PlatformError } from '../errors';
import { callerOf } from './identify';
import { LimitExceeded, type Limits } from './limits';
import { refuse, Refusal } from './refusal';
import type { UploadReceiver } from './settings';

export const uploadPath = '/uploads';

/** Files by POST, as they are, streamed: of any content type, under a limit and a time of their own. */
export function registerUploads(scope: FastifyInstance, { admit, receive }: UploadReceiver, limits: Limits): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));

  scope.route({
    method: 'POST',
    url: uploadPath,
    bodyLimit: limits.uploadBytes,
    onRequest: async (request) => refuseBeforeBody(request, admit, limits),
    handler: async (request, reply) => {
      const upload = await receive(callerOf(request), bodyOf(request, reply, limits));
      return reply.code(201).type('application/json; charset=utf-8').send(JSON.stringify(upload));
    },
  });

  scope.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE'],
    url: uploadPath,
    handler: async (request) => {
      throw refuse(405, 'method', 'POST', request.method, { allow: 'POST' });
    },
  });
}

/** Who may not send, or sends too much by their own account, is told before anything is read. */
function refuseBeforeBody(request: FastifyRequest, admit: UploadReceiver['admit'], limits: Limits): void {
  const { headers } = request;
  try {
    admit(callerOf(request));
  } catch (error) {
    throw withHeaders(error);
  }
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw ending(refuse(415, 'content-encoding', 'no encoding', encoding.slice(0, 40)));
  if (headers['content-type']?.startsWith('multipart/') ?? false) {
    throw ending(refuse(415, 'content-type', 'the file itself as the body, e.g. curl --data-binary @file', 'a form'));
  }
  const length = Number(headers['content-length'] ?? 0);
  if (length > limits.uploadBytes) throw tooLarge(length, limits);
}

/** The chunks of the body, counted. An early end leaves the connection open for the answer. */
async function* bodyOf({ body }: FastifyRequest, reply: FastifyReply, limits: Limits): AsyncGenerator<Uint8Array> {
  if (body === undefined || body === null) return;
  let bytes = 0;
  try {
    for await (const chunk of (body as Readable).iterator({ destroyOnReturn: false })) { // what the parser handed on
      bytes += (chunk as Buffer).length;
      if (bytes > limits.uploadBytes) throw tooLarge(bytes, limits);
      yield chunk as Buffer;
    }
  } catch (failure) {
    reply.header('connection', 'close');
    throw isBroken(failure) ? refuse(400, 'body', 'the whole file', 'a part of it') : failure;
  }
}

function isBroken(failure: unknown): boolean {
  return ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes((failure as NodeJS.ErrnoException).code ?? '');
}

function tooLarge(actual: number, limits: Limits): Refusal {
  return new Refusal(413, new LimitExceeded([{ limit: 'uploadBytes', actual, path: 'body' }], limits), { connection: 'close' });
}

/** What is still under way of the body is not waited for. */
function ending({ status, reason, headers }: Refusal): Refusal {
  return new Refusal(status, reason, { ...headers, connection: 'close' });
}

function withHeaders(error: unknown): unknown {
  if (!(error instanceof PlatformError)) return error;
  if (error.code !== 'UNAUTHENTICATED') return new Refusal(403, error, { connection: 'close' });
  return new Refusal(401, error, { 'www-authenticate': 'Bearer', connection: 'close' });
}
