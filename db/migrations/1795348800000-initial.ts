import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../columns';
import { frozenVersions } from './initial/frozenVersions';
import { frozenVintages } from './initial/frozenVintages';
import { methodologyTables } from './initial/methodologyTables';
import { referenceTables } from './initial/referenceTables';
import { vintageTables } from './initial/vintageTables';
import { tableParts } from './tableParts';

/** All tables, and the triggers that keep published versions and sealed vintages as they are. */
export class Initial1795348800000 implements MigrationInterface {
  readonly name = 'Initial1795348800000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const table of tablesOf(dialect)) await runner.createTable(table, false, true, true);
    for (const statement of [...frozenVersions(dialect), ...frozenVintages(dialect)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const table of [...tablesOf(dialect)].reverse()) await runner.dropTable(table.name, false, true, true);
    if (dialect === 'postgres') {
      // Triggers go with their tables, their functions do not.
      for (const name of functionsOf(dialect)) await runner.query(`DROP FUNCTION "${name}"()`);
    }
  }
}

function dialectOf(runner: QueryRunner): Dialect {
  return runner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
}

function tablesOf(dialect: Dialect) {
  const parts = tableParts(dialect);
  return [...referenceTables(parts), ...methodologyTables(parts), ...vintageTables(parts)];
}

function functionsOf(dialect: Dialect): readonly string[] {
  return [...frozenVersions(dialect), ...frozenVintages(dialect)]
    .flatMap((statement) => /^CREATE FUNCTION "(\w+)"/.exec(statement)?.[1] ?? []);
}
