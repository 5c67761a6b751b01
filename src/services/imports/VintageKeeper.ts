import type { ReferenceRepository } from '../../../db/repositories/ReferenceRepository';
import type { VintageRecord } from '../../../db/repositories/vintageRecords';
import type { Transaction } from '../../../db/writeGate';
import type { Problem } from '../../errors';
import type { Caller } from '../access/Caller';
import type { Changes } from '../access/Changes';
import { proseRule, textProblems } from '../drafts/textProblems';
import { notFoundProblem } from '../notFound';
import { parseRef } from '../refs';
import { refusal } from '../refusal';
import { sealVintage, type SealingStore } from '../sealVintage';
import { takingTurns } from '../turns';
import { withdrawnContent } from './vintageToPut';

export interface SealInput {
  readonly ref: string;
  readonly idempotencyKey?: string | null;
}

export interface WithdrawInput extends SealInput {
  readonly reason: string;
}

/** The exact ref of what was sealed or withdrawn; kept for its idempotency key. */
export interface VintagePlace { readonly ref: string }

export interface KeeperParts {
  readonly store: SealingStore & { readonly reference: ReferenceRepository };
  readonly changes: Changes;
  readonly now: () => string;
  /** Called once a vintage was sealed or withdrawn: what names stand for has moved. */
  readonly onWritten: () => Promise<void>;
}

/** Seals vintages that were left open, and withdraws sealed ones, which stay readable with the reason. */
export class VintageKeeper {
  constructor(private readonly parts: KeeperParts) {}

  async seal(caller: Caller, input: SealInput): Promise<VintagePlace> {
    const { store, changes, now, onWritten } = this.parts;
    const sealed = await changes.run(caller, 'sealVintage', { idempotencyKey: input.idempotencyKey, input }, async (transaction) => {
      const named = await this.named(input.ref, transaction);
      const vintage = await store.vintages.hold(transaction, named.id);
      if (vintage === null) throw refusal([stands(named)]);
      const units = await store.reference.units(vintage.releaseId, transaction);
      const hash = await sealVintage(store, transaction, vintage, units.map(({ code }) => code), now(), takingTurns);
      const withdrawn = (await store.vintages.revisions(vintage.line, transaction)).find((other) => other.status === 'WITHDRAWN' && other.hash === hash);
      if (withdrawn !== undefined) throw refusal([withdrawnContent(withdrawn, 'input.ref')]);
      const ref = refOf(vintage);
      return { result: { ref }, target: ref, before: { status: 'OPEN' }, after: { status: 'SEALED', hash } };
    });
    await onWritten();
    return sealed;
  }

  async withdraw(caller: Caller, input: WithdrawInput): Promise<VintagePlace> {
    const { store, changes, onWritten } = this.parts;
    const withdrawn = await changes.run(caller, 'withdrawVintage', { idempotencyKey: input.idempotencyKey, input }, async (transaction) => {
      const vintage = await this.named(input.ref, transaction);
      const ref = refOf(vintage);
      const problems = [
        ...textProblems(input.reason, 'input.reason', proseRule),
        ...(input.ref === ref || input.ref === vintage.hash ? [] : [inexact(input.ref, ref)]),
        ...(vintage.status === 'SEALED' ? [] : [notSealed(vintage)]),
      ];
      if (problems.length > 0) throw refusal(problems);
      if (!await store.vintages.withdraw(transaction, vintage.id, input.reason)) throw refusal([notSealed({ ...vintage, status: 'WITHDRAWN' })]); // somebody was faster
      return { result: { ref }, target: ref, before: { status: 'SEALED', hash: vintage.hash }, after: { status: 'WITHDRAWN', hash: vintage.hash, reason: input.reason } };
    });
    await onWritten();
    return withdrawn;
  }

  /** The revision that a ref names, whatever its state: a line stands for its newest. */
  private async named(ref: string, within: Transaction): Promise<VintageRecord> {
    const { vintages } = this.parts.store;
    const parsed = parseRef(ref);
    if (parsed.kind === 'hash') return await vintages.byHash(parsed.hash, within) ?? unknown(ref, []);
    const revisions = await vintages.revisions(parsed.line, within);
    const found = revisions.find(({ revision }) => parsed.selector === null || parsed.selector === String(revision));
    return found ?? unknown(ref, revisions.length > 0 ? revisions.map(refOf) : await vintages.lines());
  }
}

function unknown(ref: string, known: readonly string[]): never {
  throw refusal([notFoundProblem('vintage', ref, known, 'input.ref')]);
}

function refOf({ line, revision }: Pick<VintageRecord, 'line' | 'revision'>): string {
  return `${line}@${revision}`;
}

function stands(vintage: VintageRecord): Problem {
  const message = `${refOf(vintage)} is ${vintage.status.toLowerCase()} already.`;
  return { code: 'FROZEN', path: 'input.ref', message, expected: 'an open vintage', got: vintage.status };
}

function inexact(given: string, ref: string): Problem {
  return { code: 'BAD_INPUT', path: 'input.ref', message: 'What is withdrawn is named exactly.', expected: `e.g. ${ref}`, got: given };
}

function notSealed(vintage: VintageRecord): Problem {
  const isOpen = vintage.status === 'OPEN';
  const message = isOpen ? `${refOf(vintage)} is open: nobody relies on it yet. The next import of its line takes its place.` : `${refOf(vintage)} is withdrawn already.`;
  return { code: isOpen ? 'BAD_INPUT' : 'FROZEN', path: 'input.ref', message, expected: 'a sealed vintage', got: vintage.status };
}
