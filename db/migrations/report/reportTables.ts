import type { Table } from 'typeorm';
import { key, optional, table, type Reference, type TableParts } from '../tableParts';

export function reportTables({ text, integer, double, json }: TableParts): readonly Table[] {
  const line = [key(integer('releaseId')), key(text('code')), integer('position')];
  const years = optional(integer('firstYear', 'lastYear'));
  return [
    table('fact', {
      columns: [
        ...line, optional(text('unit', 'node')), text('topic', 'kind', 'match', 'qualifier'), double('value'), optional(double('valueHigh')),
        text('unitOfMeasure'), optional(text('period')), years, text('statement', 'source', 'place'), optional(text('note')),
      ],
      references: [release, unit, source],
      uniques: [['releaseId', 'position']],
      indices: [['releaseId', 'unit', 'position'], ['releaseId', 'node', 'position'], ['releaseId', 'topic']],
    }),
    table('policy_measure', {
      columns: [
        ...line, text('jurisdiction'), optional(text('unit', 'province')), text('theme', 'instrument', 'title'),
        optional(double('amountMin', 'amountMax', 'amount')), optional(text('amountQualifier', 'currency')), optional(double('sharePercent')),
        optional(text('per', 'validFrom', 'validTo')), optional(integer('year')), years, text('statement', 'source', 'place'), optional(text('note')),
      ],
      references: [release, unit, source],
      uniques: [['releaseId', 'position']],
      indices: [
        ['releaseId', 'unit', 'position'], ['releaseId', 'province', 'position'], ['releaseId', 'theme', 'position'],
        ['releaseId', 'amount'], ['releaseId', 'firstYear'],
      ],
    }),
    table('series_point', {
      columns: [
        ...line, text('series', 'name'), optional(text('unit', 'area', 'period')), years, text('kind', 'qualifier'), double('value'),
        text('unitOfMeasure', 'statement', 'source', 'place'), optional(text('note')),
      ],
      references: [release, unit, source],
      uniques: [['releaseId', 'position']],
      indices: [['releaseId', 'series', 'position'], ['releaseId', 'unit', 'position'], ['releaseId', 'area']],
    }),
    table('finding', {
      columns: [...line, text('kind', 'subjectKind', 'subject'), json('units'), text('statement', 'source', 'place')],
      references: [release, source],
      uniques: [['releaseId', 'position']],
      indices: [['releaseId', 'subjectKind', 'subject'], ['releaseId', 'kind']],
    }),
    table('reference_row', {
      columns: [key(integer('releaseId')), key(text('kind')), key(integer('position')), text('code'), optional(text('unit')), json('content')],
      references: [release, unit],
      uniques: [['releaseId', 'kind', 'code']],
      indices: [['releaseId', 'kind', 'unit']],
    }),
  ];
}

const release: Reference = { from: ['releaseId'], table: 'reference_release', to: ['id'] };
const unit: Reference = { from: ['releaseId', 'unit'], table: 'unit', to: ['releaseId', 'code'] };
const source: Reference = { from: ['releaseId', 'source'], table: 'source', to: ['releaseId', 'code'] };
