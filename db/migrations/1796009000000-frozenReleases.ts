import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../columns';
import { frozenReleases } from './reference/frozenReleases';

/** The triggers that keep reference releases as they are. */
export class FrozenReleases1796009000000 implements MigrationInterface {
  readonly name = 'FrozenReleases1796009000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of frozenReleases(dialectOf(runner))) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const isPostgres = dialectOf(runner) === 'postgres';
    for (const statement of frozenReleases(dialectOf(runner))) {
      const [, name, table] = /^CREATE TRIGGER "(\w+)" .* ON "(\w+)"/.exec(statement) ?? [];
      if (name === undefined) continue; // a function, which goes with its trigger below
      await runner.query(`DROP TRIGGER "${name}"${isPostgres ? ` ON "${table}"` : ''}`);
      if (isPostgres) await runner.query(`DROP FUNCTION "${name}"()`);
    }
  }
}

function dialectOf(runner: QueryRunner): Dialect {
  return runner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
}
