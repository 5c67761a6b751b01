import type { IndexRecord, SourceRecord, UnitRecord } from '../../../db/repositories/referenceRecords';
import type { ObservationRecord, VintageRecord } from '../../../db/repositories/vintageRecords';
import type { Problem } from '../../errors';
import type { MethodologyDocument } from '../../methodology/methodologyVersion';
import type { LibraryImport } from '../library/libraryImport';

/** A unit and the groups it stands in. Its place in the list is its position. */
export interface UnitImport extends Omit<UnitRecord, 'releaseId' | 'position'> {
  /** Code of a grouping → code of the unit's group, e.g. `{ GDP_group: 'L' }`. */
  readonly groups: Readonly<Record<string, string>>;
}

/** A way of the index's own to put its units into groups, such as by income. */
export interface GroupingImport {
  readonly code: string;
  readonly name: string;
  readonly nameZh: string | null;
}

/** One group of a kind: REGION, PROVINCE and TIER, which units carry themselves, or a grouping of the index. */
export interface GroupImport extends GroupingImport {
  readonly kind: string;
}

export type SourceImport = Omit<SourceRecord, 'releaseId'>;

/** One published version. Its framework and its line stand in the document. */
export interface MethodologyImport {
  /** Semantic version, e.g. `1.0.0`. */
  readonly version: string;
  readonly changelog: string | null;
  /** Ref of the version that its line was forked from. */
  readonly forkedFrom: string | null;
  readonly document: MethodologyDocument;
}

/** What the vintage says of itself. */
export type VintageImport = Pick<VintageRecord, 'line' | 'kind' | 'title' | 'description' | 'notice' | 'defaultPeriod'>;

export type ObservationImport = Omit<ObservationRecord, 'vintageId'>;

/** An index as people bring it: what one import writes and one export reads, whatever the format of its files. */
export interface IndexImport extends LibraryImport {
  readonly index: IndexRecord;
  readonly units: readonly UnitImport[];
  readonly groupings: readonly GroupingImport[];
  readonly groups: readonly GroupImport[];
  readonly sources: readonly SourceImport[];
  /** Several lines and versions, in the order in which they were published. */
  readonly methodologies: readonly MethodologyImport[];
  readonly vintage: VintageImport;
  /** In key order: node, unit, measure, period. */
  readonly observations: readonly ObservationImport[];
}

/** An index that was read, with what its bringer should know; or every reason why it was not. */
export type ImportOutcome =
  | { readonly ok: true; readonly value: IndexImport; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/** How far reading has come, for a progress bar. */
export interface ImportProgress {
  readonly file: string;
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rowsRead: number;
}
