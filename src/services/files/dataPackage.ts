import type { CellKind, FileColumn, FileTable } from './fileTable';

const types: Readonly<Record<CellKind, string>> = { TEXT: 'string', NUMBER: 'number', INTEGER: 'integer', BOOLEAN: 'boolean' };

/** Columns as fields of Frictionless Table Schema. */
export function fieldsOf(columns: readonly FileColumn[]): readonly object[] {
  return columns.map(({ name, kind, description, isRequired, words }) => ({
    name, type: types[kind], description,
    ...((isRequired || words !== undefined) && { constraints: { ...(isRequired && { required: true }), ...(words !== undefined && { enum: words }) } }),
  }));
}

/** The column dictionary of a file as a Frictionless Data Package of one resource. */
export function dataPackageOf({ name, facts, columns, key }: FileTable, path: string, format: string): object {
  const { title, pins, notice, rights, sources, about } = facts;
  return {
    profile: 'tabular-data-package', name, title, ...(notice !== null && { description: notice }),
    sources: sources.map((source) => ({ title: source.publisher === null ? source.title : `${source.publisher}: ${source.title}` })),
    rights, about, pins,
    resources: [{
      profile: 'tabular-data-resource', name, path, format, encoding: 'utf-8',
      ...(format === 'csv' && { mediatype: 'text/csv', dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true } }),
      schema: { fields: fieldsOf(columns), missingValues: [''], ...(key.length > 0 && { primaryKey: key }) },
    }],
  };
}

const datatypes: Readonly<Record<CellKind, string>> = { TEXT: 'string', NUMBER: 'double', INTEGER: 'integer', BOOLEAN: 'boolean' };

/** The same for CSV on the Web (W3C Metadata Vocabulary for Tabular Data). */
export function csvMetadataOf({ facts, columns, key }: FileTable, url: string): object {
  const { title, pins, notice, rights, sources, about } = facts;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url, 'dc:title': title, ...(notice !== null && { 'dc:description': notice }), 'dc:rights': rights,
    'dc:source': sources.map((source) => source.title), 'dc:provenance': JSON.stringify({ ...about, pins }),
    dialect: { delimiter: ',', header: true, encoding: 'utf-8', lineTerminators: ['\n'], quoteChar: '"', doubleQuote: true },
    tableSchema: {
      columns: columns.map(({ name, kind, description, isRequired, words }) => ({
        name, titles: name, 'dc:description': description, required: isRequired, null: '',
        datatype: words === undefined ? datatypes[kind] : { base: 'string', format: words.join('|') },
      })),
      ...(key.length > 0 && { primaryKey: key }),
    },
  };
}
