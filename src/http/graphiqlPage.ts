import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './refusal';

/** Everything from this origin. The editor sets styles from its script, so styles alone may be inline. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface GraphiqlPage {
  send(request: FastifyRequest, reply: FastifyReply): FastifyReply;
  registerAssets(scope: FastifyInstance, path: string): void;
}

/** The query editor as scripts/buildGraphiql.mjs left it; undefined when it was not built. */
export function openGraphiqlPage(directory: string): GraphiqlPage | undefined {
  const html = readIfThere(join(directory, 'index.html'));
  if (html === undefined) return undefined;
  const assets = join(directory, 'assets');
  const names = new Set(readdirSync(assets));

  return {
    send(request, reply) {
      request.answerFacts = { kind: 'page', method: request.method, status: 200, hasErrors: false };
      return reply
        .headers({ 'content-security-policy': pagePolicy, vary: 'accept' })
        .type('text/html; charset=utf-8')
        .send(html);
    },
    registerAssets(scope, path) {
      scope.get<{ Params: { name: string } }>(`${path}/:name`, async (request, reply) => {
        const { name } = request.params;
        const type = contentTypes[extname(name)];
        if (type === undefined || !names.has(name)) throw refuse(404, 'url', 'a file of the editor', 'another name');
        const asBrotli = names.has(`${name}.br`) && acceptsBrotli(request.headers['accept-encoding']);
        request.answerFacts = { kind: 'asset', method: request.method, status: 200, hasErrors: false };
        if (asBrotli) reply.header('content-encoding', 'br');
        return reply
          .headers({ 'content-security-policy': pagePolicy, vary: 'accept-encoding' })
          .type(type)
          .send(await readFile(join(assets, asBrotli ? `${name}.br` : name)));
      });
    },
  };
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function acceptsBrotli(header: string | string[] | undefined): boolean {
  return String(header ?? '').split(',').some((each) => /^\s*br\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(each));
}
