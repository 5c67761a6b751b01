import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { TEXT } from '../columns';
import type { ReferenceReleaseRecord } from '../repositories/referenceRecords';
import { IndexRow } from './IndexRow';

@Entity('reference_release')
@Unique(['indexCode', 'hash'])
export class ReferenceReleaseRow implements ReferenceReleaseRecord {
  @PrimaryGeneratedColumn({ type: 'integer' }) readonly id!: number;
  @Column(TEXT) @ForeignKey(() => IndexRow) readonly indexCode!: string;
  @Column(TEXT) readonly hash!: string;
  @Column(TEXT) readonly createdAt!: string;
}
