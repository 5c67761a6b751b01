import type { Table } from 'typeorm';
import { key, table, type TableParts } from '../tableParts';

export function changeTables({ text, integer, json }: TableParts): readonly Table[] {
  return [
    table('audit_entry', {
      columns: [key(integer('seq')), text('at', 'subject', 'action', 'target', 'before', 'after', 'previousHash', 'hash')],
    }),
    table('audit_head', { columns: [key(integer('id')), integer('entries'), text('hash')] }),
    table('idempotency_key', {
      columns: [key(text('subject', 'key')), text('action', 'inputHash'), json('result'), text('createdAt')],
      indices: [['createdAt']],
    }),
  ];
}
