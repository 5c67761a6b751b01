import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { optional, TEXT } from '../columns';
import type { MethodologyRecord } from '../repositories/methodologyRecords';
import { IndexRow } from './IndexRow';

@Entity('methodology')
@Index(['indexCode'])
export class MethodologyRow implements MethodologyRecord {
  @PrimaryColumn(TEXT) readonly code!: string;
  @Column(TEXT) @ForeignKey(() => IndexRow) readonly indexCode!: string;
  @Column(TEXT) readonly title!: string;
  @Column(optional(TEXT)) readonly description!: string | null;
  @Column(optional(TEXT)) readonly forkedFrom!: string | null;
  @Column(TEXT) readonly createdAt!: string;
}
