import type { Dialect } from '../columns';
import { ErratumRow } from './ErratumRow';
import { IndexRow } from './IndexRow';
import { MeasureDefinitionRow } from './MeasureDefinitionRow';
import { MethodologyRow } from './MethodologyRow';
import { MethodologyVersionRow } from './MethodologyVersionRow';
import { ObservationRow } from './ObservationRow';
import { ReferenceReleaseRow } from './ReferenceReleaseRow';
import { ReferenceStateRow } from './ReferenceStateRow';
import { ReportedMeasureRow } from './ReportedMeasureRow';
import { PostgresSnapshotRow, SqliteSnapshotRow } from './SnapshotRow';
import { SeedMarkRow } from './SeedMarkRow';
import { SourceRow } from './SourceRow';
import { UnitGroupRow } from './UnitGroupRow';
import { UnitRow } from './UnitRow';
import { VintageRow } from './VintageRow';

const common = [
  IndexRow, ReferenceReleaseRow, ReferenceStateRow, SeedMarkRow, SourceRow, UnitGroupRow, UnitRow, MeasureDefinitionRow,
  ReportedMeasureRow, ErratumRow, MethodologyRow, MethodologyVersionRow, VintageRow, ObservationRow,
];

/** Every table of the store, as each engine knows it. */
export const tables = {
  sqlite: [...common, SqliteSnapshotRow],
  postgres: [...common, PostgresSnapshotRow],
} as const satisfies Record<Dialect, readonly object[]>;
