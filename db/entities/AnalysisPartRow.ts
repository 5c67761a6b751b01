import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BYTES, INTEGER, TEXT } from '../columns';

abstract class AnalysisPartColumns {
  @PrimaryColumn(TEXT) readonly key!: string;
  @PrimaryColumn(INTEGER) readonly number!: number;
  /** Bytes of the content. */
  @Column(INTEGER) readonly size!: number;
}

@Entity('analysis_part')
export class SqliteAnalysisPartRow extends AnalysisPartColumns {
  @Column({ type: BYTES.sqlite }) readonly content!: Uint8Array;
}

@Entity('analysis_part')
export class PostgresAnalysisPartRow extends AnalysisPartColumns {
  @Column({ type: BYTES.postgres }) readonly content!: Uint8Array;
}
