import type { AuditEntryRecord } from '../../../db/repositories/AuditRepository';
import { canonicalText, hashOf, sha256 } from '../canonical';

/** What is told of one change: by whom, what, to what, and how that was and is. */
export interface AuditNews {
  readonly subject: string;
  readonly action: string;
  readonly target: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A value as the log keeps it: whole, or where it is large its hash and size, by which its owner can prove what it was. */
export type KeptValue = { readonly value: unknown } | { readonly hash: string; readonly bytes: number };

/** Bytes of canonical JSON up to which a value is kept whole. */
const mostBytes = 65_536;

function keptValue(value: unknown): KeptValue {
  const plain: unknown = JSON.parse(JSON.stringify(value ?? null));
  const text = canonicalText(plain);
  const bytes = Buffer.byteLength(text);
  return bytes > mostBytes ? { hash: sha256(text), bytes } : { value: plain };
}

/** The entry that follows another, or is the first after nothing, with the hash that chains it. */
export function nextEntry(news: AuditNews, at: string, head: { readonly entries: number; readonly hash: string }): AuditEntryRecord {
  const entry = {
    seq: head.entries + 1, at, subject: storable(news.subject), action: news.action, target: storable(news.target),
    before: canonicalText(keptValue(news.before)), after: canonicalText(keptValue(news.after)), previousHash: head.hash,
  };
  const hash = hashOfEntry(entry);
  if (hash === null) throw new Error('Expected an entry just made to be JSON; got something else.');
  return { ...entry, hash };
}

/** SHA-256 over the canonical JSON of an entry, `before` and `after` as values in it; null where one is no JSON, which none of ours is. */
export function hashOfEntry({ seq, at, subject, action, target, before, after, previousHash }: Omit<AuditEntryRecord, 'hash'>): string | null {
  try {
    return hashOf({ seq, at, subject, action, target, before: JSON.parse(before), after: JSON.parse(after), previousHash });
  } catch {
    return null;
  }
}

/** What a store would not keep as it is would not be what was hashed. */
function storable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
}
