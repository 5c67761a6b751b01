import { openStore, type Store } from '../../db/dataSource';
import { MethodologyRepository } from '../../db/repositories/MethodologyRepository';
import { ObservationRepository } from '../../db/repositories/ObservationRepository';
import { SnapshotRepository } from '../../db/repositories/SnapshotRepository';
import { VintageRepository } from '../../db/repositories/VintageRepository';
import { onBothEngines, type Place } from './engines';
import { addIndex, addVintage, index, observation, publication, sealing } from './samples';

/** What a published row holds besides its status, and SQL that puts something else there. */
const versionChanges = [
  `"methodologyCode" = 'sample/other'`, `"version" = '9.9.9'`, `"major" = 9`, `"minor" = 9`, `"patch" = 9`, `"status" = 'DRAFT'`,
  `"hash" = 'sha256:else'`, `"hash" = NULL`, `"document" = '{}'`, `"revision" = 9`, `"changelog" = 'else'`,
  `"previousHash" = 'sha256:else'`, `"publishedAt" = 'else'`, `"withdrawnReason" = 'else'`, `"withdrawnAt" = 'else'`,
  `"status" = 'WITHDRAWN'`, `"status" = 'WITHDRAWN', "withdrawnReason" = 'why'`,
  `"status" = 'WITHDRAWN', "withdrawnReason" = '', "withdrawnAt" = 'then'`,
  `"status" = 'WITHDRAWN', "withdrawnReason" = 'why', "withdrawnAt" = 'then', "document" = '{}'`,
];
const vintageChanges = [
  `"line" = 'else'`, `"revision" = 9`, `"indexCode" = 'else'`, `"kind" = 'IMPORTED'`, `"status" = 'OPEN'`, `"hash" = 'sha256:else'`,
  `"releaseId" = 9`, `"title" = 'else'`, `"description" = 'else'`, `"notice" = 'else'`, `"defaultPeriod" = 'else'`, `"periods" = '["2019"]'`,
  `"sealedAt" = 'else'`, `"withdrawnReason" = 'else'`, `"status" = 'WITHDRAWN'`,
  `"status" = 'WITHDRAWN', "withdrawnReason" = 'why', "title" = 'else'`,
];

onBothEngines(({ place, dialect }) => {
  let here: Place;
  let store: Store;
  let methodologies: MethodologyRepository;
  let vintages: VintageRepository;
  let sealed: number;
  let releaseId: number;

  beforeAll(async () => {
    here = await place();
    store = await openStore(here.url);
    [methodologies, vintages] = [new MethodologyRepository(store), new VintageRepository(store)];
    releaseId = await addIndex(store);
    sealed = await addVintage(store, releaseId);
    await store.gate.run(async (transaction) => {
      for (const code of ['sample/line', 'sample/other']) {
        await methodologies.insertLine(transaction, { code, indexCode: index.code, title: code, description: null, forkedFrom: null, createdAt: 'then' });
      }
      await methodologies.insertPublished(transaction, 'sample/line', publication('1.0.0'));
      await new ObservationRepository(store).insert(transaction, [observation(sealed, 'n', 'u', 1)]);
      await new SnapshotRepository(store).put(transaction, sealed, null,
        { header: { units: ['u'], columns: [{ node: 'n', measure: 'RAW', reportedUnder: null }] }, values: Float64Array.of(1), hash: 'sha256:s' });
      await vintages.seal(transaction, sealed, sealing);
    });
  });
  afterAll(async () => {
    await store.close();
    await here.remove();
  });

  /** Straight to the database, as somebody with a console would. */
  const sql = (statement: string) => store.writer.query(statement);
  const frozenVersion = /a published methodology version cannot change/;
  const frozenVintage = /a sealed vintage cannot change/;
  const frozenRelease = /a reference release cannot change/;

  it.each(versionChanges)('refuses to set %s on a published version', async (change) => {
    await expect(sql(`UPDATE "methodology_version" SET ${change} WHERE "hash" = 'sha256:1.0.0'`)).rejects.toThrow(frozenVersion);
  });

  it('refuses to delete a published version', async () => {
    await expect(sql('DELETE FROM "methodology_version"')).rejects.toThrow(frozenVersion);
  });

  it.each(vintageChanges)('refuses to set %s on a sealed vintage', async (change) => {
    await expect(sql(`UPDATE "vintage" SET ${change} WHERE "id" = ${sealed}`)).rejects.toThrow(frozenVintage);
  });

  it.each([
    'DELETE FROM "vintage"', 'DELETE FROM "observation"', 'UPDATE "observation" SET "value" = 2', `UPDATE "observation" SET "note" = 'x'`,
    'DELETE FROM "snapshot"', `UPDATE "snapshot" SET "hash" = 'x'`,
  ])('refuses on a sealed vintage: %s', async (statement) => {
    await expect(sql(statement)).rejects.toThrow(frozenVintage);
  });

  it('refuses to add to a sealed vintage, or to move a row into it or out of it', async () => {
    const open = await addVintage(store, releaseId, { revision: 2 });
    const row = (vintageId: number, node: string) => `INSERT INTO "observation" ("vintageId", "node", "unit", "measure", "period", "value", "obsStatus")
      VALUES (${vintageId}, '${node}', 'u', 'RAW', '', 1, 'NORMAL')`;
    await expect(sql(row(sealed, 'm'))).rejects.toThrow(frozenVintage);
    await expect(sql(`INSERT INTO "snapshot" ("vintageId", "period", "header", "hash", "bytes") SELECT "vintageId", '2019', "header", "hash", "bytes" FROM "snapshot"`))
      .rejects.toThrow(frozenVintage);
    await sql(row(open, 'm'));
    await expect(sql(`UPDATE "observation" SET "vintageId" = ${sealed} WHERE "vintageId" = ${open}`)).rejects.toThrow(frozenVintage);
    await expect(sql(`UPDATE "observation" SET "vintageId" = ${open} WHERE "vintageId" = ${sealed}`)).rejects.toThrow(frozenVintage);
    await sql(`UPDATE "observation" SET "value" = 2 WHERE "vintageId" = ${open}`);
    await sql(`DELETE FROM "observation" WHERE "vintageId" = ${open}`);
    await sql(`DELETE FROM "vintage" WHERE "id" = ${open}`);
  });

  if (dialect === 'sqlite') {
    it.each(['INSERT OR REPLACE', 'UPDATE OR REPLACE'])('lets no %s push a frozen row out of the way', async (how) => {
      const draft = await store.gate.run((transaction) => methodologies.insertDraft(transaction, { methodologyCode: 'sample/line', document: '{}', changelog: null, basedOn: null }));
      const open = await addVintage(store, releaseId, { revision: 3 });
      const [statements] = [how === 'INSERT OR REPLACE' ? [
        `INSERT OR REPLACE INTO "methodology_version" ("methodologyCode", "version", "status", "document", "revision") VALUES ('sample/line', '1.0.0', 'DRAFT', '{}', 1)`,
        `INSERT OR REPLACE INTO "methodology_version" ("methodologyCode", "hash", "status", "document", "revision") VALUES ('sample/line', 'sha256:1.0.0', 'DRAFT', '{}', 1)`,
        `INSERT OR REPLACE INTO "vintage" SELECT * FROM "vintage" WHERE "id" = ${sealed}`,
      ] : [
        `UPDATE OR REPLACE "methodology_version" SET "version" = '1.0.0' WHERE "id" = ${draft}`,
        `UPDATE OR REPLACE "methodology_version" SET "id" = (SELECT "id" FROM "methodology_version" WHERE "hash" = 'sha256:1.0.0') WHERE "id" = ${draft}`,
        `UPDATE OR REPLACE "vintage" SET "revision" = 1 WHERE "id" = ${open}`,
      ]];
      for (const statement of statements) await expect(sql(statement)).rejects.toThrow('is already there');
      await sql(`DELETE FROM "methodology_version" WHERE "id" = ${draft}`);
      await sql(`DELETE FROM "vintage" WHERE "id" = ${open}`);
    });
  } else {
    it.each([
      ['methodology_version', frozenVersion], ['vintage', frozenVintage], ['observation', frozenVintage], ['snapshot', frozenVintage],
      ['unit', /cannot change/], ['group_member', frozenRelease],
    ])('lets nobody truncate %s', async (table, message) => {
      await expect(sql(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(message);
    });
  }

  it.each(['UPDATE "unit" SET "region" = NULL', `UPDATE "reference_release" SET "hash" = 'sha256:else'`, 'DELETE FROM "source"'])('refuses on a release that a vintage stands on: %s', async (statement) => {
    await expect(sql(statement)).rejects.toThrow(frozenRelease);
  });

  it('adds nothing to a release that a vintage stands on', async () => {
    await expect(sql(`INSERT INTO "source" ("releaseId", "code", "title") VALUES (${releaseId}, 'late', 'Late')`)).rejects.toThrow(frozenRelease);
    await expect(sql(`INSERT INTO "grouping" ("releaseId", "code", "name", "position") VALUES (${releaseId}, 'late', 'Late', 1)`)).rejects.toThrow(frozenRelease);
  });

  it('names the refusal for whoever comes through the gate', async () => {
    const adding = store.gate.run((transaction) => new ObservationRepository(store).insert(transaction, [observation(sealed, 'm', 'u', 1)]));
    await expect(adding).rejects.toMatchObject({ code: 'FROZEN', message: 'Published versions, sealed vintages and reference releases cannot change.' });
    const twice = store.gate.run((transaction) => methodologies.insertPublished(transaction, 'sample/line', publication('1.0.0', { hash: 'sha256:else' })));
    await expect(twice).rejects.toMatchObject({ code: 'ALREADY_THERE' });
  });

  it('has kept everything as it was, and lets it be withdrawn once, with a reason', async () => {
    const before = [await methodologies.version('sample/line', '1.0.0'), await vintages.byId(sealed), await new SnapshotRepository(store).get(sealed, null)];
    expect(before).toMatchObject([publication('1.0.0'), { status: 'SEALED', ...sealing }, { values: Float64Array.of(1) }]);
    const withdraw = (reason: string) => store.gate.run(async (transaction) => [
      await methodologies.withdraw(transaction, 'sha256:1.0.0', reason, 'later'), await vintages.withdraw(transaction, sealed, reason),
    ]);
    await expect(withdraw('')).rejects.toMatchObject({ code: 'FROZEN' });
    expect(await withdraw('a figure was wrong')).toEqual([true, true]);
    expect(await withdraw('again')).toEqual([false, false]);
    expect(await methodologies.version('sample/line', '1.0.0')).toMatchObject({ status: 'WITHDRAWN', withdrawnReason: 'a figure was wrong', withdrawnAt: 'later' });
    expect(await vintages.byId(sealed)).toMatchObject({ status: 'WITHDRAWN', withdrawnReason: 'a figure was wrong' });
    await expect(sql(`UPDATE "vintage" SET "status" = 'SEALED', "withdrawnReason" = NULL WHERE "id" = ${sealed}`)).rejects.toThrow(frozenVintage);
    await expect(sql(`UPDATE "methodology_version" SET "status" = 'PUBLISHED' WHERE "status" = 'WITHDRAWN'`)).rejects.toThrow(frozenVersion);
    await expect(sql('DELETE FROM "observation"')).rejects.toThrow(frozenVintage);
  });
});
