import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { INTEGER, optional, TEXT } from '../columns';
import type { SourceRecord } from '../repositories/referenceRecords';
import { ReferenceReleaseRow } from './ReferenceReleaseRow';

@Entity('source')
export class SourceRow implements SourceRecord {
  @PrimaryColumn(INTEGER) @ForeignKey(() => ReferenceReleaseRow) readonly releaseId!: number;
  @PrimaryColumn(TEXT) readonly code!: string;
  @Column(TEXT) readonly title!: string;
  @Column(optional(TEXT)) readonly titleZh!: string | null;
  @Column(optional(TEXT)) readonly publisher!: string | null;
  @Column(optional(TEXT)) readonly date!: string | null;
  @Column(optional(TEXT)) readonly note!: string | null;
}
