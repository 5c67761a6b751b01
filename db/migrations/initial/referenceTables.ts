import type { Table } from 'typeorm';
import { key, optional, table, type Reference, type TableParts } from '../tableParts';

/** What an index and its reference releases hold. */
export function referenceTables({ text, integer, double, boolean, json, counter }: TableParts): readonly Table[] {
  return [
    table('index_row', {
      columns: [key(text('code')), text('name'), optional(text('nameZh', 'description')), text('unitKind')],
    }),
    table('reference_release', {
      columns: [counter('id'), text('indexCode', 'hash', 'createdAt')],
      references: [{ from: ['indexCode'], table: 'index_row', to: ['code'] }],
      uniques: [['indexCode', 'hash']],
    }),
    table('reference_state', {
      columns: [key(text('hash')), json('parts'), text('createdAt')],
    }),
    table('seed_mark', {
      columns: [key(text('code')), text('fingerprint', 'seededAt')],
    }),
    table('source', {
      columns: [key(integer('releaseId')), key(text('code')), text('title'), optional(text('titleZh', 'publisher', 'date', 'note'))],
      references: [release],
    }),
    table('unit_group', {
      columns: [key(integer('releaseId')), key(text('kind', 'code')), text('name'), optional(text('nameZh')), integer('position')],
      references: [release],
    }),
    table('unit', {
      columns: [
        key(integer('releaseId')), key(text('code')), integer('position'), text('kind', 'name'), optional(text('nameZh')),
        json('aliases'), optional(text('province', 'provinceZh', 'region')), optional(integer('tier')),
        optional(boolean('isProvincialCapital', 'isMunicipality')), optional(text('adcode', 'source', 'place', 'note')),
      ],
      references: [release, source],
      uniques: [['releaseId', 'position']],
    }),
    table('measure_definition', {
      columns: [
        key(integer('releaseId')), key(text('code')), text('name'), optional(text('nameZh', 'definition')),
        optional(integer('rankPopulation')),
      ],
      references: [release],
    }),
    table('reported_measure', {
      columns: [
        key(integer('releaseId')), key(text('unit', 'measure')), optional(double('value')),
        optional(integer('rank', 'rankPopulation')), optional(text('source', 'place')),
      ],
      references: [
        { from: ['releaseId', 'unit'], table: 'unit', to: ['releaseId', 'code'] },
        { from: ['releaseId', 'measure'], table: 'measure_definition', to: ['releaseId', 'code'] },
        source,
      ],
    }),
    table('erratum', {
      columns: [
        key(integer('releaseId')), key(text('code')), integer('position'), text('kind'), json('nodes', 'units', 'sources'),
        optional(text('place')), text('finding'), optional(text('taken', 'reason')),
      ],
      references: [release],
      uniques: [['releaseId', 'position']],
    }),
  ];
}

const release: Reference = { from: ['releaseId'], table: 'reference_release', to: ['id'] };
const source: Reference = { from: ['releaseId', 'source'], table: 'source', to: ['releaseId', 'code'] };
