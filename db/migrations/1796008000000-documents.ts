import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../columns';
import { documentTables, keptCitations } from './documents/documentTables';
import { tableParts } from './tableParts';

/** Stored documents, which are asked for by their hash, and citations, which never change. */
export class Documents1796008000000 implements MigrationInterface {
  readonly name = 'Documents1796008000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of documentTables(tableParts(dialectOf(runner)))) await runner.createTable(table, false, true, true);
    for (const statement of keptCitations(dialectOf(runner))) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const { name } of [...documentTables(tableParts(dialect))].reverse()) await runner.dropTable(name, false, true, true);
    if (dialect === 'sqlite') return;
    // Triggers go with their tables, their functions do not.
    for (const statement of keptCitations(dialect)) {
      const name = /^CREATE FUNCTION "(\w+)"/.exec(statement)?.[1];
      if (name !== undefined) await runner.query(`DROP FUNCTION "${name}"()`);
    }
  }
}

function dialectOf(runner: QueryRunner): Dialect {
  return runner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
}
