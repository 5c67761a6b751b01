import type { MigrationInterface, QueryRunner } from 'typeorm';
import { optional, table, tableParts } from './tableParts';

/** Tokens by which callers are known. */
export class AccessTokens1796001000000 implements MigrationInterface {
  readonly name = 'AccessTokens1796001000000';

  async up(runner: QueryRunner): Promise<void> {
    const { counter, text, json } = tableParts(runner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite');
    await runner.createTable(table('access_token', {
      columns: [
        counter('id'), text('name'), json('roles'), text('hash', 'createdAt', 'expiresAt'), optional(text('revokedAt', 'lastUsedAt')),
      ],
      uniques: [['hash']],
    }), false, true, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('access_token', false, true, true);
  }
}
