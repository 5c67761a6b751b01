import { openStore, type Store } from '../../db/dataSource';
import { AnalysisJobRepository, type AnalysisJobRecord } from '../../db/repositories/AnalysisJobRepository';
import { AnalysisPartRepository } from '../../db/repositories/AnalysisPartRepository';
import { keptFor, ResultRoom } from '../../src/services/jobs/ResultRoom';
import { StoredParts, storedPart } from '../../src/services/jobs/StoredParts';
import { onBothEngines, type Place } from './engines';

const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

const job = (id: string, changes: Partial<AnalysisJobRecord> = {}): AnalysisJobRecord => ({
  id, kind: 'robustness', key: `key of ${id}`, evaluation: { methodology: 'sha256:1' }, spec: { draws: 3 }, state: 'QUEUED', parts: 2, done: 0, milliseconds: 9, bytes: 8,
  startedBy: 'somebody', createdAt: at(0), startedAt: null, finishedAt: null, problems: [], resultHash: null, holder: null, heldUntil: null, starts: 0, ...changes,
});

onBothEngines(({ place }) => {
  let here: Place;
  let store: Store;
  let jobs: AnalysisJobRepository;
  let parts: AnalysisPartRepository;
  beforeEach(async () => {
    here = await place();
    store = await openStore(here.url);
    [jobs, parts] = [new AnalysisJobRepository(store), new AnalysisPartRepository(store)];
  });
  afterEach(async () => {
    await store.close();
    await here.remove();
  });

  const put = (...records: AnalysisJobRecord[]) => store.gate.run(async (transaction) => {
    for (const record of records) await jobs.insert(transaction, record);
  });
  const take = (id: string, holder: string, second: number) =>
    store.gate.run((transaction) => jobs.take(transaction, { id, holder, heldUntil: at(second + 5), now: at(second) }));

  it('a job comes back as it was put, and jobs wait in the order in which they came', async () => {
    await put(job('b', { createdAt: at(1) }), job('c', { createdAt: at(1) }), job('a', { createdAt: at(2) }));
    expect(await jobs.byId('b')).toEqual(job('b', { createdAt: at(1) }));
    expect((await jobs.waiting(at(3))).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(await store.gate.run((transaction) => jobs.open(transaction, 'nobody'))).toEqual({ all: 3, own: 0 });
  });

  it('a job is taken by one server, however many try, and by the next only once the first was silent for too long', async () => {
    await put(job('a'));
    const tries = await Promise.all(['one', 'two', 'three'].map((holder) => take('a', holder, 10)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect([await take('a', 'late', 14), (await jobs.waiting(at(14))).length]).toEqual([false, 0]);
    expect([(await jobs.waiting(at(16))).length, await take('a', 'late', 16)]).toEqual([1, true]);
    expect(await jobs.byId('a')).toMatchObject({ holder: 'late', startedAt: at(10), starts: 2, state: 'RUNNING' });
  });

  it('a server that lost its job can neither hold, release nor end it', async () => {
    await put(job('a'));
    await take('a', 'slow', 10);
    await take('a', 'quick', 20);
    await store.gate.run(async (transaction) => {
      expect(await jobs.hold(transaction, { id: 'a', holder: 'slow', heldUntil: at(99) }, 1)).toBe(false);
      expect(await jobs.release(transaction, { id: 'a', holder: 'slow' })).toBe(false);
      expect(await jobs.finish(transaction, { id: 'a', holder: 'slow' }, { state: 'DONE', finishedAt: at(21), problems: [], resultHash: 'x' })).toBe(false);
      expect(await jobs.hold(transaction, { id: 'a', holder: 'quick', heldUntil: at(25) }, 1)).toBe(true);
    });
    expect(await jobs.byId('a')).toMatchObject({ state: 'RUNNING', holder: 'quick', done: 1 });
  });

  it('a job that was cancelled stays so, whatever its holder does, and one that has ended is not cancelled', async () => {
    await put(job('a'), job('b'));
    await take('a', 'one', 10);
    await take('b', 'one', 10);
    await store.gate.run(async (transaction) => {
      expect(await jobs.cancel(transaction, 'a', at(11))).toBe(true);
      expect(await jobs.finish(transaction, { id: 'a', holder: 'one' }, { state: 'DONE', finishedAt: at(12), problems: [], resultHash: 'x' })).toBe(false);
      expect(await jobs.finish(transaction, { id: 'b', holder: 'one' }, { state: 'DONE', finishedAt: at(12), problems: [], resultHash: 'y' })).toBe(true);
      expect(await jobs.cancel(transaction, 'b', at(13))).toBe(false);
    });
    expect([await jobs.byId('a'), await jobs.byId('b'), await jobs.byResult('y')]).toMatchObject([{ state: 'CANCELLED', finishedAt: at(11) }, { state: 'DONE', done: 2, holder: null }, { id: 'b' }]);
  });

  it('parts come back as the thread gave them, in their order, and the second of a number changes nothing', async () => {
    const stored = new StoredParts(parts);
    const part = (seed: number) => ({ counts: Int32Array.of(seed, 2), sums: Float64Array.of(0.1 + seed, -0, NaN), nested: { list: [seed, null] } });
    await store.gate.run((transaction) => stored.put(transaction, [storedPart('k', 1, part(1)), storedPart('k', 0, part(0))]));
    await store.gate.run((transaction) => stored.put(transaction, [storedPart('k', 1, part(9))]));
    expect([await stored.whole('k', 3), await stored.missing('k', 3)]).toEqual([null, [2]]);
    const whole = await stored.whole('k', 2) as ReturnType<typeof part>[];
    expect(whole.map(({ counts, sums, nested }) => [Array.from(counts), Array.from(sums), nested])).toEqual([0, 1].map((seed) => [[seed, 2], [0.1 + seed, -0, NaN], { list: [seed, null] }]));
  });

  it('results go when their time is over or their room is full, the oldest first, and never those of a job that goes on', async () => {
    const done = (id: string, second: number) => job(id, { state: 'DONE', finishedAt: at(second), resultHash: `hash of ${id}` });
    await put(done('old', 1), done('mid', 100), done('new', 200), job('open'), done('also', 90), job('again', { key: 'key of also' }));
    const thousand = new Uint8Array(1_000);
    await store.gate.run((transaction) => parts.put(transaction, ['old', 'mid', 'new', 'open', 'also'].map((id) => ({ key: `key of ${id}`, number: 0, content: thousand, size: 1_000 }))));
    const now = (): Date => new Date(Date.parse(at(50)) + keptFor);
    await new ResultRoom({ jobs, parts, gate: store.gate, now }, 10_000).keep();
    expect([await jobs.byId('old'), [...(await parts.sizes()).keys()].sort()]).toEqual([null, ['key of also', 'key of mid', 'key of new', 'key of open']]);
    await new ResultRoom({ jobs, parts, gate: store.gate, now }, 3_000).keep();
    expect([(await jobs.byId('mid'))?.state, [...(await parts.sizes()).keys()].sort()]).toEqual(['DONE', ['key of also', 'key of new', 'key of open']]);
  });

  it('what was done of a job that was cancelled or failed takes room like a result, and goes in its turn', async () => {
    await put(job('given up', { state: 'CANCELLED', finishedAt: at(1) }), job('failed', { state: 'FAILED', finishedAt: at(2) }), job('done', { state: 'DONE', finishedAt: at(3), resultHash: 'x' }));
    await store.gate.run((transaction) => parts.put(transaction, ['given up', 'failed', 'done'].map((id) => ({ key: `key of ${id}`, number: 0, content: new Uint8Array(1_000), size: 1_000 }))));
    await new ResultRoom({ jobs, parts, gate: store.gate, now: () => new Date(at(50)) }, 1_500).keep();
    expect([...(await parts.sizes()).keys()]).toEqual(['key of done']);
  });
});
