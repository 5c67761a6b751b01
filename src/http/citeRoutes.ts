import type { BaseContext } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Problem } from '../errors';
import { refusal } from '../services/refusal';
import { citationPage, type CitationAnswer } from './citationPage';
import { acceptsHtml } from './mediaTypes';
import type { OperationRunner } from './operationRunner';

const query = `query ($id: ID!) { citation(id: $id) {
  code url citedAt title query operationName variables pins resultHash notice text bibtex cslJson
  state { status reproducedHash currentHash movedRefs { ref cited current } }
  ledger { unitCode scoreChange rankChange from { methodology vintage period score rank } to { methodology vintage period score rank } effects { cause scoreEffect rankEffect } }
} }`;

/** The forms that reference managers take, by the ends of the address. */
const forms: Readonly<Record<string, { readonly type: string; readonly of: (citation: CitationAnswer) => string }>> = {
  bib: { type: 'application/x-bibtex; charset=utf-8', of: ({ bibtex }) => bibtex },
  'csl.json': { type: 'application/vnd.citationstyles.csl+json; charset=utf-8', of: ({ cslJson }) => `[${cslJson}]\n` },
  txt: { type: 'text/plain; charset=utf-8', of: ({ text }) => `${text}\n` },
};

/** A citation opened: a page for a browser, JSON for others, and what reference managers take. */
export function registerCitations<C extends BaseContext>(scope: FastifyInstance, runner: OperationRunner<C>): void {
  scope.get<{ Params: { readonly id: string } }>('/cite/:id', async (request, reply) => {
    const [id, ...ends] = request.params.id.split('.');
    const { data, problems } = await runner.ask(request, { query, operationName: null, variables: { id: id.slice(0, 80) }, pins: null });
    const citation = (data as { readonly citation: CitationAnswer | null } | null | undefined)?.citation ?? null;
    if (citation === null) throw refusal(problems.length > 0 ? problems : [noAnswer]);
    const form = forms[ends.join('.')];
    if (form !== undefined) return reply.type(form.type).send(form.of(citation));
    if (ends.length === 0 && acceptsHtml(request.headers.accept)) return reply.header('vary', 'accept').type('text/html; charset=utf-8').send(citationPage(citation));
    return reply.header('vary', 'accept').type('application/json; charset=utf-8').send(`${JSON.stringify(citation, null, 2)}\n`);
  });
}

const noAnswer: Problem = { code: 'NOT_FOUND', path: 'id', message: 'There is no such citation.', expected: 'the id of a citation', got: 'another' };
