import type { FastifyInstance, FastifyReply } from 'fastify';
import { refuse } from './refusal';
import type { IndexExporter } from './settings';

interface Search {
  readonly vintage?: string | readonly string[];
  readonly methodology?: string | readonly string[];
}

/** An index as the two files by which it can be brought in again: its document, and the observations of a vintage. */
export function registerExports(scope: FastifyInstance, { document, observations }: IndexExporter): void {
  scope.get<{ Querystring: Search }>('/export/index.json', async ({ query }, reply) => {
    const bytes = await document(vintageOf(query), listOf(query.methodology));
    return send(reply, 'application/json; charset=utf-8', 'index.json', bytes);
  });
  scope.get<{ Querystring: Search }>('/export/vintage.tidy.csv', async ({ query }, reply) => (
    send(reply, 'text/csv; charset=utf-8; header=present', 'observations.csv', await observations(vintageOf(query)))));
}

function vintageOf({ vintage }: Search): string {
  const [ref, ...more] = listOf(vintage);
  if (ref === undefined || ref === '' || more.length > 0) throw refuse(400, 'vintage', 'one vintage, e.g. vintage=cbcii/2020', ref === undefined ? 'nothing' : `${more.length + 1} of them`);
  return ref;
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

function send(reply: FastifyReply, type: string, name: string, bytes: Uint8Array): FastifyReply {
  return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
