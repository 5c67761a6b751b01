import { openStore, type Store } from '../../db/dataSource';
import { AuditRepository } from '../../db/repositories/AuditRepository';
import { PlatformError } from '../../src/errors';
import { hashOfEntry } from '../../src/services/access/auditEntry';
import { AuditLog } from '../../src/services/access/AuditLog';
import { anonymous, operator } from '../../src/services/access/Caller';
import { onBothEngines, type Place } from './engines';

interface Trigger {
  readonly drop: string;
  readonly create: string;
}

/** The triggers of the log, as they can be taken away and put back. */
async function triggersOf({ dialect, writer }: Store): Promise<readonly Trigger[]> {
  return writer.query<Trigger[]>(dialect === 'sqlite'
    ? `SELECT 'DROP TRIGGER "' || name || '"' AS "drop", sql AS "create" FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit%'`
    : `SELECT 'DROP TRIGGER "' || tgname || '" ON "' || relname || '"' AS "drop", pg_get_triggerdef(pg_trigger.oid) AS "create"
       FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal AND relname LIKE 'audit%'`);
}

const now = () => new Date('2030-01-02T03:04:05.678Z');

onBothEngines(({ place, dialect }) => {
  let here: Place;
  let store: Store;
  let repository: AuditRepository;
  let triggers: readonly Trigger[];
  let log: AuditLog;
  beforeAll(async () => {
    here = await place();
    store = await openStore(here.url);
    repository = new AuditRepository(store);
    log = new AuditLog(repository, now);
    triggers = await triggersOf(store);
    expect(triggers.length).toBeGreaterThan(5);
  });
  beforeEach(async () => {
    for (const { drop } of triggers) await sql(drop);
    await sql('DELETE FROM "audit_entry"');
    await sql('DELETE FROM "audit_head"');
    await sql(`INSERT INTO "audit_head" VALUES (1, 0, '')`);
    for (const { create } of triggers) await sql(create);
  });
  afterAll(async () => {
    await store.close();
    await here.remove();
  });

  const sql = (text: string): Promise<unknown> => store.writer.query(text);
  const change = (number: number, subject = 'token:1:Workbench') => ({ subject, action: 'updateDraft', target: `line@${number}`, before: { number: number - 1 }, after: { number } });
  const write = (...numbers: readonly number[]) => store.gate.run((transaction) => log.write(transaction, numbers.map((number) => change(number))));
  const verified = (head: string | null = null) => log.verify(operator, head, () => undefined);
  const faultOf = async (head: string | null = null) => (await verified(head)).fault;

  /** What somebody does who has the database at hand and may alter its tables. */
  async function tamper(...statements: readonly string[]): Promise<void> {
    for (const { drop } of triggers) await sql(drop);
    for (const statement of statements) await sql(statement);
    for (const { create } of triggers) await sql(create);
  }

  it('chains its entries from the first on, and tells them newest first', async () => {
    await write(1, 2);
    await write(3);
    const entries = await repository.following(0, 10);
    expect(entries.map(({ seq, previousHash }) => [seq, previousHash])).toEqual([[1, ''], [2, entries[0].hash], [3, entries[1].hash]]);
    expect(entries.map(hashOfEntry)).toEqual(entries.map(({ hash }) => hash));
    expect(await verified()).toEqual({ entries: 3, head: entries[2].hash, fault: null });
    expect(await faultOf(entries[1].hash)).toBeNull();
    const { records, hasNext, total } = await log.page(operator, {}, { after: null, limit: 2 });
    expect([records.map(({ seq }) => seq), hasNext, total]).toEqual([[3, 2], true, 3]);
    expect(records[0]).toMatchObject({ at: '2030-01-02T03:04:05.678Z', subject: 'token:1:Workbench', target: 'line@3', before: { value: { number: 2 } }, after: { value: { number: 3 } } });
    expect((await log.page(operator, {}, { after: 2, limit: 2 })).records.map(({ seq }) => seq)).toEqual([1]);
  });

  it('finds entries by time, action, subject and target', async () => {
    await store.gate.run((transaction) => log.write(transaction, [change(1, 'a'), { ...change(2, 'b'), action: 'seed' }]));
    const found = async (filter: object) => (await log.page(operator, filter, { after: null, limit: 10 })).records.map(({ seq }) => seq);
    expect(await found({ subject: 'b' })).toEqual([2]);
    expect(await found({ action: 'updateDraft', subject: 'b' })).toEqual([]);
    expect(await found({ target: 'line@1' })).toEqual([1]);
    expect([await found({ since: '2030-01-02' }), await found({ since: '2030-01-03' }), await found({ until: '2030-01-02T03:04:05.678Z' }), await found({ until: '2031-01-01' })]).toEqual([[2, 1], [], [], [2, 1]]);
    await expect(found({ since: 'yesterday', until: '2030-13-01' })).rejects.toMatchObject({ code: 'BAD_INPUT', problems: [{ path: 'filter.since' }, { path: 'filter.until' }] });
    await expect(log.page(anonymous, {}, { after: null, limit: 1 })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(log.page({ subject: 'x', roles: ['EDITOR'] }, {}, { after: null, limit: 1 })).rejects.toBeInstanceOf(PlatformError);
  });

  it('keeps a large value as its hash and size, and any text as the store will give it back', async () => {
    const large = { text: 'x'.repeat(70_000) };
    await store.gate.run((transaction) => log.write(transaction, [{ ...change(1), subject: 'nul\0 and half \ud800', before: large, after: '\ud800 -0 \0' }]));
    const [entry] = (await log.page(operator, {}, { after: null, limit: 1 })).records;
    expect(entry).toMatchObject({ subject: 'nul\uFFFD and half \uFFFD', before: { hash: expect.stringMatching(/^sha256:/), bytes: 70_011 } as unknown, after: { value: '\ud800 -0 \0' } });
    expect(await faultOf()).toBeNull();
  });

  it('has nothing of a change that was undone', async () => {
    await write(1);
    const undone = store.gate.run(async (transaction) => {
      await log.write(transaction, [change(2)]);
      throw new Error('the change fails after all');
    });
    await expect(undone).rejects.toThrow('after all');
    await write(3);
    expect(await verified()).toMatchObject({ entries: 2, fault: null });
  });

  it('does not fork where many write at the same time', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, index) => write(index)));
    expect(await verified()).toMatchObject({ entries: 30, fault: null });
  });

  it.each([
    ['UPDATE "audit_entry" SET "target" = \'x\' WHERE "seq" = 2'],
    ['DELETE FROM "audit_entry"'],
    ['INSERT INTO "audit_entry" SELECT 7, "at", "subject", "action", "target", "before", "after", "previousHash", "hash" FROM "audit_entry" WHERE "seq" = 1'],
    ['UPDATE "audit_head" SET "entries" = 1'],
    ['DELETE FROM "audit_head"'],
    ['INSERT INTO "audit_head" VALUES (2, 0, \'\')'],
    ...(dialect === 'sqlite'
      ? [['INSERT OR REPLACE INTO "audit_entry" SELECT * FROM "audit_entry" WHERE "seq" = 1'], ['UPDATE OR REPLACE "audit_entry" SET "seq" = 1 WHERE "seq" = 2'], ['REPLACE INTO "audit_head" VALUES (1, 0, \'\')']]
      : [['TRUNCATE "audit_entry"'], ['TRUNCATE "audit_head"']]),
  ])('lets nobody: %s', async (statement) => {
    await write(1, 2, 3);
    await expect(sql(statement)).rejects.toThrow('the audit log only grows');
    expect(await verified()).toMatchObject({ entries: 3, fault: null });
  });

  const columns = '"at", "subject", "action", "target", "before", "after", "previousHash", "hash"';
  const swap = (one: number, other: number) => [`UPDATE "audit_entry" SET "seq" = -1 WHERE "seq" = ${one}`, `UPDATE "audit_entry" SET "seq" = ${one} WHERE "seq" = ${other}`, `UPDATE "audit_entry" SET "seq" = ${other} WHERE "seq" = -1`];
  const shift = (from: number, by: number) => [`UPDATE "audit_entry" SET "seq" = -("seq" + ${by}) WHERE "seq" >= ${from}`, 'UPDATE "audit_entry" SET "seq" = -"seq" WHERE "seq" < 0'];

  it.each([
    ['a target that was changed', ['UPDATE "audit_entry" SET "target" = \'else\' WHERE "seq" = 3'], { kind: 'CHANGED', seq: 3 }],
    ['a value that was changed', [`UPDATE "audit_entry" SET "after" = '{"value":{"number":4000}}' WHERE "seq" = 4`], { kind: 'CHANGED', seq: 4 }],
    ['a value that is no JSON any more', ['UPDATE "audit_entry" SET "before" = \'{\' WHERE "seq" = 1'], { kind: 'CHANGED', seq: 1 }],
    ['a time that was changed in the last entry', ['UPDATE "audit_entry" SET "at" = \'2029\' WHERE "seq" = 6'], { kind: 'CHANGED', seq: 6 }],
    ['an entry that was removed', ['DELETE FROM "audit_entry" WHERE "seq" = 3'], { kind: 'REMOVED', seq: 3 }],
    ['the first entry removed', ['DELETE FROM "audit_entry" WHERE "seq" = 1'], { kind: 'REMOVED', seq: 1 }],
    ['an entry that was removed, the others numbered anew', ['DELETE FROM "audit_entry" WHERE "seq" = 3', ...shift(4, -1), 'UPDATE "audit_head" SET "entries" = 5'], { kind: 'REMOVED', seq: 3 }],
    ['two entries that changed places', swap(2, 5), { kind: 'REORDERED', seq: 2 }],
    ['two neighbours that changed places', swap(3, 4), { kind: 'REORDERED', seq: 3 }],
    ['a copy put in behind the end', [`INSERT INTO "audit_entry" SELECT 7, ${columns} FROM "audit_entry" WHERE "seq" = 6`], { kind: 'INSERTED', seq: 7 }],
    ['the last entries cut off', ['DELETE FROM "audit_entry" WHERE "seq" > 4'], { kind: 'CUT_OFF', seq: 5 }],
    ['everything cut off', ['DELETE FROM "audit_entry"'], { kind: 'CUT_OFF', seq: 1 }],
    ['the head taken away', ['DELETE FROM "audit_head"'], { kind: 'CUT_OFF', seq: null }],
    ['a head that knows another last entry', ['UPDATE "audit_head" SET "hash" = \'sha256:0\''], { kind: 'CHANGED', seq: 6 }],
  ])('finds %s', async (_what, statements, fault) => {
    await write(1, 2, 3, 4, 5, 6);
    await tamper(...statements);
    expect(await faultOf()).toMatchObject(fault);
  });

  /** A row whose hash is that of what it says. */
  function forged(seq: number, previousHash: string): string {
    const entry = { seq, at: '2030', subject: 's', action: 'a', target: 'forged', before: '{"value":null}', after: '{"value":null}', previousHash };
    return `INSERT INTO "audit_entry" VALUES (${seq}, '2030', 's', 'a', 'forged', '{"value":null}', '{"value":null}', '${previousHash}', '${hashOfEntry(entry)}')`;
  }

  it('finds an entry with the right hash that was put in, added behind the end, or put in the place of another', async () => {
    await write(1, 2, 3, 4);
    const entries = await repository.following(0, 10);
    await tamper(...shift(3, 1), forged(3, entries[1].hash));
    expect(await faultOf()).toMatchObject({ kind: 'INSERTED', seq: 3 });
    await tamper('DELETE FROM "audit_entry" WHERE "seq" = 3', ...shift(4, -1));
    expect(await faultOf()).toBeNull();
    await tamper(forged(5, entries[3].hash));
    expect(await faultOf()).toMatchObject({ kind: 'INSERTED', seq: 5 });
    await tamper('DELETE FROM "audit_entry" WHERE "seq" IN (2, 5)', forged(2, entries[0].hash));
    expect(await faultOf()).toMatchObject({ kind: 'CHANGED', seq: 3, message: 'Entry 3 does not follow entry 2: one of the two was written anew.' });
  });

  it('finds a log that was written anew throughout, or cut off with its head, by a hash that was noted down before', async () => {
    await write(1, 2, 3);
    const noted = (await verified()).head;
    const [first] = await repository.following(0, 1);
    await tamper('DELETE FROM "audit_entry" WHERE "seq" > 1', `UPDATE "audit_head" SET "entries" = 1, "hash" = '${first.hash}'`);
    expect([await faultOf(), await faultOf(noted), await faultOf(first.hash)]).toMatchObject([null, { kind: 'UNANCHORED', seq: null }, null]);
  });

  it('tells how far it has come, and waits for entries that are added meanwhile', async () => {
    await write(...Array.from({ length: 1_500 }, (_, index) => index));
    const progress: number[] = [];
    let added = Promise.resolve();
    const report = await log.verify(operator, null, (entries) => {
      if (progress.push(entries) === 1) added = write(1_501);
    });
    await added;
    expect(report).toMatchObject({ fault: null });
    expect(progress.slice(0, 1)).toEqual([1_000]);
    expect(report.entries).toBeGreaterThanOrEqual(1_500);
    expect(await verified()).toMatchObject({ entries: 1_501, fault: null });
  });
});
