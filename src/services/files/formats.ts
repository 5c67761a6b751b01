import { writeArrowFile } from './arrowFile';
import { writeCsvFile } from './csvFile';
import type { FileTable } from './fileTable';
import { writeJsonFile } from './jsonFile';
import { writeParquetFile } from './parquetFile';

/** The formats that every table can be written in, by the ends of their names. */
export const tableFormats = ['csv', 'json', 'parquet', 'arrow'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** The edition of what is written, part of every ETag: a change to how files are laid out raises it. */
export const fileEdition = 1;

export const mediaTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  arrow: 'application/vnd.apache.arrow.file',
};

/** Writes a table piece by piece. `hasMark` puts a byte order mark before CSV, by which Excel knows UTF-8. */
export function writeTable(table: FileTable, format: TableFormat, hasMark = false): AsyncGenerator<Uint8Array> {
  switch (format) {
    case 'csv': return writeCsvFile(table, hasMark);
    case 'json': return writeJsonFile(table);
    case 'parquet': return writeParquetFile(table);
    case 'arrow': return writeArrowFile(table);
  }
}
