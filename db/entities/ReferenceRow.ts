import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { INTEGER, JSON_TEXT, optional, TEXT } from '../columns';
import type { ReferenceListKind, ReferenceLists, ReferenceRowRecord } from '../repositories/referenceRowRecords';
import { ReferenceReleaseRow } from './ReferenceReleaseRow';
import { UnitRow } from './UnitRow';

/** A line of one of the small lists of a release; what it holds depends on its kind. */
@Entity('reference_row')
@Unique(['releaseId', 'kind', 'code'])
@Index(['releaseId', 'kind', 'unit'])
@ForeignKey(() => UnitRow, ['releaseId', 'unit'], ['releaseId', 'code'])
export class ReferenceRow implements ReferenceRowRecord {
  @PrimaryColumn(INTEGER) @ForeignKey(() => ReferenceReleaseRow) readonly releaseId!: number;
  @PrimaryColumn(TEXT) readonly kind!: ReferenceListKind;
  @PrimaryColumn(INTEGER) readonly position!: number;
  @Column(TEXT) readonly code!: string;
  @Column(optional(TEXT)) readonly unit!: string | null;
  @Column(JSON_TEXT) readonly content!: ReferenceLists[ReferenceListKind];
}
