import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INTEGER, TEXT } from '../columns';
import type { AuditHeadRecord } from '../repositories/AuditRepository';

/** One row: where the audit log ends. Without it nobody could tell that its last rows are gone. */
@Entity('audit_head')
export class AuditHeadRow implements AuditHeadRecord {
  @PrimaryColumn(INTEGER) readonly id!: number;
  @Column(INTEGER) readonly entries!: number;
  @Column(TEXT) readonly hash!: string;
}
