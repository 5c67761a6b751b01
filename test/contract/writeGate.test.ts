import { openStore, type Store } from '../../db/dataSource';
import { IndexRepository } from '../../db/repositories/IndexRepository';
import { MethodologyRepository } from '../../db/repositories/MethodologyRepository';
import { ObservationRepository } from '../../db/repositories/ObservationRepository';
import { VintageRepository } from '../../db/repositories/VintageRepository';
import type { Transaction } from '../../db/writeGate';
import { onBothEngines, type Place } from './engines';
import { addIndex, addVintage, index, observation, sealing } from './samples';

/** A door that work can wait at until the test opens it. */
function door(): { readonly opened: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => { open = resolve; });
  return { opened, open };
}

onBothEngines(({ place, dialect }) => {
  let here: Place;
  let store: Store;
  let indexes: IndexRepository;
  beforeEach(async () => {
    here = await place();
    store = await openStore(here.url);
    indexes = new IndexRepository(store);
  });
  afterEach(async () => {
    await store.close();
    await here.remove();
  });

  const add = (transaction: Transaction, code: string) => indexes.insert(transaction, { ...index, code });
  const codes = async () => (await indexes.all()).map(({ code }) => code);

  // One connection for everybody made B's transaction a part of A's, and B's failure undid what A was told was kept (typeorm#8668).
  it('keeps what one request committed when another, under way at the same time, fails', async () => {
    const wait = door();
    const kept = store.gate.run(async (transaction) => {
      await add(transaction, 'a1');
      await wait.opened;
      await add(transaction, 'a2');
    });
    const undone = store.gate.run(async (transaction) => {
      await add(transaction, 'b1');
      throw new Error('the second request fails');
    });
    const single = store.gate.run((transaction) => add(transaction, 'c1'));
    const outcomes = Promise.allSettled([kept, undone, single]);
    if (dialect === 'sqlite') expect(await codes()).toEqual([]);
    wait.open();
    expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await codes()).toEqual(['a1', 'a2', 'c1']);
  });

  it('shows readers nothing of a transaction before it is committed, and the transaction its own rows', async () => {
    await store.gate.run(async (transaction) => {
      await add(transaction, 'a');
      expect(await codes()).toEqual([]);
      expect((await indexes.all(transaction)).map(({ code }) => code)).toEqual(['a']);
    });
    expect(await codes()).toEqual(['a']);
  });

  it('lets writes through in order of arrival on SQLite, and side by side on PostgreSQL', async () => {
    const seen: string[] = [];
    const wait = door();
    const first = store.gate.run(async (transaction) => {
      await add(transaction, 'first');
      await wait.opened;
      seen.push('first');
    });
    const second = store.gate.run(async (transaction) => {
      await add(transaction, 'second');
      seen.push('second');
    });
    if (dialect === 'postgres') await second;
    wait.open();
    await Promise.all([first, second]);
    expect(seen).toEqual(dialect === 'sqlite' ? ['first', 'second'] : ['second', 'first']);
  });

  it('throws when gated work asks for the gate again, instead of waiting for itself', async () => {
    const nested = store.gate.run(async (transaction) => {
      await add(transaction, 'outer');
      await store.gate.run((inner) => add(inner, 'inner'));
    });
    await expect(nested).rejects.toMatchObject({ code: 'GATE_REENTERED' });
    expect(await codes()).toEqual([]);
    await store.gate.run((transaction) => add(transaction, 'after'));
    expect(await codes()).toEqual(['after']);
  });

  it('lets work ask for the gate that was begun in a transaction which is over', async () => {
    const wait = door();
    let later: Promise<void> = Promise.resolve();
    await store.gate.run(async (transaction) => {
      await add(transaction, 'first');
      later = wait.opened.then(() => store.gate.run((own) => add(own, 'later')));
    });
    wait.open();
    await later;
    expect(await codes()).toEqual(['first', 'later']);
  });

  it('refuses a write that does not come through the gate, or comes too late', async () => {
    let leaked: Transaction | null = null;
    await store.gate.run(async (transaction) => { leaked = transaction; });
    await expect(add(leaked as unknown as Transaction, 'late')).rejects.toMatchObject({ code: 'OUTSIDE_THE_GATE' });
    await expect(add(store.writer.manager, 'past')).rejects.toMatchObject({ code: 'OUTSIDE_THE_GATE' });
    expect(await codes()).toEqual([]);
  });

  it('undoes a transaction whose statement failed, even if the work went on', async () => {
    const work = store.gate.run(async (transaction) => {
      await add(transaction, 'a');
      await add(transaction, 'a').catch(() => undefined);
    });
    await expect(work).rejects.toMatchObject({ code: 'ALREADY_THERE' });
    expect(await codes()).toEqual([]);
  });

  it('names what a statement broke without the words of the driver', async () => {
    const methodologies = new MethodologyRepository(store);
    const line = { code: 'sample/x', title: 'X', description: null, forkedFrom: null, createdAt: '2020-01-01T00:00:00.000Z' };
    const orphan = store.gate.run((transaction) => methodologies.insertLine(transaction, { ...line, indexCode: 'nowhere' }));
    await expect(orphan).rejects.toMatchObject({ code: 'PARENT_MISSING', message: 'The row refers to another that is not there.' });
  });

  it('lets nobody slip a row into a vintage while it is being sealed', async () => {
    const vintages = new VintageRepository(store);
    const observations = new ObservationRepository(store);
    const vintageId = await addVintage(store, await addIndex(store));
    const begun = door();
    const wait = door();
    const adding = store.gate.run(async (transaction) => {
      await observations.insert(transaction, [observation(vintageId, 'n', 'u1', 1)]);
      begun.open();
      await wait.opened;
    });
    await begun.opened;
    const seal = store.gate.run(async (transaction) => {
      await vintages.hold(transaction, vintageId);
      const counted = await observations.count(vintageId, transaction);
      await vintages.seal(transaction, vintageId, sealing);
      return counted;
    });
    const late = seal.then(() => store.gate.run((transaction) => observations.insert(transaction, [observation(vintageId, 'n', 'u2', 2)])));
    await expect(Promise.race([seal, new Promise((resolve) => { setTimeout(() => resolve('still waiting'), 50); })])).resolves.toBe('still waiting');
    wait.open();
    await adding;
    expect(await seal).toBe(1);
    await expect(late).rejects.toMatchObject({ code: 'FROZEN' });
    expect(await observations.count(vintageId)).toBe(1);
  });

  it('finishes the writes under way before the store closes', async () => {
    const wait = door();
    const writing = store.gate.run(async (transaction) => {
      await wait.opened;
      await add(transaction, 'last');
    });
    const closing = store.close();
    wait.open();
    await Promise.all([writing, closing]);
    store = await openStore(here.url);
    indexes = new IndexRepository(store);
    expect(await codes()).toEqual(['last']);
  });
});
