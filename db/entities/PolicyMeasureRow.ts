import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AmountQualifier, Jurisdiction, PolicyInstrument, PolicyTheme } from '../../src/methodology/vocabulary';
import { DOUBLE, INTEGER, optional, TEXT } from '../columns';
import type { PolicyMeasureRecord } from '../repositories/factRecords';
import { ReferenceReleaseRow } from './ReferenceReleaseRow';
import { SourceRow } from './SourceRow';
import { UnitRow } from './UnitRow';

@Entity('policy_measure')
@Unique(['releaseId', 'position'])
@Index(['releaseId', 'unit', 'position'])
@Index(['releaseId', 'province', 'position'])
@Index(['releaseId', 'theme', 'position'])
@Index(['releaseId', 'amount'])
@Index(['releaseId', 'firstYear'])
@ForeignKey(() => UnitRow, ['releaseId', 'unit'], ['releaseId', 'code'])
@ForeignKey(() => SourceRow, ['releaseId', 'source'], ['releaseId', 'code'])
export class PolicyMeasureRow implements PolicyMeasureRecord {
  @PrimaryColumn(INTEGER) @ForeignKey(() => ReferenceReleaseRow) readonly releaseId!: number;
  @PrimaryColumn(TEXT) readonly code!: string;
  @Column(INTEGER) readonly position!: number;
  @Column(TEXT) readonly jurisdiction!: Jurisdiction;
  @Column(optional(TEXT)) readonly unit!: string | null;
  @Column(optional(TEXT)) readonly province!: string | null;
  @Column(TEXT) readonly theme!: PolicyTheme;
  @Column(TEXT) readonly instrument!: PolicyInstrument;
  @Column(TEXT) readonly title!: string;
  @Column(optional(DOUBLE)) readonly amountMin!: number | null;
  @Column(optional(DOUBLE)) readonly amountMax!: number | null;
  @Column(optional(DOUBLE)) readonly amount!: number | null;
  @Column(optional(TEXT)) readonly amountQualifier!: AmountQualifier | null;
  @Column(optional(TEXT)) readonly currency!: string | null;
  @Column(optional(DOUBLE)) readonly sharePercent!: number | null;
  @Column(optional(TEXT)) readonly per!: string | null;
  @Column(optional(TEXT)) readonly validFrom!: string | null;
  @Column(optional(TEXT)) readonly validTo!: string | null;
  @Column(optional(INTEGER)) readonly year!: number | null;
  @Column(optional(INTEGER)) readonly firstYear!: number | null;
  @Column(optional(INTEGER)) readonly lastYear!: number | null;
  @Column(TEXT) readonly statement!: string;
  @Column(TEXT) readonly source!: string;
  @Column(TEXT) readonly place!: string;
  @Column(optional(TEXT)) readonly note!: string | null;
}
