import type { Dialect } from '../../columns';
import { createRefusal, createTruncateRefusal, type Refusal } from '../triggerParts';

const always = '1 = 1';
const message = 'the audit log only grows';

/** A row that is not the next one is refused too, so that no REPLACE of SQLite puts another out of the way. */
const refusals: readonly Refusal[] = [
  {
    name: 'audit_entry_next', table: 'audit_entry', on: 'INSERT', message,
    when: 'NEW."seq" IS DISTINCT FROM COALESCE((SELECT MAX("seq") FROM "audit_entry"), 0) + 1',
  },
  { name: 'audit_entry_update', table: 'audit_entry', on: 'UPDATE', when: always, message },
  { name: 'audit_entry_delete', table: 'audit_entry', on: 'DELETE', when: always, message },
  { name: 'audit_head_insert', table: 'audit_head', on: 'INSERT', when: always, message },
  { name: 'audit_head_next', table: 'audit_head', on: 'UPDATE', when: 'NEW."id" <> OLD."id" OR NEW."entries" <> OLD."entries" + 1', message },
  { name: 'audit_head_delete', table: 'audit_head', on: 'DELETE', when: always, message },
];

export function appendOnly(dialect: Dialect): readonly string[] {
  const truncations = dialect === 'sqlite' ? [] : ['audit_entry', 'audit_head']
    .flatMap((table) => createTruncateRefusal({ name: `${table}_truncate`, table, when: always, message }));
  return [...refusals.flatMap((refusal) => createRefusal(dialect, refusal)), ...truncations];
}
