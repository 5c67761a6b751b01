import type { Table } from 'typeorm';
import { key, optional, table, type Reference, type TableParts } from '../tableParts';

export function vintageTables({ text, integer, double, json, bytes, counter }: TableParts): readonly Table[] {
  return [
    table('vintage', {
      columns: [
        counter('id'), text('line'), integer('revision'), text('indexCode', 'kind', 'status'), optional(text('hash')),
        integer('releaseId'), text('title'), optional(text('description', 'notice', 'defaultPeriod')), json('periods'),
        optional(text('sealedAt', 'withdrawnReason')),
      ],
      references: [
        { from: ['indexCode'], table: 'index_row', to: ['code'] },
        { from: ['releaseId'], table: 'reference_release', to: ['id'] },
      ],
      uniques: [['line', 'revision']],
      indices: [['indexCode'], ['hash']],
    }),
    table('observation', {
      columns: [
        key(integer('vintageId')), key(text('node', 'unit', 'measure', 'period')), double('value'),
        optional(text('unitOfMeasure')), text('obsStatus'), optional(text('source', 'place', 'note', 'reportedUnder')),
      ],
      references: [vintage],
      withoutRowid: true,
    }),
    table('snapshot', {
      columns: [key(integer('vintageId')), key(text('period')), text('header', 'hash'), bytes('bytes')],
      references: [vintage],
    }),
  ];
}

const vintage: Reference = { from: ['vintageId'], table: 'vintage', to: ['id'] };
