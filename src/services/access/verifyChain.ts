import type { AuditEntryRecord, AuditHeadRecord } from '../../../db/repositories/AuditRepository';
import { hashOfEntry } from './auditEntry';

/** What a walk over the log reads. */
interface Chain {
  head(): Promise<AuditHeadRecord | null>;
  /** Those behind `seq` in the order of the log, `limit` at most. */
  following(seq: number, limit: number): Promise<readonly AuditEntryRecord[]>;
}

/** How a log was tampered with, as far as what is left tells. */
type ChainFaultKind = 'CHANGED' | 'REMOVED' | 'INSERTED' | 'REORDERED' | 'CUT_OFF' | 'UNANCHORED';

interface ChainFault {
  readonly kind: ChainFaultKind;
  /** The first entry that is not as it was; null where it is the end that does not fit. */
  readonly seq: number | null;
  readonly message: string;
}

export interface ChainReport {
  /** How many entries hold, from the first on. */
  readonly entries: number;
  /** The hash of the last of them: who notes it down elsewhere can tell later whether the log was written anew. */
  readonly head: string;
  readonly fault: ChainFault | null;
}

const pageSize = 1_000;

/** Walks the log from its first entry; stops at the first that does not follow from the one before. */
export async function verifyChain(chain: Chain, anchor: string | null, onProgress: (entries: number) => void): Promise<ChainReport> {
  let last = { seq: 0, hash: '' };
  let isAnchored = anchor === null;
  for (;;) {
    const page = await chain.following(last.seq, pageSize);
    if (page.length === 0) {
      const end = await endOf(chain, last);
      if (end === 'goesOn') continue;
      return { entries: last.seq, head: last.hash, fault: end ?? (isAnchored ? null : unanchored(anchor)) };
    }
    for (const entry of page) {
      const fault = await faultOf(entry, last, chain);
      if (fault !== null) return { entries: last.seq, head: last.hash, fault };
      last = { seq: entry.seq, hash: entry.hash };
      isAnchored ||= entry.hash === anchor;
    }
    onProgress(last.seq);
  }
}

async function faultOf(entry: AuditEntryRecord, last: { readonly seq: number; readonly hash: string }, chain: Chain): Promise<ChainFault | null> {
  const seq = last.seq + 1;
  if (entry.seq !== seq) return { kind: 'REMOVED', seq, message: `Entry ${seq} is missing; the next is ${entry.seq}.` };
  if (hashOfEntry(entry) !== entry.hash) return misplaced(entry, last.hash, chain);
  if (entry.previousHash === last.hash) return null;
  return { kind: 'CHANGED', seq, message: `Entry ${seq} does not follow entry ${last.seq}: one of the two was written anew.` };
}

/** An entry whose hash is not that of what it says: it was changed, unless it says what it always said in another place. */
async function misplaced(entry: AuditEntryRecord, previous: string, chain: Chain): Promise<ChainFault> {
  const { seq } = entry;
  const entries = (await chain.head())?.entries ?? 0;
  const origin = placeOf(entry, entries + 1);
  if (origin === null) return { kind: 'CHANGED', seq, message: `Entry ${seq} was changed: its hash is not that of what it says.` };
  const [there] = await chain.following(origin - 1, 1);
  if (origin < seq) {
    return there?.hash === entry.hash
      ? { kind: 'INSERTED', seq, message: `Entry ${seq} was put in: it is a copy of entry ${origin}.` }
      : { kind: 'INSERTED', seq: origin, message: `Entry ${origin} was put in: what was entry ${origin} stands as entry ${seq}.` };
  }
  return there !== undefined && hashOfEntry({ ...there, seq }) === there.hash && there.previousHash === previous
    ? { kind: 'REORDERED', seq, message: `Entry ${seq} stands as entry ${origin}, and entry ${origin} in its place.` }
    : { kind: 'REMOVED', seq, message: `Entry ${seq} is missing: what was entry ${origin} stands in its place.` };
}

/** The number under which the entry has the hash that it carries. */
function placeOf(entry: AuditEntryRecord, most: number): number | null {
  for (let seq = 1; seq <= most; seq += 1) {
    if (hashOfEntry({ ...entry, seq }) === entry.hash) return seq;
  }
  return null;
}

/** Where the rows end, the log must end too, unless it has grown in the meantime. */
async function endOf(chain: Chain, last: { readonly seq: number; readonly hash: string }): Promise<ChainFault | 'goesOn' | null> {
  const head = await chain.head();
  if (head === null) return { kind: 'CUT_OFF', seq: null, message: 'The head of the log, which tells where it ends, is missing.' };
  if (head.entries < last.seq) return { kind: 'INSERTED', seq: head.entries + 1, message: `Entry ${head.entries + 1} was put in behind the end of the log.` };
  if (head.entries === last.seq) {
    return head.hash === last.hash ? null : { kind: 'CHANGED', seq: last.seq, message: `Entry ${last.seq} was written anew: the head of the log knows another.` };
  }
  const [next] = await chain.following(last.seq, 1);
  return next === undefined
    ? { kind: 'CUT_OFF', seq: last.seq + 1, message: `Entries ${last.seq + 1} to ${head.entries} are missing at the end.` }
    : 'goesOn';
}

function unanchored(anchor: string | null): ChainFault {
  return { kind: 'UNANCHORED', seq: null, message: `No entry has the hash ${anchor}: the log was cut off or written anew since that was noted.` };
}
