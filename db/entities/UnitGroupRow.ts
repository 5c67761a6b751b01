import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { INTEGER, optional, TEXT } from '../columns';
import type { UnitGroupRecord } from '../repositories/referenceRecords';
import { ReferenceReleaseRow } from './ReferenceReleaseRow';

@Entity('unit_group')
export class UnitGroupRow implements UnitGroupRecord {
  @PrimaryColumn(INTEGER) @ForeignKey(() => ReferenceReleaseRow) readonly releaseId!: number;
  @PrimaryColumn(TEXT) readonly kind!: string;
  @PrimaryColumn(TEXT) readonly code!: string;
  @Column(TEXT) readonly name!: string;
  @Column(optional(TEXT)) readonly nameZh!: string | null;
  @Column(INTEGER) readonly position!: number;
}
