import type { AuditConditions, AuditEntryRecord, AuditRepository } from '../../../db/repositories/AuditRepository';
import type { Page, PageWish } from '../../../db/repositories/ReleasePages';
import type { Transaction } from '../../../db/writeGate';
import type { Problem } from '../../errors';
import { refusal } from '../refusal';
import { nextEntry, type AuditNews, type KeptValue } from './auditEntry';
import { assertMay, type Caller } from './Caller';
import { readInstant } from './instant';
import { verifyChain, type ChainReport } from './verifyChain';

/** One change as it is shown. */
export interface AuditEntry extends Omit<AuditEntryRecord, 'before' | 'after'> {
  readonly before: KeptValue;
  readonly after: KeptValue;
}

/** Which entries are wanted; times in any form of ISO 8601. */
export type AuditFilter = { readonly [Name in keyof AuditConditions]?: string | null };

/** The log of all changes: each entry carries the hash of the one before it, so that none can be altered, taken out or put in unseen. */
export class AuditLog {
  constructor(private readonly repository: AuditRepository, private readonly now: () => Date) {}

  /** Adds entries in the transaction of the change that they tell of: both are there, or neither. To be called last in it. */
  async write(transaction: Transaction, news: readonly AuditNews[]): Promise<void> {
    let head: { readonly entries: number; readonly hash: string } | null = await this.repository.holdHead(transaction);
    if (head === null) throw new Error('Expected the head of the audit log; got none. Nothing can be changed before it is put back.');
    for (const item of news) {
      const entry = nextEntry(item, this.now().toISOString(), head);
      await this.repository.append(transaction, entry);
      head = { entries: entry.seq, hash: entry.hash };
    }
  }

  /** Newest first. */
  async page(caller: Caller, filter: AuditFilter, wish: PageWish): Promise<Page<AuditEntry>> {
    assertMay(caller, 'readAudit');
    const page = await this.repository.page(conditionsOf(filter), wish);
    return { ...page, records: page.records.map(shown) };
  }

  /** Walks the whole log. `head` is a hash that was noted down elsewhere: it must be that of an entry. */
  async verify(caller: Caller, head: string | null, onProgress: (entries: number) => void): Promise<ChainReport> {
    assertMay(caller, 'readAudit');
    return verifyChain(this.repository, head, onProgress);
  }
}

function shown({ before, after, ...entry }: AuditEntryRecord): AuditEntry {
  return { ...entry, before: keptIn(before), after: keptIn(after) };
}

/** A text that is no JSON is not of our making; it is shown for what it is, and verify tells. */
function keptIn(text: string): KeptValue {
  try {
    return JSON.parse(text) as KeptValue; // what keptValue made, or what somebody put in its place
  } catch {
    return { value: text };
  }
}

function conditionsOf({ since = null, until = null, action = null, subject = null, target = null }: AuditFilter): AuditConditions {
  const problems: Problem[] = [];
  const conditions = { since: instant(since, 'since', problems), until: instant(until, 'until', problems), action, subject, target };
  if (problems.length > 0) throw refusal(problems);
  return conditions;
}

function instant(text: string | null, name: string, problems: Problem[]): string | null {
  if (text === null) return null;
  const time = readInstant(text);
  if (time !== null) return new Date(time).toISOString();
  problems.push({
    code: 'BAD_INPUT', path: `filter.${name}`, message: 'The time is not understood.', expected: 'an ISO 8601 date, such as 2030-12-31 or 2030-12-31T12:00:00Z', got: text.slice(0, 80),
  });
  return null;
}
