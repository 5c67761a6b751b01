import type { Dialect } from '../columns';
import { AccessTokenRow } from './AccessTokenRow';
import { AnalysisJobRow } from './AnalysisJobRow';
import { PostgresAnalysisPartRow, SqliteAnalysisPartRow } from './AnalysisPartRow';
import { AuditEntryRow } from './AuditEntryRow';
import { AuditHeadRow } from './AuditHeadRow';
import { CitationRow } from './CitationRow';
import { ErratumRow } from './ErratumRow';
import { FactRow } from './FactRow';
import { FindingRow } from './FindingRow';
import { GroupingRow } from './GroupingRow';
import { GroupMemberRow } from './GroupMemberRow';
import { IdempotencyKeyRow } from './IdempotencyKeyRow';
import { IndexRow } from './IndexRow';
import { MeasureDefinitionRow } from './MeasureDefinitionRow';
import { MethodologyRow } from './MethodologyRow';
import { MethodologyVersionRow } from './MethodologyVersionRow';
import { ObservationRow } from './ObservationRow';
import { PolicyMeasureRow } from './PolicyMeasureRow';
import { ReferenceReleaseRow } from './ReferenceReleaseRow';
import { ReferenceRow } from './ReferenceRow';
import { ReferenceStateRow } from './ReferenceStateRow';
import { ReportedMeasureRow } from './ReportedMeasureRow';
import { SeedMarkRow } from './SeedMarkRow';
import { SeriesPointRow } from './SeriesPointRow';
import { PostgresSnapshotRow, SqliteSnapshotRow } from './SnapshotRow';
import { SourceRow } from './SourceRow';
import { StoredDocumentRow } from './StoredDocumentRow';
import { UnitGroupRow } from './UnitGroupRow';
import { UnitRow } from './UnitRow';
import { UploadRow } from './UploadRow';
import { VintageRow } from './VintageRow';

const common = [
  IndexRow, ReferenceReleaseRow, ReferenceStateRow, SeedMarkRow, SourceRow, UnitGroupRow, UnitRow, MeasureDefinitionRow,
  ReportedMeasureRow, ErratumRow, FactRow, PolicyMeasureRow, SeriesPointRow, FindingRow, ReferenceRow, MethodologyRow,
  MethodologyVersionRow, VintageRow, ObservationRow, GroupingRow, GroupMemberRow, UploadRow,
  AccessTokenRow, AuditEntryRow, AuditHeadRow, IdempotencyKeyRow, AnalysisJobRow, StoredDocumentRow, CitationRow,
];

/** Every table of the store, as each engine knows it. */
export const tables = {
  sqlite: [...common, SqliteSnapshotRow, SqliteAnalysisPartRow],
  postgres: [...common, PostgresSnapshotRow, PostgresAnalysisPartRow],
} as const satisfies Record<Dialect, readonly object[]>;
