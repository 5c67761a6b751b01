import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { openPlatform } from '../../src/app';
import { operator } from '../../src/services/access/Caller';
import { dataFolder } from '../support/servedPlatform';

const root = join(__dirname, '../..');

/** A server as a process of its own, which can be killed. */
export interface KillableServer {
  /** Where GraphQL answers. */
  readonly address: string;
  readonly ask: <Data>(query: string, variables?: object) => Promise<Data>;
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
}

/** Fills a store and gives a token with which jobs can be started. */
export async function prepareStore(databaseUrl: string): Promise<string> {
  const platform = await openPlatform({ databaseUrl, dataFolder });
  try {
    return (await platform.services.tokens.create(operator, { name: 'test', roles: ['READER'], expires: '1d' })).secret;
  } finally {
    await platform.close();
  }
}

export async function startServerProcess(databaseUrl: string, token: string, workers: number, entry: readonly string[] = ['--import', 'tsx', 'src/main.ts']): Promise<KillableServer> {
  const child = spawn(process.execPath, [...entry], { cwd: root, env: { NODE_ENV: 'test', DATABASE_URL: databaseUrl, PORT: '0', WORKERS: String(workers) } });
  const address = await addressOf(child);
  return {
    address,
    async ask<Data>(query: string, variables: object = {}): Promise<Data> {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const { data, errors } = await (await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json() as { data: Data | null; errors?: unknown };
      if (errors !== undefined || data === null) throw new Error(JSON.stringify(errors));
      return data;
    },
    kill: (signal) => new Promise((resolve) => {
      child.once('close', () => resolve());
      child.kill(signal);
    }),
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = '';
    const heard = (text: string): void => {
      words += text;
      const found = /GraphQL answers at (\S+)/.exec(words);
      if (found !== null) resolve(found[1]);
    };
    child.stdout?.setEncoding('utf8').on('data', heard);
    child.stderr?.setEncoding('utf8').on('data', heard);
    child.once('close', () => reject(new Error(`Expected a server that answers, got ${words}`)));
  });
}
