import type { Table } from 'typeorm';
import { key, optional, table, type TableParts } from '../tableParts';

export function methodologyTables({ text, integer, counter }: TableParts): readonly Table[] {
  return [
    table('methodology', {
      columns: [key(text('code')), text('indexCode', 'title'), optional(text('description', 'forkedFrom')), text('createdAt')],
      references: [{ from: ['indexCode'], table: 'index_row', to: ['code'] }],
      indices: [['indexCode']],
    }),
    table('methodology_version', {
      columns: [
        counter('id'), text('methodologyCode'), optional(text('version')), optional(integer('major', 'minor', 'patch')),
        text('status'), optional(text('hash')), text('document'), integer('revision'),
        optional(text('changelog', 'previousHash', 'publishedAt', 'withdrawnAt', 'withdrawnReason')),
      ],
      references: [{ from: ['methodologyCode'], table: 'methodology', to: ['code'] }],
      uniques: [['methodologyCode', 'version'], ['hash']],
    }),
  ];
}
