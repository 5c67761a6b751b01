import { constants } from 'node:fs';
import { access, mkdir, open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { DataSource, type Logger } from 'typeorm';
import { tables } from './entities/tables';
import { assertKnown, isUpToDate } from './knownMigrations';
import { migrations } from './migrations/migrations';
import { queryLog } from './queryLog';
import type { StoreOptions } from './store';
import { driverCodeOf, StoreError } from './storeError';

/** One writer, and one reader that cannot write, on the same file. */
export async function openSqlite(file: string, { onQuery, readsOnly = false }: StoreOptions): Promise<{ writer: DataSource; reader: DataSource }> {
  if (readsOnly) return openReader(file, { onQuery });
  await assertFolder(dirname(file));
  await assertDatabase(file);
  const logger = queryLog(onQuery);
  let applied: readonly string[] = [];
  const writer = new DataSource({
    type: 'better-sqlite3', database: file, entities: [...tables.sqlite], migrations, logger,
    prepareDatabase: (database: Database) => {
      applied = prepareWriter(database);
    },
  });
  const reader = readerOf(file, logger);
  try {
    await writer.initialize();
    if (!isUpToDate(applied)) await migrate(writer);
    await reader.initialize();
    return { writer, reader };
  } catch (failure) {
    if (writer.isInitialized) await writer.destroy();
    throw named(failure, file);
  }
}

/** A connection that cannot write, in both roles. */
async function openReader(file: string, { onQuery }: StoreOptions): Promise<{ writer: DataSource; reader: DataSource }> {
  const reader = readerOf(file, queryLog(onQuery));
  await reader.initialize().catch((failure: unknown) => {
    throw named(failure, file);
  });
  return { writer: reader, reader };
}

function readerOf(database: string, logger: Logger): DataSource {
  return new DataSource({ type: 'better-sqlite3', database, readonly: true, fileMustExist: true, logger });
}

/** Looks before it sets anything; returns the migrations that the file has seen. */
function prepareWriter(database: Database): readonly string[] {
  try {
    const names = namesOf(database);
    assertKnown(names);
    database.pragma('journal_mode = WAL');
    // WAL with NORMAL may lose acknowledged writes at a power cut.
    database.pragma('synchronous = FULL');
    return names;
  } catch (failure) {
    database.close();
    throw failure;
  }
}

function namesOf(database: Database): readonly string[] {
  const has = database.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'`).get() !== undefined;
  // pluck() gives the first column; migrations.name is text that is never null.
  return has ? database.prepare('SELECT name FROM migrations').pluck().all() as string[] : [];
}

/** Within one IMMEDIATE transaction, so that of two processes that start at once the second finds it done. */
async function migrate(writer: DataSource): Promise<void> {
  // A migration that rebuilds a table drops it for a moment: the keys are checked at the end instead.
  await writer.query('PRAGMA foreign_keys = OFF');
  await writer.query('BEGIN IMMEDIATE');
  try {
    await writer.runMigrations({ transaction: 'none' });
    const orphans = await writer.query<unknown[]>('PRAGMA foreign_key_check');
    if (orphans.length > 0) throw new StoreError('STORE_FAILED', `The migration would leave ${orphans.length} rows without the row they refer to.`);
    await writer.query('COMMIT');
  } catch (failure) {
    await writer.query('ROLLBACK').catch(() => undefined);
    throw failure;
  }
  await writer.query('PRAGMA foreign_keys = ON');
}

async function assertFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (failure) {
    throw new StoreError('NOT_WRITABLE', `The folder ${folder} cannot be written; the database needs one that can.`, failure);
  }
}

/** One folder at a time: `recursive` never returns where the system denies that the parent is there (nodejs/node, /proc). */
async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found !== null) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder).catch((failure: unknown) => {
    if (driverCodeOf(failure) !== 'EEXIST') throw failure;
  });
}

const MAGIC = 'SQLite format 3\0';

/** An SQLite file begins with its name; an empty one is a database that has not been written yet. */
async function assertDatabase(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found === null) return;
  if (!found.isFile()) throw notADatabase(file);
  const handle = await writable(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    if (bytesRead > 0 && buffer.toString('latin1', 0, bytesRead) !== MAGIC) throw notADatabase(file);
  } finally {
    await handle.close();
  }
}

async function writable(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r+');
  } catch (failure) {
    throw notWritable(file, failure);
  }
}

function notWritable(file: string, cause: unknown): StoreError {
  return new StoreError('NOT_WRITABLE', `The database file ${file} cannot be written.`, cause);
}

function notADatabase(file: string, cause?: unknown): StoreError {
  return new StoreError('NOT_A_DATABASE', `${file} is not an SQLite database; it was left as it is.`, cause);
}

function named(failure: unknown, file: string): StoreError {
  if (failure instanceof StoreError) return failure;
  // SQLite says more after the first two words: SQLITE_READONLY_DIRECTORY, SQLITE_CORRUPT_INDEX …
  switch (/^SQLITE_[A-Z]+/.exec(driverCodeOf(failure))?.[0] ?? '') {
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return notADatabase(file, failure);
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
      return notWritable(file, failure);
    default:
      return new StoreError('STORE_FAILED', `The database ${file} could not be opened.`, failure);
  }
}
