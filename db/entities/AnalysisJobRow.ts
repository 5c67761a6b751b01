import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { JobState } from '../../src/methodology/vocabulary';
import { INTEGER, JSON_TEXT, optional, TEXT } from '../columns';
import type { AnalysisJobRecord } from '../repositories/AnalysisJobRepository';

@Entity('analysis_job')
@Index(['state', 'createdAt'])
@Index(['key'])
@Index(['resultHash'])
export class AnalysisJobRow implements AnalysisJobRecord {
  @PrimaryColumn(TEXT) readonly id!: string;
  @Column(TEXT) readonly kind!: string;
  @Column(TEXT) readonly key!: string;
  @Column(JSON_TEXT) readonly evaluation!: object;
  @Column(JSON_TEXT) readonly spec!: object;
  @Column(TEXT) readonly state!: JobState;
  @Column(INTEGER) readonly parts!: number;
  @Column(INTEGER) readonly done!: number;
  @Column(INTEGER) readonly milliseconds!: number;
  @Column(INTEGER) readonly bytes!: number;
  @Column(TEXT) readonly startedBy!: string;
  @Column(TEXT) readonly createdAt!: string;
  @Column(optional(TEXT)) readonly startedAt!: string | null;
  @Column(optional(TEXT)) readonly finishedAt!: string | null;
  @Column(JSON_TEXT) readonly problems!: readonly object[];
  @Column(optional(TEXT)) readonly resultHash!: string | null;
  @Column(optional(TEXT)) readonly holder!: string | null;
  @Column(optional(TEXT)) readonly heldUntil!: string | null;
  @Column(INTEGER) readonly starts!: number;
}
