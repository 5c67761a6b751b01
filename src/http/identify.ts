import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { PlatformError } from '../errors';
import { anonymous, type Caller } from '../services/access/Caller';
import { Refusal } from './refusal';
import type { DoorSettings } from './settings';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True where it does not matter who asks, nor whether their token holds: the health of the process. */
    readonly asksNobody?: boolean;
  }
}

const callers = new WeakMap<FastifyRequest, Caller>();

/** Who sent the request; nobody known where no token came along. */
export function callerOf(request: FastifyRequest): Caller {
  return callers.get(request) ?? anonymous;
}

/** Before anything else of a request is read: who sends it. A token that does not hold is refused, whatever is asked. */
export function identification({ callerOf: find }: Pick<DoorSettings<object>, 'callerOf'>): onRequestAsyncHookHandler {
  return async (request) => {
    const authorizations = authorizationsOf(request);
    if (authorizations.length === 0 || request.routeOptions.config.asksNobody === true) return;
    try {
      callers.set(request, await find(authorizations));
    } catch (error) {
      throw withHeaders(error);
    }
  };
}

/** Every header of that name: Node's own list of headers shows the first alone. */
function authorizationsOf({ raw: { rawHeaders } }: FastifyRequest): readonly string[] {
  return rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1].toLowerCase() === 'authorization');
}

function withHeaders(error: unknown): unknown {
  if (!(error instanceof PlatformError)) return error;
  if (error.code === 'UNAUTHENTICATED') return new Refusal(401, error, { 'www-authenticate': 'Bearer error="invalid_token"' });
  return error.code === 'UNAVAILABLE' ? new Refusal(503, error, { 'retry-after': '5' }) : error;
}
