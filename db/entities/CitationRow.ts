import { Column, Entity, PrimaryColumn } from 'typeorm';
import { JSON_TEXT, optional, TEXT } from '../columns';
import type { CitationRecord, CitedEvaluation } from '../repositories/CitationRepository';

@Entity('citation')
export class CitationRow implements CitationRecord {
  @PrimaryColumn(TEXT) readonly id!: string;
  @Column(TEXT) readonly query!: string;
  @Column(optional(TEXT)) readonly operationName!: string | null;
  @Column(JSON_TEXT) readonly variables!: CitationRecord['variables'];
  @Column(JSON_TEXT) readonly pins!: CitationRecord['pins'];
  @Column(TEXT) readonly resultHash!: string;
  @Column(JSON_TEXT) readonly evaluations!: readonly CitedEvaluation[];
  @Column(TEXT) readonly title!: string;
  @Column(optional(TEXT)) readonly notice!: string | null;
  @Column(TEXT) readonly publisher!: string;
  @Column(TEXT) readonly citedAt!: string;
}
