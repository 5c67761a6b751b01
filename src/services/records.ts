/** The records that services hand to resolvers and to the command line as the store keeps them. */
export type { AnalysisJobRecord as JobRecord } from '../../db/repositories/AnalysisJobRepository';
export type { FactRecord, FindingRecord, PolicyMeasureRecord, SeriesPointRecord } from '../../db/repositories/factRecords';
export type { MethodologyRecord } from '../../db/repositories/methodologyRecords';
export type {
  ErratumRecord, GroupingRecord, IndexRecord, ReportedMeasureRecord, SourceRecord, UnitGroupRecord, UnitRecord,
} from '../../db/repositories/referenceRecords';
export type { LibraryEntry, LibraryJudgement, ReferenceListKind, ReferenceLists, ReferenceRowRecord } from '../../db/repositories/referenceRowRecords';
export type { Page, PageWish } from '../../db/repositories/ReleasePages';
export type { ObservationRecord, VintageRecord } from '../../db/repositories/vintageRecords';
