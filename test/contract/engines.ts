import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Dialect } from '../../db/columns';

/** An empty database of its own, and how to be rid of it. */
export interface Place {
  readonly url: string;
  remove(): Promise<void>;
}

export interface Engine {
  readonly dialect: Dialect;
  place(): Promise<Place>;
}

// eslint-disable-next-line house/no-environment -- the suite is told from outside where PostgreSQL answers
const { CBCII_TEST_POSTGRES: server = 'postgres://root@127.0.0.1:5432/postgres', CI: ci } = process.env;

export const sqlite: Engine = {
  dialect: 'sqlite',
  async place() {
    const folder = await mkdtemp(join(tmpdir(), 'store-'));
    return { url: `sqlite:${join(folder, 'store.sqlite')}`, remove: () => rm(folder, { recursive: true }) };
  },
};

let counter = 0;

export const postgres: Engine = {
  dialect: 'postgres',
  async place() {
    const name = `store_contract_${process.pid}_${(counter += 1)}_${Date.now()}`;
    // Sorted as English by default, so that only our own collation can put text in the order of its bytes.
    await administer(`CREATE DATABASE "${name}" TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return { url: url.href, remove: () => administer(`DROP DATABASE "${name}" WITH (FORCE)`) };
  },
};

async function administer(sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Asked while the tests are being collected, which cannot wait: hence the process. */
function postgresAnswers(): boolean {
  const ask = `const { Client } = require('pg');
    const client = new Client({ connectionString: process.argv[1], connectionTimeoutMillis: 3000 });
    client.connect().then(() => client.end()).catch(() => process.exit(1));`;
  try {
    execFileSync(process.execPath, ['-e', ask, server], { stdio: 'ignore', timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}

/** PostgreSQL may be missing from a desk, never from continuous integration. */
export const postgresReason = ci || postgresAnswers() ? null : 'skipped: no PostgreSQL answers at CBCII_TEST_POSTGRES, or at its default';

if (postgresReason !== null) process.stderr.write(`PostgreSQL: ${postgresReason}\n`);

/** The same tests on SQLite and on PostgreSQL. */
export function onBothEngines(body: (engine: Engine) => void): void {
  describe('on SQLite', () => body(sqlite));
  describeWithPostgres('on PostgreSQL', () => body(postgres));
}

export function describeWithPostgres(title: string, body: () => void): void {
  if (postgresReason === null) describe(title, body);
  else describe.skip(`${title} (${postgresReason})`, body);
}
