import type { VersionStatus } from '../../src/methodology/vocabulary';

/** A line of methodology versions. */
export interface MethodologyRecord {
  readonly code: string;
  readonly indexCode: string;
  readonly title: string;
  readonly description: string | null;
  /** Ref of the version that the line was forked from. */
  readonly forkedFrom: string | null;
  readonly createdAt: string;
}

/** The row as stored; repositories hand out `DraftRecord` and `PublishedRecord`. */
export interface MethodologyVersionRecord {
  readonly id: number;
  readonly methodologyCode: string;
  readonly version: string | null;
  readonly major: number | null;
  readonly minor: number | null;
  readonly patch: number | null;
  readonly status: VersionStatus;
  readonly hash: string | null;
  /** Canonical JSON text. */
  readonly document: string;
  /** Counts the changes of a draft. */
  readonly revision: number;
  readonly changelog: string | null;
  readonly previousHash: string | null;
  readonly publishedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
}

/** May change, with its revision; cannot be evaluated as a published version. */
export interface DraftRecord {
  readonly id: number;
  readonly methodologyCode: string;
  readonly status: 'DRAFT';
  readonly document: string;
  readonly revision: number;
  readonly changelog: string | null;
  /** Hash of the version whose document it began with; null for one begun anew. */
  readonly basedOn: string | null;
}

/** What publication adds to a draft. */
export interface Publication {
  readonly version: string;
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly hash: string;
  readonly document: string;
  readonly changelog: string | null;
  readonly previousHash: string | null;
  readonly publishedAt: string;
}

/** Cannot change, but for being withdrawn. */
export interface PublishedRecord extends Publication {
  readonly id: number;
  readonly methodologyCode: string;
  readonly status: 'PUBLISHED' | 'WITHDRAWN';
  readonly revision: number;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
}
