import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DOUBLE, INTEGER, optional, TEXT } from '../columns';
import type { ReportedMeasureRecord } from '../repositories/referenceRecords';
import { MeasureDefinitionRow } from './MeasureDefinitionRow';
import { SourceRow } from './SourceRow';
import { UnitRow } from './UnitRow';

@Entity('reported_measure')
@ForeignKey(() => UnitRow, ['releaseId', 'unit'], ['releaseId', 'code'])
@ForeignKey(() => MeasureDefinitionRow, ['releaseId', 'measure'], ['releaseId', 'code'])
@ForeignKey(() => SourceRow, ['releaseId', 'source'], ['releaseId', 'code'])
export class ReportedMeasureRow implements ReportedMeasureRecord {
  @PrimaryColumn(INTEGER) readonly releaseId!: number;
  @PrimaryColumn(TEXT) readonly unit!: string;
  @PrimaryColumn(TEXT) readonly measure!: string;
  @Column(optional(DOUBLE)) readonly value!: number | null;
  @Column(optional(INTEGER)) readonly rank!: number | null;
  @Column(optional(INTEGER)) readonly rankPopulation!: number | null;
  @Column(optional(TEXT)) readonly source!: string | null;
  @Column(optional(TEXT)) readonly place!: string | null;
}
