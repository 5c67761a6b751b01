import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BYTES, INTEGER, TEXT } from '../columns';
import { VintageRow } from './VintageRow';

abstract class SnapshotColumns {
  @PrimaryColumn(INTEGER) @ForeignKey(() => VintageRow) readonly vintageId!: number;
  /** Empty when unstated. */
  @PrimaryColumn(TEXT) readonly period!: string;
  /** JSON text: what the rows and columns of the bytes are. */
  @Column(TEXT) readonly header!: string;
  @Column(TEXT) readonly hash!: string;
}

@Entity('snapshot')
export class SqliteSnapshotRow extends SnapshotColumns {
  @Column({ type: BYTES.sqlite }) readonly bytes!: Uint8Array;
}

@Entity('snapshot')
export class PostgresSnapshotRow extends SnapshotColumns {
  @Column({ type: BYTES.postgres }) readonly bytes!: Uint8Array;
}
