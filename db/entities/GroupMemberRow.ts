import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { INTEGER, TEXT } from '../columns';
import type { GroupMemberRecord } from '../repositories/referenceRecords';
import { GroupingRow } from './GroupingRow';
import { UnitGroupRow } from './UnitGroupRow';
import { UnitRow } from './UnitRow';

/** A unit is in one group of a grouping at most. */
@Entity('group_member')
@ForeignKey(() => GroupingRow, ['releaseId', 'grouping'], ['releaseId', 'code'])
@ForeignKey(() => UnitRow, ['releaseId', 'unit'], ['releaseId', 'code'])
@ForeignKey(() => UnitGroupRow, ['releaseId', 'grouping', 'group'], ['releaseId', 'kind', 'code'])
export class GroupMemberRow implements GroupMemberRecord {
  @PrimaryColumn(INTEGER) readonly releaseId!: number;
  @PrimaryColumn(TEXT) readonly grouping!: string;
  @PrimaryColumn(TEXT) readonly unit!: string;
  @Column(TEXT) readonly group!: string;
}
