import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UnitKind } from '../../src/methodology/vocabulary';
import { optional, TEXT } from '../columns';
import type { IndexRecord } from '../repositories/referenceRecords';

@Entity('index_row')
export class IndexRow implements IndexRecord {
  @PrimaryColumn(TEXT) readonly code!: string;
  @Column(TEXT) readonly name!: string;
  @Column(optional(TEXT)) readonly nameZh!: string | null;
  @Column(optional(TEXT)) readonly description!: string | null;
  @Column(TEXT) readonly unitKind!: UnitKind;
}
