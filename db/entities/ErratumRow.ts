import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { ErratumKind } from '../../src/methodology/vocabulary';
import { INTEGER, JSON_TEXT, optional, TEXT } from '../columns';
import type { ErratumRecord } from '../repositories/referenceRecords';
import { ReferenceReleaseRow } from './ReferenceReleaseRow';

@Entity('erratum')
@Unique(['releaseId', 'position'])
export class ErratumRow implements ErratumRecord {
  @PrimaryColumn(INTEGER) @ForeignKey(() => ReferenceReleaseRow) readonly releaseId!: number;
  @PrimaryColumn(TEXT) readonly code!: string;
  @Column(INTEGER) readonly position!: number;
  @Column(TEXT) readonly kind!: ErratumKind;
  @Column(JSON_TEXT) readonly nodes!: readonly string[];
  @Column(JSON_TEXT) readonly units!: readonly string[];
  @Column(JSON_TEXT) readonly sources!: readonly string[];
  @Column(optional(TEXT)) readonly place!: string | null;
  @Column(TEXT) readonly finding!: string;
  @Column(optional(TEXT)) readonly taken!: string | null;
  @Column(optional(TEXT)) readonly reason!: string | null;
}
