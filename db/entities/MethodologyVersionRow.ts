import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { VersionStatus } from '../../src/methodology/vocabulary';
import { INTEGER, optional, TEXT } from '../columns';
import type { MethodologyVersionRecord } from '../repositories/methodologyRecords';
import { MethodologyRow } from './MethodologyRow';

/** Published rows are frozen by triggers. */
@Entity('methodology_version')
@Unique(['methodologyCode', 'version'])
@Unique(['hash'])
export class MethodologyVersionRow implements MethodologyVersionRecord {
  @PrimaryGeneratedColumn({ type: 'integer' }) readonly id!: number;
  @Column(TEXT) @ForeignKey(() => MethodologyRow) readonly methodologyCode!: string;
  @Column(optional(TEXT)) readonly version!: string | null;
  @Column(optional(INTEGER)) readonly major!: number | null;
  @Column(optional(INTEGER)) readonly minor!: number | null;
  @Column(optional(INTEGER)) readonly patch!: number | null;
  @Column(TEXT) readonly status!: VersionStatus;
  @Column(optional(TEXT)) readonly hash!: string | null;
  @Column(TEXT) readonly document!: string;
  @Column(INTEGER) readonly revision!: number;
  @Column(optional(TEXT)) readonly changelog!: string | null;
  @Column(optional(TEXT)) readonly previousHash!: string | null;
  @Column(optional(TEXT)) readonly publishedAt!: string | null;
  @Column(optional(TEXT)) readonly withdrawnAt!: string | null;
  @Column(optional(TEXT)) readonly withdrawnReason!: string | null;
}
