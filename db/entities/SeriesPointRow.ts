import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Qualifier, SeriesKind } from '../../src/methodology/vocabulary';
import { DOUBLE, INTEGER, optional, TEXT } from '../columns';
import type { SeriesPointRecord } from '../repositories/factRecords';
import { ReferenceReleaseRow } from './ReferenceReleaseRow';
import { SourceRow } from './SourceRow';
import { UnitRow } from './UnitRow';

@Entity('series_point')
@Unique(['releaseId', 'position'])
@Index(['releaseId', 'series', 'position'])
@Index(['releaseId', 'unit', 'position'])
@Index(['releaseId', 'area'])
@ForeignKey(() => UnitRow, ['releaseId', 'unit'], ['releaseId', 'code'])
@ForeignKey(() => SourceRow, ['releaseId', 'source'], ['releaseId', 'code'])
export class SeriesPointRow implements SeriesPointRecord {
  @PrimaryColumn(INTEGER) @ForeignKey(() => ReferenceReleaseRow) readonly releaseId!: number;
  @PrimaryColumn(TEXT) readonly code!: string;
  @Column(INTEGER) readonly position!: number;
  @Column(TEXT) readonly series!: string;
  @Column(TEXT) readonly name!: string;
  @Column(optional(TEXT)) readonly unit!: string | null;
  @Column(optional(TEXT)) readonly area!: string | null;
  @Column(optional(TEXT)) readonly period!: string | null;
  @Column(optional(INTEGER)) readonly firstYear!: number | null;
  @Column(optional(INTEGER)) readonly lastYear!: number | null;
  @Column(TEXT) readonly kind!: SeriesKind;
  @Column(TEXT) readonly qualifier!: Qualifier;
  @Column(DOUBLE) readonly value!: number;
  @Column(TEXT) readonly unitOfMeasure!: string;
  @Column(TEXT) readonly statement!: string;
  @Column(TEXT) readonly source!: string;
  @Column(TEXT) readonly place!: string;
  @Column(optional(TEXT)) readonly note!: string | null;
}
