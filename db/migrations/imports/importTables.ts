import type { Table } from 'typeorm';
import { key, optional, table, type Reference, type TableParts } from '../tableParts';

/** Groupings of an index's own, and files that wait to be imported. */
export function importTables({ text, integer }: TableParts): readonly Table[] {
  return [
    table('grouping', {
      columns: [key(integer('releaseId')), key(text('code')), text('name'), optional(text('nameZh')), integer('position')],
      references: [release],
      uniques: [['releaseId', 'position']],
    }),
    table('group_member', {
      columns: [key(integer('releaseId')), key(text('grouping', 'unit')), text('group')],
      references: [
        { from: ['releaseId', 'grouping'], table: 'grouping', to: ['releaseId', 'code'] },
        { from: ['releaseId', 'unit'], table: 'unit', to: ['releaseId', 'code'] },
        { from: ['releaseId', 'grouping', 'group'], table: 'unit_group', to: ['releaseId', 'kind', 'code'] },
      ],
    }),
    table('upload', {
      columns: [key(text('id')), text('sha256'), integer('bytes'), optional(text('uploadedBy')), text('createdAt', 'expiresAt')],
      indices: [['expiresAt']],
    }),
  ];
}

const release: Reference = { from: ['releaseId'], table: 'reference_release', to: ['id'] };
