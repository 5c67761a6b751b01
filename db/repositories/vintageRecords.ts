import type { Measure, ObsStatus, VintageKind, VintageStatus } from '../../src/methodology/vocabulary';

export interface VintageRecord {
  readonly id: number;
  readonly line: string;
  readonly revision: number;
  readonly indexCode: string;
  readonly kind: VintageKind;
  readonly status: VintageStatus;
  /** Null while the vintage is open. */
  readonly hash: string | null;
  /** The reference release whose units it speaks of. */
  readonly releaseId: number;
  readonly title: string;
  readonly description: string | null;
  readonly notice: string | null;
  readonly defaultPeriod: string | null;
  /** Periods that have a snapshot; null is the unstated one. */
  readonly periods: readonly (string | null)[];
  readonly sealedAt: string | null;
  readonly withdrawnReason: string | null;
}

/** What tells an observation from the others of its vintage. */
export interface ObservationKey {
  readonly node: string;
  readonly unit: string;
  readonly measure: Measure;
  /** Null when unstated. */
  readonly period: string | null;
}

export interface ObservationRecord extends ObservationKey {
  readonly vintageId: number;
  readonly value: number;
  readonly unitOfMeasure: string | null;
  readonly obsStatus: ObsStatus;
  readonly source: string | null;
  readonly place: string | null;
  readonly note: string | null;
  /** Version and scale that a reported score belongs to. */
  readonly reportedUnder: string | null;
}

/** Under which version the scores of a node were reported. */
export interface ReportingVersion {
  readonly node: string;
  readonly measure: Measure;
  readonly reportedUnder: string;
}

/** The observations of one period side by side, in key order: what a snapshot is packed from. */
export interface ObservationColumns {
  readonly nodes: readonly string[];
  readonly units: readonly string[];
  readonly measures: readonly Measure[];
  readonly values: Float64Array;
}

/** What the bytes of a snapshot mean. */
export interface SnapshotHeader {
  readonly units: readonly string[];
  /** `reportedUnder`: for SCORE columns, the version under which the source scored the node. */
  readonly columns: readonly { readonly node: string; readonly measure: Measure; readonly reportedUnder: string | null }[];
}

/** The matrix of a vintage × period, column after column; NaN is missing. Derived from observations. */
export interface SnapshotRecord {
  readonly header: SnapshotHeader;
  readonly values: Float64Array;
  readonly hash: string;
}
