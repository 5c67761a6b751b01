import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Role } from '../../src/methodology/vocabulary';
import { JSON_TEXT, optional, TEXT } from '../columns';
import type { AccessTokenRecord } from '../repositories/AccessTokenRepository';

/** Holds the hash of a secret, never the secret. */
@Entity('access_token')
@Unique(['hash'])
export class AccessTokenRow implements AccessTokenRecord {
  @PrimaryGeneratedColumn({ type: 'integer' }) readonly id!: number;
  @Column(TEXT) readonly name!: string;
  @Column(JSON_TEXT) readonly roles!: readonly Role[];
  @Column(TEXT) readonly hash!: string;
  @Column(TEXT) readonly createdAt!: string;
  @Column(TEXT) readonly expiresAt!: string;
  @Column(optional(TEXT)) readonly revokedAt!: string | null;
  @Column(optional(TEXT)) readonly lastUsedAt!: string | null;
}
