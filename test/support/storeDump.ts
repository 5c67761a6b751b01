import { openStore } from '../../db/dataSource';

/** The tables that a change of methodologies could write to. */
const tables = ['methodology', 'methodology_version'];

/** Every row of those tables, as a console would show them: equal before and after means that nothing was written. */
export async function storeDump(databaseUrl: string): Promise<Readonly<Record<string, unknown>>> {
  const store = await openStore(databaseUrl);
  try {
    const rows = await Promise.all(tables.map((table) => store.reader.query<unknown[]>(`SELECT * FROM "${table}" ORDER BY 1`)));
    return Object.fromEntries(tables.map((table, index) => [table, rows[index]]));
  } finally {
    await store.close();
  }
}
