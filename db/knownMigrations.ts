import { migrations } from './migrations/migrations';
import { StoreError } from './storeError';

const known: readonly string[] = migrations.map((migration) => new migration().name);

/** Refuses a database that a newer release has migrated: its tables may mean something else by now. */
export function assertKnown(applied: readonly string[]): void {
  const unknown = applied.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new StoreError('DATABASE_NEWER', `The database is newer than this release: it holds the migration ${unknown}, which this release does not know.`);
  }
}

export function isUpToDate(applied: readonly string[]): boolean {
  return known.every((name) => applied.includes(name));
}
