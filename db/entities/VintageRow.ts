import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { VintageKind, VintageStatus } from '../../src/methodology/vocabulary';
import { INTEGER, JSON_TEXT, optional, TEXT } from '../columns';
import type { VintageRecord } from '../repositories/vintageRecords';
import { IndexRow } from './IndexRow';
import { ReferenceReleaseRow } from './ReferenceReleaseRow';

/** Sealed rows are frozen by triggers, and all that hangs from them. */
@Entity('vintage')
@Unique(['line', 'revision'])
@Index(['indexCode'])
@Index(['hash'])
export class VintageRow implements VintageRecord {
  @PrimaryGeneratedColumn({ type: 'integer' }) readonly id!: number;
  @Column(TEXT) readonly line!: string;
  @Column(INTEGER) readonly revision!: number;
  @Column(TEXT) @ForeignKey(() => IndexRow) readonly indexCode!: string;
  @Column(TEXT) readonly kind!: VintageKind;
  @Column(TEXT) readonly status!: VintageStatus;
  @Column(optional(TEXT)) readonly hash!: string | null;
  @Column(INTEGER) @ForeignKey(() => ReferenceReleaseRow) readonly releaseId!: number;
  @Column(TEXT) readonly title!: string;
  @Column(optional(TEXT)) readonly description!: string | null;
  @Column(optional(TEXT)) readonly notice!: string | null;
  @Column(optional(TEXT)) readonly defaultPeriod!: string | null;
  @Column(JSON_TEXT) readonly periods!: readonly (string | null)[];
  @Column(optional(TEXT)) readonly sealedAt!: string | null;
  @Column(optional(TEXT)) readonly withdrawnReason!: string | null;
}
