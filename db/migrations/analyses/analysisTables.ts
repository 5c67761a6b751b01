import type { Table } from 'typeorm';
import { key, optional, table, type TableParts } from '../tableParts';

/** Long work that somebody asked for, and the parts of it that are done. */
export function analysisTables({ text, integer, json, bytes }: TableParts): readonly Table[] {
  return [
    table('analysis_job', {
      columns: [
        key(text('id')), text('kind', 'key'), json('evaluation', 'spec'), text('state'), integer('parts', 'done', 'milliseconds', 'bytes'), text('startedBy', 'createdAt'),
        optional(text('startedAt', 'finishedAt')), json('problems'), optional(text('resultHash', 'holder', 'heldUntil')), integer('starts'),
      ],
      indices: [['state', 'createdAt'], ['key'], ['resultHash']],
    }),
    table('analysis_part', { columns: [key(text('key')), key(integer('number')), integer('size'), bytes('content')] }),
  ];
}
