import type { FastifyInstance } from 'fastify';
import { openBuiltPage, workbenchPolicy } from './builtPage';
import { graphqlPath } from './graphqlRoutes';
import type { DoorLogger } from './settings';

/** Addresses of the views: one page answers them all, and reads the rest of its state from the address. */
const viewPaths = ['/', '/city/:code', '/compare', '/methodology', '/status-potential'];

/** The workbench at `/`; without it, `/` leads to the query editor. */
export function registerWorkbench(scope: FastifyInstance, directory: string | undefined, logger: DoorLogger): void {
  const page = directory === undefined ? undefined : openBuiltPage(directory, workbenchPolicy);
  if (page === undefined) {
    if (directory !== undefined) logger.warn({ directory }, 'The workbench was not built, so / leads to the query editor');
    scope.get('/', (_request, reply) => reply.redirect(graphqlPath));
    return;
  }
  for (const path of viewPaths) scope.get(path, (request, reply) => page.send(request, reply));
  page.registerAssets(scope, '/assets');
}
