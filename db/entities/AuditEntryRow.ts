import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INTEGER, TEXT } from '../columns';
import type { AuditEntryRecord } from '../repositories/AuditRepository';

/** Append-only by triggers; each row holds the hash of the one before it. */
@Entity('audit_entry')
export class AuditEntryRow implements AuditEntryRecord {
  @PrimaryColumn(INTEGER) readonly seq!: number;
  @Column(TEXT) readonly at!: string;
  @Column(TEXT) readonly subject!: string;
  @Column(TEXT) readonly action!: string;
  @Column(TEXT) readonly target!: string;
  @Column(TEXT) readonly before!: string;
  @Column(TEXT) readonly after!: string;
  @Column(TEXT) readonly previousHash!: string;
  @Column(TEXT) readonly hash!: string;
}
