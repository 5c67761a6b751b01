import type { MigrationInterface, QueryRunner } from 'typeorm';
import { importTables } from './imports/importTables';
import { tableParts } from './tableParts';

/** What imported indexes need and CBCII has not: groupings of their own, uploads. */
export class Imports1796003000000 implements MigrationInterface {
  readonly name = 'Imports1796003000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tablesOf(runner)) await runner.createTable(table, false, true, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tablesOf(runner)].reverse()) await runner.dropTable(table.name, false, true, true);
  }
}

function tablesOf(runner: QueryRunner) {
  return importTables(tableParts(runner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite'));
}
