import type { onRequestHookHandler } from 'fastify';
import type { Timeouts } from './settings';
import { uploadPath } from './uploadRoute';

/**
 * Ends a request whose body is late. Node's own clock knows one time for all requests, and has to leave
 * an upload the time that it needs.
 */
export function bodyClock({ request: most }: Timeouts, refuse: (request: Parameters<onRequestHookHandler>[0]['raw']) => void): onRequestHookHandler {
  return ({ raw, routeOptions }, _reply, done) => {
    const hasBody = raw.headers['transfer-encoding'] !== undefined || Number(raw.headers['content-length'] ?? 0) > 0;
    if (hasBody && routeOptions.url !== uploadPath) {
      const timer = setTimeout(() => refuse(raw), most).unref();
      for (const end of ['end', 'close']) raw.once(end, () => clearTimeout(timer));
    }
    done();
  };
}
