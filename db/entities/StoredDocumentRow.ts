import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TEXT } from '../columns';
import type { StoredDocumentRecord } from '../repositories/StoredDocumentRepository';

@Entity('stored_document')
export class StoredDocumentRow implements StoredDocumentRecord {
  @PrimaryColumn(TEXT) readonly id!: string;
  @Column(TEXT) readonly name!: string;
  @Column(TEXT) readonly text!: string;
  @Column(TEXT) readonly addedAt!: string;
}
