import { PlatformError } from '../errors';
import { clip } from './faultProblem';
import { LimitExceeded, type Limits } from './limits';
import { refuse, Refusal } from './refusal';

/** What Fastify or Node refuses, in our words; anything that is not a fault of the request stays as it is. */
export function translateFault(thrown: unknown, contentLength: string | undefined, limits: Limits): unknown {
  if (thrown instanceof PlatformError || thrown instanceof Refusal || !isFrameworkError(thrown)) return thrown;
  switch (thrown.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return bodyTooLarge(contentLength, limits);
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return refuse(400, 'content-length', 'the length of the body', 'another length');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return refuse(415, 'content-type', 'a type that is read here', 'another type');
    case 'FST_ERR_BAD_URL':
      return refuse(400, 'url', 'percent-encoded UTF-8', 'something else');
    default:
      return thrown.statusCode !== undefined && thrown.statusCode >= 400 && thrown.statusCode < 500
        ? refuse(thrown.statusCode, 'request', 'a request that can be read', clip(thrown.code))
        : thrown;
  }
}

/** Whether nobody is there any more to be answered: whoever asked has gone before the answer began. */
export function isGone(thrown: unknown, response: { readonly destroyed: boolean }): boolean {
  return response.destroyed && typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** A body of unknown length was cut off one byte after the limit. */
function bodyTooLarge(contentLength: string | undefined, limits: Limits): Refusal {
  const actual = Math.max(Number(contentLength) || 0, limits.bodyBytes + 1);
  return new Refusal(413, new LimitExceeded([{ limit: 'bodyBytes', actual, path: 'body' }], limits), { connection: 'close' });
}

interface FrameworkError extends Error {
  readonly code: string;
  readonly statusCode?: number;
}

function isFrameworkError(thrown: unknown): thrown is FrameworkError {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && thrown.code.startsWith('FST_ERR_');
}

/** What Node's parser or its clocks refuse before there is a request: status and reason. */
export function connectionFault(code: string | undefined): { status: number; reason: PlatformError } {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return { status: 431, reason: new PlatformError('LIMIT_EXCEEDED', 'The headers, address included, are longer than 16 KiB.') };
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return { status: 408, reason: new PlatformError('TIMEOUT', 'The request did not arrive in time.') };
  }
  return { status: 400, reason: new PlatformError('BAD_INPUT', 'The bytes are not an HTTP request.') };
}
