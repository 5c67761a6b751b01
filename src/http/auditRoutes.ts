import type { FastifyInstance } from 'fastify';
import { refuse } from './refusal';
import type { AuditReporter } from './settings';

interface Search {
  readonly methodology?: string | readonly string[];
  readonly vintage?: string | readonly string[];
}

/** The page brings its own style and pictures; it fetches nothing and runs nothing. */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The audit of a methodology version on a vintage: a page to be read and printed, JSON and CSV. */
export function registerAudits(scope: FastifyInstance, reporter: AuditReporter): void {
  scope.get<{ Querystring: Search }>('/audit/report.html', async ({ query }, reply) => (
    reply.type('text/html; charset=utf-8').header('content-security-policy', pagePolicy).send(await reporter.html(...refsOf(query)))));
  scope.get<{ Querystring: Search }>('/audit/report.json', async ({ query }, reply) => (
    reply.type('application/json; charset=utf-8').send(await reporter.json(...refsOf(query)))));
  scope.get<{ Querystring: Search }>('/audit/report.csv', async ({ query }, reply) => (
    reply.type('text/csv; charset=utf-8; header=present').header('content-disposition', 'attachment; filename="audit.csv"').send(await reporter.csv(...refsOf(query)))));
}

function refsOf({ methodology, vintage }: Search): readonly [string, string] {
  return [oneOf('methodology', methodology, 'cbcii/published'), oneOf('vintage', vintage, 'cbcii/2020')];
}

function oneOf(name: string, value: string | readonly string[] | undefined, example: string): string {
  if (typeof value === 'string' && value !== '') return value;
  const got = value === undefined || value === '' ? 'nothing' : `${value.length} of them`;
  throw refuse(400, name, `one ${name}, e.g. ${name}=${example}`, got);
}
