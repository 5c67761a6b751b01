import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TEXT } from '../columns';
import type { SeedMarkRecord } from '../repositories/SeedMarkRepository';

@Entity('seed_mark')
export class SeedMarkRow implements SeedMarkRecord {
  @PrimaryColumn(TEXT) readonly code!: string;
  @Column(TEXT) readonly fingerprint!: string;
  @Column(TEXT) readonly seededAt!: string;
}
