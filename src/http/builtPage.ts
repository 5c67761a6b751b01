import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './refusal';

/** Everything from this origin; the places of `'self'` in which something else is let in too. */
const policyOf = (also: Readonly<Record<string, string>>): string => [
  "default-src 'none'",
  ...['script-src', 'style-src', 'font-src', 'img-src', 'connect-src', 'worker-src'].map((name) => [name, "'self'", also[name] ?? []].flat().join(' ')),
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The editor sets styles from its script, so styles alone may be inline. */
export const editorPolicy = policyOf({ 'style-src': "'unsafe-inline'", 'font-src': 'data:', 'img-src': 'data:' });

/** The workbench draws its pictures itself, and keeps them as files. */
export const workbenchPolicy = policyOf({ 'img-src': 'data: blob:' });

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface BuiltPage {
  send(request: FastifyRequest, reply: FastifyReply): FastifyReply;
  registerAssets(scope: FastifyInstance, path: string): void;
}

/** A page and its assets as a script of the build left them in a directory; undefined when it was not built. */
export function openBuiltPage(directory: string, policy: string): BuiltPage | undefined {
  const html = readIfThere(join(directory, 'index.html'));
  if (html === undefined) return undefined;
  const assets = join(directory, 'assets');
  const names = new Set(readdirSync(assets));

  return {
    send(request, reply) {
      request.answerFacts = { kind: 'page', method: request.method, status: 200, hasErrors: false };
      return reply
        .headers({ 'content-security-policy': policy, vary: 'accept' })
        .type('text/html; charset=utf-8')
        .send(html);
    },
    registerAssets(scope, path) {
      scope.get<{ Params: { name: string } }>(`${path}/:name`, async (request, reply) => {
        const { name } = request.params;
        const type = contentTypes[extname(name)];
        if (type === undefined || !names.has(name)) throw refuse(404, 'url', 'a file of the page', 'another name');
        const asBrotli = names.has(`${name}.br`) && acceptsBrotli(request.headers['accept-encoding']);
        request.answerFacts = { kind: 'asset', method: request.method, status: 200, hasErrors: false };
        if (asBrotli) reply.header('content-encoding', 'br');
        return reply
          .headers({ 'content-security-policy': policy, vary: 'accept-encoding' })
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
