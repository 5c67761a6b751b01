import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { refuse } from './refusal';
import type { DoorLogger } from './settings';

export const docsPath = '/docs';

/** Pages run no script and take styles and pictures from this origin; a picture may bring its own style, and is opened by itself. */
const policyOf = (styles: string): string =>
  `default-src 'none'; style-src ${styles}; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
const pagePolicy = policyOf("'self'");
const picturePolicy = policyOf("'unsafe-inline'");

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png',
};

interface DocsFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly policy: string;
}

/** The documentation as scripts/buildDocs.mjs left it. All of it is read at the start, so an address can name nothing else. */
export function registerDocs(scope: FastifyInstance, directory: string | undefined, logger: DoorLogger): void {
  if (directory === undefined) return;
  const files = readFolder(directory);
  if (files.size === 0) {
    logger.warn({ directory }, 'The documentation was not built, so there is none at /docs');
    return;
  }
  for (const path of [docsPath, `${docsPath}/*`]) {
    scope.get<{ Params: { '*'?: string } }>(path, (request, reply) => {
      const place = (request.params['*'] ?? '').replace(/\/$/, '');
      const file = files.get(place === '' ? 'index' : place);
      if (file === undefined) throw refuse(404, 'url', 'a page of the documentation', 'another name');
      request.answerFacts = { kind: 'page', method: request.method, status: 200, hasErrors: false };
      return reply.header('content-security-policy', file.policy).type(file.type).send(file.bytes);
    });
  }
}

/** Every file below a folder, by its address: pages without their ending. Empty where there is no such folder. */
function readFolder(directory: string): ReadonlyMap<string, DocsFile> {
  if (statSync(directory, { throwIfNoEntry: false }) === undefined) return new Map();
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return new Map(names.filter((name) => statSync(join(directory, name)).isFile()).map((name) => {
    const ending = extname(name);
    return [ending === '.html' ? name.slice(0, -ending.length) : name, {
      bytes: readFileSync(join(directory, name)),
      type: contentTypes[ending] ?? 'text/plain; charset=utf-8',
      policy: ending === '.svg' ? picturePolicy : pagePolicy,
    }];
  }));
}
