import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INTEGER, optional, TEXT } from '../columns';
import type { UploadRecord } from '../repositories/UploadRepository';

@Entity('upload')
@Index(['expiresAt'])
export class UploadRow implements UploadRecord {
  @PrimaryColumn(TEXT) readonly id!: string;
  @Column(TEXT) readonly sha256!: string;
  @Column(INTEGER) readonly bytes!: number;
  @Column(optional(TEXT)) readonly uploadedBy!: string | null;
  @Column(TEXT) readonly createdAt!: string;
  @Column(TEXT) readonly expiresAt!: string;
}
