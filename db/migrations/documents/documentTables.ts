import type { Table } from 'typeorm';
import type { Dialect } from '../../columns';
import { createRefusal, createTruncateRefusal, type Refusal } from '../triggerParts';
import { key, optional, table, type TableParts } from '../tableParts';

/** Documents that can be asked for by their hash, and citations. */
export function documentTables({ text, json }: TableParts): readonly Table[] {
  return [
    table('stored_document', { columns: [key(text('id')), text('name', 'text', 'addedAt')] }),
    table('citation', {
      columns: [
        key(text('id')), text('query'), optional(text('operationName')), json('variables', 'pins'), text('resultHash'),
        json('evaluations'), text('title'), optional(text('notice')), text('publisher', 'citedAt'),
      ],
    }),
  ];
}

const message = 'a citation cannot change';
const refusals: readonly Refusal[] = (['UPDATE', 'DELETE'] as const)
  .map((on) => ({ name: `citation_${on.toLowerCase()}`, table: 'citation', on, when: '1 = 1', message }));

/** What was cited stays as it was. On SQLite a REPLACE, which deletes without a word to triggers, is refused as well. */
export function keptCitations(dialect: Dialect): readonly string[] {
  const others = dialect === 'sqlite'
    ? createRefusal(dialect, { name: 'citation_replace', table: 'citation', on: 'INSERT', when: 'EXISTS (SELECT 1 FROM "citation" c WHERE c."id" = NEW."id")', message })
    : createTruncateRefusal({ name: 'citation_truncate', table: 'citation', when: '1 = 1', message });
  return [...refusals.flatMap((refusal) => createRefusal(dialect, refusal)), ...others];
}
