import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { INTEGER, optional, TEXT } from '../columns';
import type { VariableRecord } from '../repositories/referenceRecords';
import { ReferenceReleaseRow } from './ReferenceReleaseRow';

@Entity('variable')
@Unique(['releaseId', 'position'])
export class VariableRow implements VariableRecord {
  @PrimaryColumn(INTEGER) @ForeignKey(() => ReferenceReleaseRow) readonly releaseId!: number;
  @PrimaryColumn(TEXT) readonly code!: string;
  @Column(TEXT) readonly name!: string;
  @Column(optional(TEXT)) readonly nameZh!: string | null;
  @Column(optional(TEXT)) readonly unitOfMeasure!: string | null;
  @Column(INTEGER) readonly position!: number;
}
