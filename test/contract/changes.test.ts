import type { ObjectLiteral } from 'typeorm';
import { openStore, type Store } from '../../db/dataSource';
import { AuditRepository } from '../../db/repositories/AuditRepository';
import { IdempotencyKeyRepository } from '../../db/repositories/IdempotencyKeyRepository';
import { IndexRepository } from '../../db/repositories/IndexRepository';
import { AuditLog } from '../../src/services/access/AuditLog';
import { anonymous, operator, type Caller } from '../../src/services/access/Caller';
import { Changes } from '../../src/services/access/Changes';
import { onBothEngines, type Place } from './engines';
import { index } from './samples';

const workbench: Caller = { subject: 'token:1:Workbench', roles: ['METHODOLOGIST'] };
const day = 24 * 60 * 60 * 1_000;

onBothEngines(({ place }) => {
  let here: Place;
  let store: Store;
  let changes: Changes;
  let audit: AuditLog;
  let time = Date.parse('2030-01-01T00:00:00Z');
  let done = 0;
  const now = () => new Date(time);

  beforeEach(async () => {
    here = await place();
    store = await openStore(here.url);
    audit = new AuditLog(new AuditRepository(store), now);
    changes = new Changes({ gate: store.gate, audit, keys: new IdempotencyKeyRepository(store), now });
    done = 0;
  });
  afterEach(async () => {
    await store.close();
    await here.remove();
  });

  /** Adds an index of this code, as any change would add something. */
  const add = (code: string, idempotencyKey: string | null = null, caller: Caller = workbench, input: object = { code }) =>
    changes.run(caller, 'createMethodology', { idempotencyKey, input }, async (transaction) => {
      done += 1;
      await new IndexRepository(store).insert(transaction, { ...index, code });
      return { result: { code, done }, target: code, before: null, after: { code } };
    });
  const codes = async () => (await new IndexRepository(store).all()).map(({ code }) => code);
  const entries = async () => (await audit.page(operator, {}, { after: null, limit: 100 })).records;

  it('refuses who may not before any work, and writes nothing', async () => {
    await expect(add('a', null, anonymous)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(add('a', null, { subject: 'x', roles: ['READER', 'EDITOR'] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect([done, await codes(), await entries()]).toEqual([0, [], []]);
  });

  it('writes an entry of the audit log with every change, by whom, what, before and after', async () => {
    await add('a');
    await add('b', null, operator);
    expect((await entries()).map(({ subject, action, target, before, after }) => ({ subject, action, target, before, after }))).toEqual([
      { subject: 'operator', action: 'createMethodology', target: 'b', before: { value: null }, after: { value: { code: 'b' } } },
      { subject: 'token:1:Workbench', action: 'createMethodology', target: 'a', before: { value: null }, after: { value: { code: 'a' } } },
    ]);
  });

  it('leaves neither change nor entry nor kept answer when the work fails, so that the key may be used again', async () => {
    await add('a');
    await expect(add('a', 'key')).rejects.toMatchObject({ code: 'ALREADY_THERE' });
    expect((await entries()).length).toBe(1);
    expect(await add('b', 'key')).toEqual({ code: 'b', done: 3 });
  });

  it('gives the answer it gave before for the same key and input, without doing the work again', async () => {
    const first = await add('a', 'key');
    expect(await add('a', 'key', workbench, { code: 'a' })).toEqual(first);
    expect([done, await codes(), (await entries()).length]).toEqual([1, ['a'], 1]);
  });

  it('takes the order of the keys of an input, and what is undefined in it, for no difference', async () => {
    const first = await add('a', 'key', workbench, { x: 1, y: { z: [2], u: undefined } });
    expect(await add('a', 'key', workbench, { y: { z: [2] }, x: 1 })).toEqual(first);
  });

  it('refuses the same key with another input, or for another action', async () => {
    await add('a', 'key');
    await expect(add('b', 'key')).rejects.toMatchObject({
      code: 'CONFLICT',
      problems: [{
        code: 'CONFLICT', path: 'input.idempotencyKey', message: 'The idempotency key was used for something else.',
        expected: expect.stringMatching(/^createMethodology with the input sha256:\w+, or another key$/) as unknown, got: expect.stringMatching(/^createMethodology with the input sha256:/) as unknown,
      }],
    });
    const other = changes.run(workbench, 'forkMethodology', { idempotencyKey: 'key', input: { code: 'a' } }, async () => ({ result: 1, target: '', before: null, after: null }));
    await expect(other).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await codes()).toEqual(['a']);
  });

  it('lets two callers use the same key, each for their own', async () => {
    await add('a', 'key');
    expect(await add('b', 'key', operator)).toEqual({ code: 'b', done: 2 });
  });

  it('does the work once where the same key is sent many times at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => add('a', 'key')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"code":"a","done":1}']));
    expect([done, (await entries()).length]).toEqual([1, 1]);
  });

  it('keeps an answer for thirty days', async () => {
    await add('a', 'key');
    time += 30 * day - 1;
    expect(await add('a', 'key')).toEqual({ code: 'a', done: 1 });
    time += 2;
    expect(await add('b', 'key')).toEqual({ code: 'b', done: 2 });
  });

  it.each([['', '""'], ['x'.repeat(201), '201 characters'], ['line\nbreak', '"line\\nbreak"']])('refuses the key %j', async (key, got) => {
    await expect(add('a', key)).rejects.toMatchObject({ code: 'BAD_INPUT', problems: [{ path: 'input.idempotencyKey', got }] });
    expect(done).toBe(0);
  });

  it('takes a key of 1 and of 200 characters', async () => {
    expect([await add('a', 'x'), await add('b', 'é'.repeat(200))]).toEqual([{ code: 'a', done: 1 }, { code: 'b', done: 2 }]);
  });

  // A commit that fails may have been kept: the caller is told so, and the key makes asking again safe.
  it('says that the outcome is unknown where the commit fails, and with the same key does the work once', async () => {
    const { createQueryRunner } = store.writer;
    jest.spyOn(store.writer, 'createQueryRunner').mockImplementation((...args) => {
      const runner = createQueryRunner.apply(store.writer, args);
      const query = runner.query.bind(runner);
      jest.spyOn(runner, 'query').mockImplementation(async (sql: string, parameters?: ObjectLiteral, isStructured?: boolean) => {
        const answer: unknown = isStructured === true ? await query(sql, parameters, true) : await query(sql, parameters);
        if (sql === 'COMMIT') throw new Error('the connection was lost after the commit');
        return answer;
      });
      return runner;
    });
    await expect(add('a', 'key')).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN', message: expect.stringContaining('Ask again with the same idempotency key') as unknown });
    jest.restoreAllMocks();
    expect(await add('a', 'key')).toEqual({ code: 'a', done: 1 });
    expect(await codes()).toEqual(['a']);
  });
});
