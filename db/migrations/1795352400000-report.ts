import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reportTables } from './report/reportTables';
import { tableParts } from './tableParts';

/** What a release tells besides its units: facts, policy measures, series, findings, and small lists. */
export class Report1795352400000 implements MigrationInterface {
  readonly name = 'Report1795352400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tablesOf(runner)) await runner.createTable(table, false, true, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tablesOf(runner)].reverse()) await runner.dropTable(table.name, false, true, true);
  }
}

function tablesOf(runner: QueryRunner) {
  return reportTables(tableParts(runner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite'));
}
