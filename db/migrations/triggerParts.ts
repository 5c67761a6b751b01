import type { Dialect } from '../columns';
import { ALREADY_THERE, FROZEN_STATE } from '../storeError';

/** A change that the store itself refuses. The condition is SQL that both engines read. */
export interface Refusal {
  readonly name: string;
  readonly table: string;
  readonly on: 'INSERT' | 'UPDATE' | 'DELETE';
  readonly when: string;
  readonly message: string;
}

export function createRefusal(dialect: Dialect, refusal: Refusal): readonly string[] {
  const { name, table, on, when, message } = refusal;
  if (dialect === 'sqlite') {
    return [`CREATE TRIGGER "${name}" BEFORE ${on} ON "${table}" FOR EACH ROW WHEN ${when} BEGIN SELECT RAISE(ABORT, '${message}'); END`];
  }
  return [
    postgresFunction(name, `IF ${when} THEN ${raise(message)} END IF; RETURN ${on === 'DELETE' ? 'OLD' : 'NEW'};`),
    `CREATE TRIGGER "${name}" BEFORE ${on} ON "${table}" FOR EACH ROW EXECUTE FUNCTION "${name}"()`,
  ];
}

/** TRUNCATE of PostgreSQL passes by the triggers of rows. */
export function createTruncateRefusal({ name, table, when, message }: Omit<Refusal, 'on'>): readonly string[] {
  return [
    postgresFunction(name, `IF ${when} THEN ${raise(message)} END IF; RETURN NULL;`),
    `CREATE TRIGGER "${name}" BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION "${name}"()`,
  ];
}

/** REPLACE of SQLite deletes the row in its way without a word to the triggers of DELETE. */
export function createReplaceRefusal(name: string, table: string, inTheWay: string): readonly string[] {
  return (['INSERT', 'UPDATE'] as const).flatMap((on) => {
    const other = on === 'UPDATE' ? 'f."id" <> OLD."id" AND ' : '';
    return createRefusal('sqlite', {
      name: `${name}_${on.toLowerCase()}`, table, on,
      when: `EXISTS (SELECT 1 FROM "${table}" f WHERE ${other}${inTheWay})`,
      message: `a frozen row of ${table} ${ALREADY_THERE}`,
    });
  });
}

export function raise(message: string): string {
  return `RAISE EXCEPTION '${message}' USING ERRCODE = '${FROZEN_STATE}';`;
}

export function postgresFunction(name: string, body: string, declare = ''): string {
  return `CREATE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$ ${declare} BEGIN ${body} END $$`;
}

/** True when none of the columns changes, null being equal to null. */
export function unchanged(columns: readonly string[]): string {
  return columns.map((column) => `NEW."${column}" IS NOT DISTINCT FROM OLD."${column}"`).join(' AND ');
}
