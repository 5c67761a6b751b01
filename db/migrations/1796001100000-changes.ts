import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../columns';
import { appendOnly } from './changes/appendOnly';
import { changeTables } from './changes/changeTables';
import { tableParts } from './tableParts';

/** The audit log, which grows and never changes, and the answers that are kept for idempotency keys. */
export class Changes1796001100000 implements MigrationInterface {
  readonly name = 'Changes1796001100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of changeTables(tableParts(dialectOf(runner)))) await runner.createTable(table, false, true, true);
    await runner.query(`INSERT INTO "audit_head" ("id", "entries", "hash") VALUES (1, 0, '')`);
    for (const statement of appendOnly(dialectOf(runner))) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const { name } of [...changeTables(tableParts(dialect))].reverse()) await runner.dropTable(name, false, true, true);
    if (dialect === 'sqlite') return;
    // Triggers go with their tables, their functions do not.
    for (const statement of appendOnly(dialect)) {
      const name = /^CREATE FUNCTION "(\w+)"/.exec(statement)?.[1];
      if (name !== undefined) await runner.query(`DROP FUNCTION "${name}"()`);
    }
  }
}

function dialectOf(runner: QueryRunner): Dialect {
  return runner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
}
