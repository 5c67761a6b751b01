import type { Transaction, WriteGate } from '../../../db/writeGate';
import { assertMay, type Action, type Caller } from './Caller';

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

/**
 * The one way to change anything by will of a caller: who may not is refused before any work; the
 * work, its entry in the audit log and the answer kept for its idempotency key are one transaction.
 */
export class Changes {
  constructor(private readonly gate: WriteGate) {}

  async run<Result>(
    caller: Caller, action: Action, _request: ChangeRequest, work: (transaction: Transaction) => Promise<Change<Result>>,
  ): Promise<Result> {
    assertMay(caller, action);
    return this.gate.run(async (transaction) => (await work(transaction)).result);
  }
}
