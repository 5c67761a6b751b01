import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, openPlatform } from '../src/app';
import { readConfig } from '../src/config';

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
  readonly ask: (query: string, more?: Readonly<Record<string, unknown>>) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

/** Opens the platform on a store of its own, seeded from data/, and answers queries through its own door. */
export async function openAskedPlatform(): Promise<AskedPlatform> {
  const folder = mkdtempSync(join(tmpdir(), 'cbcii-docs-'));
  const config = readConfig({ DATABASE_URL: `sqlite:${join(folder, 'docs.sqlite')}` });
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const platform = await openPlatform(config);
  const server = await createServer(platform, config, quiet);
  return {
    ask: async (query, more = {}) => {
      const { payload } = await server.inject({
        method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: JSON.stringify({ query, ...more }),
      });
      return JSON.parse(payload) as Answered; // the door writes JSON only
    },
    close: async () => {
      await server.close();
      await platform.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
