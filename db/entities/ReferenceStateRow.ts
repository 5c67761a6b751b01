import { Column, Entity, PrimaryColumn } from 'typeorm';
import { JSON_TEXT, TEXT } from '../columns';
import type { ReferenceStateRecord } from '../repositories/referenceRecords';

@Entity('reference_state')
export class ReferenceStateRow implements ReferenceStateRecord {
  @PrimaryColumn(TEXT) readonly hash!: string;
  @Column(JSON_TEXT) readonly parts!: Readonly<Record<string, string>>;
  @Column(TEXT) readonly createdAt!: string;
}
