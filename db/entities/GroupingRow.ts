import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { INTEGER, optional, TEXT } from '../columns';
import type { GroupingRecord } from '../repositories/referenceRecords';
import { ReferenceReleaseRow } from './ReferenceReleaseRow';

@Entity('grouping')
@Unique(['releaseId', 'position'])
export class GroupingRow implements GroupingRecord {
  @PrimaryColumn(INTEGER) @ForeignKey(() => ReferenceReleaseRow) readonly releaseId!: number;
  @PrimaryColumn(TEXT) readonly code!: string;
  @Column(TEXT) readonly name!: string;
  @Column(optional(TEXT)) readonly nameZh!: string | null;
  @Column(INTEGER) readonly position!: number;
}
