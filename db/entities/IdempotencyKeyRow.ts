import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { JSON_TEXT, TEXT } from '../columns';
import type { IdempotencyKeyRecord } from '../repositories/IdempotencyKeyRepository';

@Entity('idempotency_key')
export class IdempotencyKeyRow implements IdempotencyKeyRecord {
  @PrimaryColumn(TEXT) readonly subject!: string;
  @PrimaryColumn(TEXT) readonly key!: string;
  @Column(TEXT) readonly action!: string;
  @Column(TEXT) readonly inputHash!: string;
  @Column(JSON_TEXT) readonly result!: { readonly value: unknown };
  @Index() @Column(TEXT) readonly createdAt!: string;
}
