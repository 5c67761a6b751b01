import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Measure, ObsStatus } from '../../src/methodology/vocabulary';
import { DOUBLE, INTEGER, optional, TEXT } from '../columns';
import { VintageRow } from './VintageRow';

/** The order of the key columns is the order of pages. WITHOUT ROWID keeps the rows themselves in it. */
@Entity('observation', { withoutRowid: true })
export class ObservationRow {
  @PrimaryColumn(INTEGER) @ForeignKey(() => VintageRow) readonly vintageId!: number;
  @PrimaryColumn(TEXT) readonly node!: string;
  @PrimaryColumn(TEXT) readonly unit!: string;
  @PrimaryColumn(TEXT) readonly measure!: Measure;
  /** Empty when unstated: a key column cannot be null. */
  @PrimaryColumn(TEXT) readonly period!: string;
  @Column(DOUBLE) readonly value!: number;
  @Column(optional(TEXT)) readonly unitOfMeasure!: string | null;
  @Column(TEXT) readonly obsStatus!: ObsStatus;
  @Column(optional(TEXT)) readonly source!: string | null;
  @Column(optional(TEXT)) readonly place!: string | null;
  @Column(optional(TEXT)) readonly note!: string | null;
  @Column(optional(TEXT)) readonly reportedUnder!: string | null;
}
