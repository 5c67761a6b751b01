import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { tables } from './entities/tables';
import { assertKnown, isUpToDate } from './knownMigrations';
import { migrations } from './migrations/migrations';
import { queryLog } from './queryLog';
import type { StoreOptions } from './store';
import { driverCodeOf, StoreError } from './storeError';
import type { StoreUrl } from './storeUrl';

/** Any number will do, if nobody else uses it for a lock in the same database. */
const MIGRATION_LOCK = 7_224_401;

/** One pool, which reads and writes. */
export async function openPostgres(
  { url, shown }: Extract<StoreUrl, { dialect: 'postgres' }>, { onQuery, poolSize = 10, readsOnly = false }: StoreOptions,
): Promise<{ writer: DataSource; reader: DataSource }> {
  const pool = new DataSource({
    type: 'postgres', url, entities: [...tables.postgres], migrations, logger: queryLog(onQuery),
    poolSize, connectTimeoutMS: 5_000, applicationName: 'cbcii', installExtensions: false,
    ...(readsOnly && { extra: { options: '-c default_transaction_read_only=on' } }),
  });
  try {
    await pool.initialize();
    if (!readsOnly) await migrate(pool);
    return { writer: pool, reader: pool };
  } catch (failure) {
    if (!pool.isInitialized) throw unreachable(failure, shown);
    await pool.destroy();
    throw failure instanceof StoreError ? failure
      : new StoreError('STORE_FAILED', `The PostgreSQL database at ${shown} could not be brought up to date.`, failure);
  }
}

/** Under a lock of the server, so that of two processes that start at once the second finds it done. */
async function migrate(pool: DataSource): Promise<void> {
  const runner = pool.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await namesOf(runner);
    assertKnown(applied);
    if (!isUpToDate(applied)) await new MigrationExecutor(pool, runner).executePendingMigrations();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
  }
}

async function namesOf(runner: QueryRunner): Promise<readonly string[]> {
  if (!await runner.hasTable('migrations')) return [];
  const { records } = await runner.query('SELECT "name" FROM "migrations"', [], true);
  return records.map(({ name }) => String(name));
}

function unreachable(failure: unknown, shown: string): StoreError {
  switch (driverCodeOf(failure)) {
    case '28000':
    case '28P01':
      return new StoreError('SERVER_UNREACHABLE', `The PostgreSQL server at ${shown} does not let this user in.`, failure);
    case '3D000':
      return new StoreError('SERVER_UNREACHABLE', `The PostgreSQL server answers, but there is no database at ${shown}.`, failure);
    default:
      return new StoreError('SERVER_UNREACHABLE', `The PostgreSQL server at ${shown} does not answer.`, failure);
  }
}
