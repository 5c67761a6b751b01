import type { MigrationInterface, QueryRunner } from 'typeorm';
import { analysisTables } from './analyses/analysisTables';
import { tableParts } from './tableParts';

/** Jobs: long analyses, and what is done of them. */
export class Analyses1796007000000 implements MigrationInterface {
  readonly name = 'Analyses1796007000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tablesOf(runner)) await runner.createTable(table, false, true, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tablesOf(runner)].reverse()) await runner.dropTable(table.name, false, true, true);
  }
}

function tablesOf(runner: QueryRunner) {
  return analysisTables(tableParts(runner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite'));
}
