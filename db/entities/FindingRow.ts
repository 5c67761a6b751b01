import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { FindingKind, SubjectKind } from '../../src/methodology/vocabulary';
import { INTEGER, JSON_TEXT, TEXT } from '../columns';
import type { FindingRecord } from '../repositories/factRecords';
import { ReferenceReleaseRow } from './ReferenceReleaseRow';
import { SourceRow } from './SourceRow';

@Entity('finding')
@Unique(['releaseId', 'position'])
@Index(['releaseId', 'subjectKind', 'subject'])
@Index(['releaseId', 'kind'])
@ForeignKey(() => SourceRow, ['releaseId', 'source'], ['releaseId', 'code'])
export class FindingRow implements FindingRecord {
  @PrimaryColumn(INTEGER) @ForeignKey(() => ReferenceReleaseRow) readonly releaseId!: number;
  @PrimaryColumn(TEXT) readonly code!: string;
  @Column(INTEGER) readonly position!: number;
  @Column(TEXT) readonly kind!: FindingKind;
  @Column(TEXT) readonly subjectKind!: SubjectKind;
  @Column(TEXT) readonly subject!: string;
  @Column(JSON_TEXT) readonly units!: readonly string[];
  @Column(TEXT) readonly statement!: string;
  @Column(TEXT) readonly source!: string;
  @Column(TEXT) readonly place!: string;
}
