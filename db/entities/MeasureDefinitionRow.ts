import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { INTEGER, optional, TEXT } from '../columns';
import type { MeasureDefinitionRecord } from '../repositories/referenceRecords';
import { ReferenceReleaseRow } from './ReferenceReleaseRow';

@Entity('measure_definition')
export class MeasureDefinitionRow implements MeasureDefinitionRecord {
  @PrimaryColumn(INTEGER) @ForeignKey(() => ReferenceReleaseRow) readonly releaseId!: number;
  @PrimaryColumn(TEXT) readonly code!: string;
  @Column(TEXT) readonly name!: string;
  @Column(optional(TEXT)) readonly nameZh!: string | null;
  @Column(optional(TEXT)) readonly definition!: string | null;
  @Column(optional(INTEGER)) readonly rankPopulation!: number | null;
}
