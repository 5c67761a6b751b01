import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { UnitKind } from '../../src/methodology/vocabulary';
import { BOOLEAN, INTEGER, JSON_TEXT, optional, TEXT } from '../columns';
import type { UnitRecord } from '../repositories/referenceRecords';
import { ReferenceReleaseRow } from './ReferenceReleaseRow';
import { SourceRow } from './SourceRow';

@Entity('unit')
@Unique(['releaseId', 'position'])
@ForeignKey(() => SourceRow, ['releaseId', 'source'], ['releaseId', 'code'])
export class UnitRow implements UnitRecord {
  @PrimaryColumn(INTEGER) @ForeignKey(() => ReferenceReleaseRow) readonly releaseId!: number;
  @PrimaryColumn(TEXT) readonly code!: string;
  @Column(INTEGER) readonly position!: number;
  @Column(TEXT) readonly kind!: UnitKind;
  @Column(TEXT) readonly name!: string;
  @Column(optional(TEXT)) readonly nameZh!: string | null;
  @Column(JSON_TEXT) readonly aliases!: readonly string[];
  @Column(optional(TEXT)) readonly province!: string | null;
  @Column(optional(TEXT)) readonly provinceZh!: string | null;
  @Column(optional(TEXT)) readonly region!: string | null;
  @Column(optional(INTEGER)) readonly tier!: number | null;
  @Column(optional(BOOLEAN)) readonly isProvincialCapital!: boolean | null;
  @Column(optional(BOOLEAN)) readonly isMunicipality!: boolean | null;
  @Column(optional(TEXT)) readonly adcode!: string | null;
  @Column(optional(TEXT)) readonly source!: string | null;
  @Column(optional(TEXT)) readonly place!: string | null;
  @Column(optional(TEXT)) readonly note!: string | null;
}
