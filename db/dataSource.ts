import { openPostgres } from './openPostgres';
import { openSqlite } from './openSqlite';
import type { Store, StoreOptions } from './store';
import { parseStoreUrl } from './storeUrl';
import { WriteGate } from './writeGate';

export type { Store, StoreOptions } from './store';
export { StoreError } from './storeError';

/**
 * Opens the store and brings its tables up to date. Fails with one `StoreError`, having touched
 * nothing, when the place cannot be written, holds something else, is newer than this code, or does not answer.
 */
export async function openStore(databaseUrl: string, options: StoreOptions = {}): Promise<Store> {
  const place = parseStoreUrl(databaseUrl);
  const { writer, reader } = place.dialect === 'sqlite' ? await openSqlite(place.file, options) : await openPostgres(place, options);
  const gate = new WriteGate(writer, place.dialect);
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await gate.idle();
    if (reader !== writer) await reader.destroy();
    await writer.destroy();
  };
  return { dialect: place.dialect, reader, writer, gate, close: () => (closing ??= close()) };
}
