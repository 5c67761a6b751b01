import { openStore, type Store } from '../../db/dataSource';
import type { ServedPlatform } from './servedPlatform';

/** The tables that a change of methodologies could write to. */
const tables = ['methodology', 'methodology_version', 'audit_entry', 'idempotency_key'];

/** The store behind a platform, looked at from outside. */
export interface StoreView {
  /** Every row of those tables, as a console would show them: equal before and after means that nothing was written. */
  dump(): Promise<Readonly<Record<string, unknown>>>;
  /** Runs a statement as somebody with a console would. */
  sql(statement: string): Promise<unknown>;
}

/** A view for the tests around it. */
export function viewOf(served: () => ServedPlatform): StoreView {
  let store: Store | undefined;
  const opened = (): Store => {
    if (store === undefined) throw new Error('Expected the store to be open; got none');
    return store;
  };
  beforeAll(async () => {
    store = await openStore(served().databaseUrl);
  });
  afterAll(() => store?.close());
  return {
    async dump() {
      const rows = await Promise.all(tables.map((table) => opened().reader.query<unknown[]>(`SELECT * FROM "${table}" ORDER BY 1`)));
      return Object.fromEntries(tables.map((table, index) => [table, rows[index]]));
    },
    sql: (statement) => opened().writer.query(statement),
  };
}
