import type { IdempotencyKeyRepository } from '../../../db/repositories/IdempotencyKeyRepository';
import type { Transaction, WriteGate } from '../../../db/writeGate';
import type { AuditLog } from './AuditLog';
import { assertMay, type Action, type Caller } from './Caller';
import { assertSame, hashOfInput, keptFor, readKey } from './idempotency';
import { toldOf } from './storeFailure';

/** What a change did: what its caller is told, and what the audit log keeps. All of it plain JSON. */
export interface Change<Result> {
  readonly result: Result;
  /** Ref of what was changed, e.g. `cbcii/published@1.1.0`. */
  readonly target: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a change was asked for with. */
export interface ChangeRequest {
  readonly idempotencyKey?: string | null;
  /** The whole input, as it came: the same key with another input is a CONFLICT. */
  readonly input: unknown;
}

interface ChangesParts {
  readonly gate: WriteGate;
  readonly audit: AuditLog;
  readonly keys: IdempotencyKeyRepository;
  readonly now: () => Date;
}

type Work<Result> = (transaction: Transaction) => Promise<Change<Result>>;

/**
 * The one way to change anything by will of a caller: who may not is refused before any work; the
 * work, its entry in the audit log and the answer kept for its idempotency key are one transaction.
 */
export class Changes {
  constructor(private readonly parts: ChangesParts) {}

  async run<Result>(caller: Caller, action: Action, { idempotencyKey, input }: ChangeRequest, work: Work<Result>): Promise<Result> {
    assertMay(caller, action);
    const subject = caller.subject ?? 'anonymous';
    const key = readKey(idempotencyKey);
    try {
      return await this.parts.gate.run((transaction) => (key === null
        ? this.carryOut(transaction, subject, action, work)
        : this.once(transaction, { subject, key, action, inputHash: hashOfInput(input) }, work)));
    } catch (failure) {
      throw toldOf(failure);
    }
  }

  /** The answer that is kept for the key, if any: asked before work that is dear to prepare, or cannot be prepared a second time. */
  async kept<Result>(caller: Caller, action: Action, { idempotencyKey, input }: ChangeRequest): Promise<{ readonly result: Result } | null> {
    assertMay(caller, action);
    const key = readKey(idempotencyKey);
    if (key === null) return null;
    const since = new Date(this.parts.now().getTime() - keptFor).toISOString();
    const found = await this.parts.keys.find(caller.subject ?? 'anonymous', key, since);
    if (found === null) return null;
    assertSame(found, { action, inputHash: hashOfInput(input) });
    return { result: found.result.value as Result }; // what the same action answered to the same input
  }

  /** The answer that is kept for the key; where there is none, that of the work, which is kept from now on. */
  private async once<Result>(
    transaction: Transaction, asked: { readonly subject: string; readonly key: string; readonly action: Action; readonly inputHash: string }, work: Work<Result>,
  ): Promise<Result> {
    const now = this.parts.now().getTime();
    const kept = await this.parts.keys.hold(transaction, asked.subject, asked.key, new Date(now - keptFor).toISOString());
    if (kept !== null) {
      assertSame(kept, asked);
      return kept.result.value as Result; // what the same action answered to the same input
    }
    const value = await this.carryOut(transaction, asked.subject, asked.action, work);
    await this.parts.keys.insert(transaction, { ...asked, result: { value }, createdAt: new Date(now).toISOString() });
    return value;
  }

  private async carryOut<Result>(transaction: Transaction, subject: string, action: Action, work: Work<Result>): Promise<Result> {
    const { result, ...change } = await work(transaction);
    await this.parts.audit.write(transaction, [{ subject, action, ...change }]);
    return result;
  }
}
