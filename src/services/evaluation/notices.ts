import type { Evaluation } from '../EvaluationService';
import type { LoadedVersion } from '../MethodologyService';
import type { SealedVintage } from '../VintageService';

/** What a reader of an evaluation must know of what it is made of; null when there is nothing. */
export function noticeOf({ version, vintage }: Evaluation): string | null {
  return joined([withdrawalNotice(version), withdrawnVintageNotice(vintage), vintage.notice]);
}

/** The same of observations alone. */
export function vintageNoticeOf(vintage: SealedVintage): string | null {
  return joined([withdrawnVintageNotice(vintage), vintage.notice]);
}

function joined(notices: readonly (string | null)[]): string | null {
  return notices.filter((notice) => notice !== null).join(' ') || null;
}

/** Likewise a withdrawn vintage. */
function withdrawnVintageNotice({ line, revision, status, withdrawnReason }: SealedVintage): string | null {
  return status === 'WITHDRAWN' ? `${line}@${revision} was withdrawn: ${withdrawnReason}`.replace(/([^.!?])$/, '$1.') : null;
}

/** A withdrawn version still answers to its exact ref and its hash, and says so. */
function withdrawalNotice({ ref, record }: LoadedVersion): string | null {
  if (record.status !== 'WITHDRAWN') return null;
  return `${ref} was withdrawn on ${record.withdrawnAt?.slice(0, 10)}: ${record.withdrawnReason}`.replace(/([^.!?])$/, '$1.');
}
