import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { FactKind, FactMatch, Qualifier } from '../../src/methodology/vocabulary';
import { DOUBLE, INTEGER, optional, TEXT } from '../columns';
import type { FactRecord } from '../repositories/factRecords';
import { ReferenceReleaseRow } from './ReferenceReleaseRow';
import { SourceRow } from './SourceRow';
import { UnitRow } from './UnitRow';

@Entity('fact')
@Unique(['releaseId', 'position'])
@Index(['releaseId', 'unit', 'position'])
@Index(['releaseId', 'node', 'position'])
@Index(['releaseId', 'topic'])
@ForeignKey(() => UnitRow, ['releaseId', 'unit'], ['releaseId', 'code'])
@ForeignKey(() => SourceRow, ['releaseId', 'source'], ['releaseId', 'code'])
export class FactRow implements FactRecord {
  @PrimaryColumn(INTEGER) @ForeignKey(() => ReferenceReleaseRow) readonly releaseId!: number;
  @PrimaryColumn(TEXT) readonly code!: string;
  @Column(INTEGER) readonly position!: number;
  @Column(optional(TEXT)) readonly unit!: string | null;
  @Column(optional(TEXT)) readonly node!: string | null;
  @Column(TEXT) readonly topic!: string;
  @Column(TEXT) readonly kind!: FactKind;
  @Column(TEXT) readonly match!: FactMatch;
  @Column(TEXT) readonly qualifier!: Qualifier;
  @Column(DOUBLE) readonly value!: number;
  @Column(optional(DOUBLE)) readonly valueHigh!: number | null;
  @Column(TEXT) readonly unitOfMeasure!: string;
  @Column(optional(TEXT)) readonly period!: string | null;
  @Column(optional(INTEGER)) readonly firstYear!: number | null;
  @Column(optional(INTEGER)) readonly lastYear!: number | null;
  @Column(TEXT) readonly statement!: string;
  @Column(TEXT) readonly source!: string;
  @Column(TEXT) readonly place!: string;
  @Column(optional(TEXT)) readonly note!: string | null;
}
