import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, openPlatform } from '../src/app';
import { readConfig } from '../src/config';
import type { Services } from '../src/context';

/** A GraphQL answer as it came over HTTP. */
export interface Answered {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly problems?: readonly Readonly<Record<string, string>>[] };
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface AskedPlatform {
  readonly services: Services;
  readonly ask: (query: string, more?: Readonly<Record<string, unknown>>) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

/** Opens the platform on a store of its own, seeded from data/, and answers queries over HTTP. */
export async function openAskedPlatform(): Promise<AskedPlatform> {
  const folder = mkdtempSync(join(tmpdir(), 'cbcii-docs-'));
  const config = readConfig({ DATABASE_URL: `sqlite:${join(folder, 'docs.sqlite')}` });
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const platform = await openPlatform(config);
  const server = await createServer(platform, config, quiet);
  const address = `${await server.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
  return {
    services: platform.services,
    ask: async (query, more = {}) => {
      const answer = await fetch(address, {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, ...more }),
      });
      return await answer.json() as Answered; // the door writes JSON only
    },
    close: async () => {
      await server.close();
      await platform.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
