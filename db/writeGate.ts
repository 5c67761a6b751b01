import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Dialect } from './columns';
import { asStoreError, StoreError } from './storeError';

export { StoreError } from './storeError';

/** What a gated piece of work reads and writes through. Of no use once the work is over. */
export type Transaction = EntityManager;

/** The transactions that last, each with what spoiled it, if anything. */
const lasting = new WeakMap<Transaction, { spoiledBy: StoreError | null }>();

/** Refuses a write that did not come through the gate, or comes after its transaction was over. */
export function assertLasting(transaction: Transaction): void {
  if (!lasting.has(transaction)) {
    throw new StoreError('OUTSIDE_THE_GATE', 'Expected the transaction that the write gate gave, while it lasts; got another.');
  }
}

/** Notes that a statement failed: such a transaction is undone, even if the work goes on (PostgreSQL could do nothing else). */
export function spoil(transaction: Transaction, failure: StoreError): void {
  const state = lasting.get(transaction);
  if (state !== undefined) state.spoiledBy ??= failure;
}

/**
 * The one way to write. On SQLite all requests share one connection, so two transactions at a time
 * would nest and undo each other: the gate lets one through, in order of arrival. PostgreSQL gives
 * each its own connection. A single write is a transaction of one statement.
 */
export class WriteGate {
  private readonly inside = new AsyncLocalStorage<{ over: boolean }>();
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly writer: DataSource, private readonly dialect: Dialect) {}

  /** Runs the work in a transaction of its own: committed when it returns, undone when it throws. */
  async run<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    if (this.inside.getStore()?.over === false) {
      throw new StoreError('GATE_REENTERED', 'Expected one write at a time; a gated piece of work asked for the gate again.');
    }
    const ahead = this.last;
    const turn = this.take(ahead);
    if (this.dialect === 'sqlite') await ahead;
    const visit = { over: false };
    try {
      return await this.inside.run(visit, () => this.transact(work));
    } finally {
      visit.over = true;
      turn();
    }
  }

  /** Resolves when all writes that were asked for are over. */
  async idle(): Promise<void> {
    await this.last;
  }

  /** Stands at the end of the line; what it returns lets the next one in. */
  private take(ahead: Promise<void>): () => void {
    let done: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => { done = resolve; });
    this.last = ahead.then(() => turn);
    return done;
  }

  private async transact<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const runner = this.writer.createQueryRunner();
    const transaction = runner.manager;
    try {
      // IMMEDIATE: another process that writes makes us wait here, not fail halfway.
      await runner.query(this.dialect === 'sqlite' ? 'BEGIN IMMEDIATE' : 'BEGIN').catch(rethrow);
      const state: { spoiledBy: StoreError | null } = { spoiledBy: null };
      lasting.set(transaction, state);
      let result: Result;
      try {
        result = await work(transaction);
        if (state.spoiledBy !== null) throw state.spoiledBy;
      } catch (failure) {
        await undo(runner);
        throw failure;
      } finally {
        lasting.delete(transaction);
      }
      await commit(runner);
      return result;
    } finally {
      await runner.release();
    }
  }
}

async function commit(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('COMMIT');
  } catch (failure) {
    await undo(runner);
    throw new StoreError('OUTCOME_UNKNOWN', 'The store failed while it kept the write: it may be there or not.', failure);
  }
}

/** A rollback may find nothing to undo (a full disk ends the transaction by itself); the first failure is the one to tell. */
async function undo(runner: QueryRunner): Promise<void> {
  await runner.query('ROLLBACK').catch(() => undefined);
}

function rethrow(failure: unknown): never {
  throw asStoreError(failure);
}
