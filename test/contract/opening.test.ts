import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store, type StoreError } from '../../db/dataSource';
import { onBothEngines, type Place } from './engines';

/** The statements that would bring the tables to what the entities say. */
async function drift(store: Store): Promise<readonly string[]> {
  const { upQueries } = await store.writer.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

/** All that a migration makes, by name. */
async function things(store: Store): Promise<readonly string[]> {
  const rows = await store.writer.query<{ name: string }[]>(store.dialect === 'sqlite'
    ? `SELECT type || ' ' || name AS name FROM sqlite_master WHERE name NOT LIKE '%migrations%' AND name NOT LIKE 'sqlite_%' ORDER BY 1`
    : `SELECT kind || ' ' || name AS name FROM (
         SELECT 'relation' AS kind, relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
         UNION ALL SELECT 'function', proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace
         UNION ALL SELECT 'trigger', tgname::text FROM pg_trigger WHERE NOT tgisinternal
         UNION ALL SELECT 'constraint', conname::text FROM pg_constraint WHERE connamespace = 'public'::regnamespace
       ) AS made WHERE name NOT LIKE '%migrations%' AND name NOT LIKE 'PK_8c82d7f526340ab734260ea46be' ORDER BY 1`);
  return rows.map(({ name }) => name);
}

async function failureOf(work: Promise<unknown>): Promise<StoreError> {
  return work.then(() => { throw new Error('Expected a failure; got none.'); }, (failure: StoreError) => failure);
}

onBothEngines(({ place, dialect }) => {
  let here: Place;
  beforeEach(async () => { here = await place(); });
  afterEach(() => here.remove());

  it('makes all tables at the first opening, and leaves them alone at the second', async () => {
    const first = await openStore(here.url);
    const made = await things(first);
    expect(made.length).toBeGreaterThan(30);
    await first.close();
    const statements: string[] = [];
    const second = await openStore(here.url, { onQuery: (sql) => statements.push(sql) });
    expect(statements.filter((sql) => /^(CREATE|ALTER|DROP|INSERT)/.test(sql))).toEqual([]);
    expect(await things(second)).toEqual(made);
    await second.close();
  });

  it('goes down and up again without a trace, and the tables are those of the entities', async () => {
    const store = await openStore(here.url);
    expect(await drift(store)).toEqual([]);
    const made = await things(store);
    while (await store.writer.query<unknown[]>(`SELECT 1 FROM "migrations" LIMIT 1`).then(({ length }) => length > 0)) await store.writer.undoLastMigration();
    expect(await things(store)).toEqual([]);
    await store.writer.runMigrations();
    expect(await things(store)).toEqual(made);
    expect(await drift(store)).toEqual([]);
    await store.close();
  });

  it('may be opened by two at once', async () => {
    const stores = await Promise.all([openStore(here.url), openStore(here.url)]);
    expect(await drift(stores[1])).toEqual([]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('that is only read lets no write through, not even by the gate', async () => {
    await (await openStore(here.url)).close();
    const store = await openStore(here.url, { readsOnly: true });
    expect(await store.reader.query('SELECT count(*) AS "count" FROM "unit"')).toHaveLength(1);
    for (const write of ['DELETE FROM "unit"', 'CREATE TABLE "more" ("id" integer)']) {
      await expect(store.gate.run((transaction) => transaction.query(write))).rejects.toThrow(/read-?only/i);
    }
    await store.close();
  });

  it('refuses a database that a newer release has migrated', async () => {
    const store = await openStore(here.url);
    await store.writer.query(`INSERT INTO "migrations" ("timestamp", "name") VALUES (4000000000000, 'Later4000000000000')`);
    await store.close();
    expect(await failureOf(openStore(here.url))).toMatchObject({
      code: 'DATABASE_NEWER',
      message: 'The database is newer than this release: it holds the migration Later4000000000000, which this release does not know.',
    });
  });

  it('closes once, however often it is asked', async () => {
    const store = await openStore(here.url);
    await Promise.all([store.close(), store.close()]);
    await store.close();
  });

  if (dialect === 'postgres') {
    it('says in one sentence that there is no such database, without telling the password', async () => {
      const url = new URL(here.url);
      url.pathname = '/no_such_database';
      if (url.password === '') url.password = 'secret';
      const failure = await failureOf(openStore(url.href));
      expect(failure).toMatchObject({
        code: 'SERVER_UNREACHABLE', message: `The PostgreSQL server answers, but there is no database at ${url.hostname}:${url.port || '5432'}/no_such_database.`,
      });
      expect(failure.message).not.toContain(url.password);
    });
  }
});

describe('a place that will not do', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'store-')); });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes the folder of an SQLite file', async () => {
    const store = await openStore(`sqlite:${folder}/one/two/store.sqlite`);
    await store.close();
    expect(await readdir(join(folder, 'one/two'))).toEqual(['store.sqlite']);
  });

  it('keeps acknowledged writes through a power cut: WAL, synced at each commit, foreign keys on', async () => {
    const store = await openStore(`sqlite:${folder}/store.sqlite`);
    const pragma = async (name: string) => Object.values((await store.writer.query<object[]>(`PRAGMA ${name}`))[0])[0] as unknown;
    expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
    await expect(store.reader.query('DELETE FROM "unit"')).rejects.toThrow('readonly');
    await store.close();
  });

  it('says that a folder cannot be made where a file stands', async () => {
    await writeFile(join(folder, 'file'), 'text');
    expect(await failureOf(openStore(`sqlite:${folder}/file/store.sqlite`))).toMatchObject({
      code: 'NOT_WRITABLE', message: `The folder ${folder}/file cannot be written; the database needs one that can.`,
    });
  });

  it('says that a folder or a file cannot be written', async () => {
    await Promise.all([mkdir(join(folder, 'shut')), mkdir(join(folder, 'open'))]);
    await writeFile(join(folder, 'open/store.sqlite'), '');
    await Promise.all([chmod(folder, 0o755), chmod(join(folder, 'shut'), 0o555), chmod(join(folder, 'open'), 0o777), chmod(join(folder, 'open/store.sqlite'), 0o444)]);
    await asNobody(async () => {
      for (const file of [`${folder}/shut/store.sqlite`, `${folder}/shut/deeper/store.sqlite`, `${folder}/open/store.sqlite`]) {
        const failure = await failureOf(openStore(`sqlite:${file}`));
        expect(failure).toMatchObject({ code: 'NOT_WRITABLE' });
        expect(failure.message).toMatch(/^The (database file|folder) \S+ cannot be written/);
      }
    });
    expect(await readdir(join(folder, 'shut'))).toEqual([]);
    await chmod(join(folder, 'shut'), 0o755);
  });

  it('leaves a file alone that is no database', async () => {
    const file = join(folder, 'notes.txt');
    await writeFile(file, 'Not a database, and longer than the header of one would be: the hundred bytes of a header are soon written.');
    const before = await readFile(file);
    expect(await failureOf(openStore(`sqlite:${file}`))).toMatchObject({
      code: 'NOT_A_DATABASE', message: `${file} is not an SQLite database; it was left as it is.`,
    });
    expect(await failureOf(openStore(`sqlite:${folder}`))).toMatchObject({ code: 'NOT_A_DATABASE' });
    expect(await readFile(file)).toEqual(before);
    expect(await readdir(folder)).toEqual(['notes.txt']);
  });

  it('leaves a file alone that begins like a database and is broken', async () => {
    const file = join(folder, 'torn.sqlite');
    await writeFile(file, `SQLite format 3\0${'torn '.repeat(500)}`);
    const before = await readFile(file);
    expect(await failureOf(openStore(`sqlite:${file}`))).toMatchObject({ code: 'NOT_A_DATABASE' });
    expect(await readFile(file)).toEqual(before);
  });

  it('leaves a newer database alone, byte for byte', async () => {
    const file = join(folder, 'store.sqlite');
    const store = await openStore(`sqlite:${file}`);
    await store.writer.query(`INSERT INTO "migrations" ("timestamp", "name") VALUES (4000000000000, 'Later4000000000000')`);
    await store.close();
    const before = await readFile(file);
    await failureOf(openStore(`sqlite:${file}`));
    expect(await readFile(file)).toEqual(before);
    expect(await readdir(folder)).toEqual(['store.sqlite']);
  });

  it.each(['postgres://user:secret@127.0.0.1:1/store', 'postgresql://user:secret@127.0.0.1:1/store'])('says that a server does not answer (%#)', async (url) => {
    expect(await failureOf(openStore(url))).toMatchObject({
      code: 'SERVER_UNREACHABLE', message: 'The PostgreSQL server at 127.0.0.1:1/store does not answer.',
    });
  });

  it.each(['', 'sqlite:', 'sqlite::memory:', 'mysql://secret@host/store', 'postgres:store', './var/store.sqlite'])('does not guess what the URL "%s" means', async (url) => {
    const failure = await failureOf(openStore(url));
    expect(failure).toMatchObject({ code: 'URL_NOT_UNDERSTOOD' });
    expect(failure.message).not.toContain('secret');
  });
});

/** Permissions do not bind root: it steps down for a while. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  const root = process.getuid?.() === 0;
  if (root) process.seteuid?.(65_534);
  try {
    await work();
  } finally {
    if (root) process.seteuid?.(0);
  }
}
