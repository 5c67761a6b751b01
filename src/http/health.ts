import type { FastifyInstance, FastifyReply } from 'fastify';
import type { DoorLogger, DoorSettings, Readiness } from './settings';

/** `live`: the process answers. `ready`: it may be sent requests; a check that fails by accident says so only in the log. */
export function registerHealth(door: FastifyInstance, readiness: DoorSettings<object>['readiness'], logger: DoorLogger): void {
  door.get('/health/live', { config: { asksNobody: true } }, async (_request, reply) => send(reply, 200, { status: 'live' }));
  door.get('/health/ready', { config: { asksNobody: true } }, async (_request, reply) => {
    const { ready, checks } = await checked();
    return send(reply, ready ? 200 : 503, { status: ready ? 'ready' : 'unready', checks });
  });

  async function checked(): Promise<Readiness> {
    try {
      return await readiness();
    } catch (accident) {
      logger.error({ err: accident }, 'The readiness check failed');
      return { ready: false };
    }
  }
}

function send(reply: FastifyReply, status: number, body: object): FastifyReply {
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(body));
}
