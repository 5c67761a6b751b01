import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { openPlatform, type Platform } from '../../src/app';
import { operator } from '../../src/services/access/Caller';
import { resultHashOf } from '../../src/services/evaluation/summaries';
import { PinScope } from '../../src/services/pins';
import type { Verification } from '../../src/services/VerificationService';
import { dataFolder } from '../support/servedPlatform';
import { onBothEngines, sqlite, type Place } from './engines';

const official = { methodology: 'cbcii/published@1.0.0', vintage: 'cbcii/2020@1' };
const openingTime = 60_000;

const open = (databaseUrl: string): Promise<Platform> => openPlatform({ databaseUrl, dataFolder });
const hashOf = async ({ services }: Platform): Promise<string> => resultHashOf(await services.evaluations.evaluate(official, new PinScope()));

/** Alters what is frozen, as somebody who owns the machine can: the triggers are out of the way meanwhile. */
async function tamper({ store }: Platform, table: string, statement: string): Promise<void> {
  if (store.dialect === 'postgres') {
    await store.writer.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    await store.writer.query(statement);
    await store.writer.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
    return;
  }
  const triggers = await store.writer.query<{ name: string; sql: string }[]>(`SELECT "name", "sql" FROM sqlite_master WHERE "type" = 'trigger' AND "tbl_name" = '${table}'`);
  for (const { name } of triggers) await store.writer.query(`DROP TRIGGER "${name}"`);
  await store.writer.query(statement);
  for (const { sql } of triggers) await store.writer.query(sql);
}

onBothEngines(({ place }) => {
  let here: Place;
  let platform: Platform;
  let hash: string;
  const verify = (): Promise<Verification> => platform.services.verifications.verify(official, hash, new PinScope());

  beforeAll(async () => {
    here = await place();
    platform = await open(here.url);
    hash = await hashOf(platform);
  }, openingTime);
  afterAll(async () => {
    await platform.close();
    await here.remove();
  });

  test('a result is made again from rows, and what was held against its hash is told', async () => {
    const verification = await verify();
    expect(verification).toMatchObject({ status: 'REPRODUCED', resultHash: hash, firstDifference: null });
    expect(verification.observationCount).toBeGreaterThan(500);
    expect(verification.checked.map((line) => line.split(' ')[0])).toEqual(['cbcii/published@1.0.0', 'cbcii/2020@1']);
  });

  test('another hash than that of the result is told apart from an altered store', async () => {
    const { status, firstDifference } = await platform.services.verifications.verify(official, 'sha256:other', new PinScope());
    expect(status).toBe('DIFFERS');
    expect(firstDifference).toEqual({ path: 'resultHash', expected: 'sha256:other', got: hash });
  });

  test.each([
    {
      what: 'an observation', table: 'observation', set: `UPDATE "observation" SET "value" = "value" + 0.1 WHERE "node" = 'infrastructure' AND "unit" = 'beijing'`,
      undo: `UPDATE "observation" SET "value" = 11.4 WHERE "node" = 'infrastructure' AND "unit" = 'beijing'`, path: 'vintage.observations[infrastructure beijing SCORE].value', expected: '11.4',
    },
    {
      what: 'the place of an observation', table: 'observation', set: `UPDATE "observation" SET "note" = 'else' WHERE "node" = 'infrastructure' AND "unit" = 'beijing'`,
      undo: `UPDATE "observation" SET "note" = NULL WHERE "node" = 'infrastructure' AND "unit" = 'beijing'`, path: 'vintage.observations', expected: /^sha256:/,
    },
    {
      what: 'a methodology document', table: 'methodology_version', set: `UPDATE "methodology_version" SET "document" = replace("document", '"sum"', '"arithmetic"') WHERE "version" = '1.0.0' AND "methodologyCode" = 'cbcii/published'`,
      undo: `UPDATE "methodology_version" SET "document" = replace("document", '"arithmetic"', '"sum"') WHERE "version" = '1.0.0' AND "methodologyCode" = 'cbcii/published'`,
      path: 'methodologyVersion[cbcii/published@1.0.0].document', expected: /^sha256:/,
    },
  ])('$what that was altered is found and named, also by a server that has the true one in memory', async ({ table, set, undo, path, expected }) => {
    await tamper(platform, table, set);
    const altered = await verify();
    await tamper(platform, table, undo);
    expect(altered.status).toBe('DIFFERS');
    expect(altered.firstDifference).toMatchObject({ path, expected: expect.stringMatching(expected) as string });
    expect((await verify()).status).toBe('REPRODUCED');
  });

  test('an altered cell of the packed matrix is found by its rows', async () => {
    const bytes = (value: number): string => Buffer.from(Float64Array.of(value).buffer).toString('hex');
    const [row] = await platform.store.writer.query<{ header: string }[]>(`SELECT "header" FROM "snapshot" s JOIN "vintage" v ON v."id" = s."vintageId" WHERE v."line" = 'cbcii/2020' AND s."period" = ''`);
    const { units, columns } = JSON.parse(row.header) as { units: string[]; columns: { node: string; measure: string }[] };
    const cell = columns.findIndex(({ node, measure }) => node === 'infrastructure' && measure === 'SCORE') * units.length + units.indexOf('beijing');
    const write = (value: number): Promise<void> => {
      const [from, isPostgres] = [cell * 8 + 1, platform.store.dialect === 'postgres'];
      const changed = isPostgres ? `overlay("bytes" placing '\\x${bytes(value)}'::bytea from ${from})`
        : `CAST(substr("bytes", 1, ${from - 1}) || x'${bytes(value)}' || substr("bytes", ${from + 8}) AS BLOB)`;
      return tamper(platform, 'snapshot', `UPDATE "snapshot" SET "bytes" = ${changed} WHERE "period" = '' AND "vintageId" IN (SELECT "id" FROM "vintage" WHERE "line" = 'cbcii/2020')`);
    };
    await write(12);
    const altered = await verify();
    await write(11.4);
    expect(altered.firstDifference).toEqual({ path: 'vintage.matrix[infrastructure beijing SCORE].value', expected: '11.4', got: '12' });
    expect((await verify()).status).toBe('REPRODUCED');
  });
});

onBothEngines(({ place }) => {
  test('a unit that was put into another group is found, and the reference data of its index are named', async () => {
    const here = await place();
    const platform = await open(here.url);
    const [framework, data] = [
      ['Level,iCode,iName,Direction,Weight,Parent,Type', '1,a,A,1,1,all,Indicator', '1,b,B,1,1,all,Indicator', '2,all,All,1,1,NA,Aggregate', 'NA,area,Area,NA,NA,NA,Group'],
      ['uCode,area,a,b', 'one,north,1,5', 'two,north,3,NA', 'three,south,2,9', 'four,south,4,1'],
    ].map((lines) => Buffer.from(lines.join('\n')));
    await platform.services.imports.import(operator, {
      files: () => Promise.resolve({ format: 'COINR', framework, data, index: 'test', vintage: 'test/one' }), seal: true, dryRun: false, input: {},
    });
    const input = { methodology: 'test/imported', vintage: 'test/one', variant: { impute: [{ node: null, level: null, method: { kind: 'groupMean', group: 'area' } }] } } as const;
    const hash = resultHashOf(await platform.services.evaluations.evaluate(input, new PinScope()));
    const again = (): Promise<Verification> => platform.services.verifications.verify(input, hash, new PinScope());
    const reproduced = await again();
    expect(reproduced.status).toBe('REPRODUCED');
    expect(reproduced.checked[2]).toMatch(/^reference\[test\] sha256:/);
    await tamper(platform, 'group_member', `UPDATE "group_member" SET "group" = 'south' WHERE "unit" = 'two'`);
    expect((await again()).firstDifference).toMatchObject({ path: 'reference[test]', expected: reproduced.checked[2].split(' ')[1] });
    await platform.close();
    await here.remove();
  }, openingTime);
});

test('a copy of the database, restored elsewhere, reproduces what the first one gave', async () => {
  const first = await sqlite.place();
  const folder = await mkdtemp(join(tmpdir(), 'restored-'));
  try {
    const platform = await open(first.url);
    const hash = await hashOf(platform);
    await platform.close();
    const restored = join(folder, 'restored.sqlite');
    await copyFile(first.url.slice('sqlite:'.length), restored);
    const elsewhere = await open(`sqlite:${restored}`);
    expect(await elsewhere.services.verifications.verify(official, hash, new PinScope())).toMatchObject({ status: 'REPRODUCED', resultHash: hash });
    await elsewhere.close();
  } finally {
    await first.remove();
    await rm(folder, { recursive: true });
  }
}, openingTime);
