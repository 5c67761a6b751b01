import { parse, type CsvError, type Parser } from 'csv-parse';
import { importLimits } from './limits';
import type { ImportProgress } from './indexImport';
import { placeOf, quoted, type ProblemList } from './problemList';
import { otherSeparator, separatorOf, type Separator } from './separator';

/** Takes the cells of one row, as many as there are columns, and the line on which it begins. */
export type RowReader = (cells: readonly string[], line: number) => void;

/** Is given the header and its line; answers who takes the rows, or null where they would mean nothing. */
export type TableReader = (columns: readonly string[], line: number) => RowReader | null;

export interface CsvFile {
  readonly file: string;
  readonly maximumRows?: number;
  /** Plain UTF-8. */
  readonly text: Uint8Array;
}

const chunkBytes = 64 * 1024;

/**
 * Reads a table chunk by chunk, so that whoever waits beside it is served. Rows of another length than
 * the header are refused and passed over; broken quotes end the reading. Answers whether it was read whole.
 */
export async function readCsv(
  { file, text, maximumRows = importLimits.rows }: CsvFile, problems: ProblemList, open: TableReader,
  onProgress?: (progress: ImportProgress) => void,
): Promise<boolean> {
  const separator = separatorOf(file, text, problems);
  if (separator === null) return false;
  const table = new Table(file, separator, maximumRows, problems, open);
  const parser = parse({
    delimiter: separator, record_delimiter: ['\r\n', '\n'], relax_column_count: true, skip_empty_lines: true,
    max_record_size: importLimits.recordBytes,
    on_record: (cells: string[], { lines }: { lines: number }) => {
      table.take(cells, lines);
      return null;
    },
  });
  const fault = await feed(parser, text, () => table.isRefused, (bytesRead) => {
    onProgress?.({ file, bytesRead, bytesTotal: text.length, rowsRead: table.rows });
  });
  if (fault !== null) table.refuse(fault);
  else table.end();
  return table.isWhole;
}

/** Sends the text through the parser; answers the fault that ended it early, if one did. */
async function feed(parser: Parser, text: Uint8Array, isRefused: () => boolean, onChunk: (bytesRead: number) => void): Promise<CsvError | null> {
  let fault: CsvError | null = null;
  const ended = new Promise<void>((resolve) => {
    parser.once('error', (error: CsvError) => {
      fault = error;
      resolve();
    });
    parser.once('end', resolve);
  });
  parser.resume();
  for (let from = 0; from < text.length && fault === null && !isRefused(); from += chunkBytes) {
    parser.write(text.subarray(from, from + chunkBytes));
    await new Promise((resolve) => setImmediate(resolve));
    onChunk(Math.min(from + chunkBytes, text.length));
  }
  if (isRefused()) parser.destroy();
  else if (fault === null) parser.end();
  if (!isRefused()) await ended;
  return fault;
}

class Table {
  rows = 0;
  isRefused = false;
  isWhole = true;
  private columns: readonly string[] | null = null;
  private reader: RowReader | null = null;
  /** The line after the last one that was read. */
  private nextLine = 1;

  constructor(
    private readonly file: string, private readonly separator: Separator, private readonly maximumRows: number, private readonly problems: ProblemList,
    private readonly open: TableReader,
  ) {}

  /** `lastLine` is where the row ends; line breaks within its cells lie before it. */
  take(cells: readonly string[], lastLine: number): void {
    if (this.isRefused) return;
    const breaks = lastLine === this.nextLine ? 0 : cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    this.nextLine = lastLine + 1;
    if (this.columns === null) this.takeHeader(cells, lastLine - breaks);
    else this.takeRow(cells, lastLine - breaks, this.columns.length);
  }

  private takeHeader(columns: readonly string[], line: number): void {
    this.columns = columns;
    this.checkColumns(columns, line);
    this.reader = this.open(columns, line);
    this.isRefused = this.reader === null;
    this.isWhole = this.reader !== null;
  }

  private checkColumns(columns: readonly string[], line: number): void {
    columns.forEach((name, index) => {
      if (name === '') {
        this.problems.add('FILE_INVALID', placeOf(this.file, line), `Column ${index + 1} has no name.`,
          'a name for each column; R writes none for its row names, unless row.names = FALSE', 'an empty cell');
      } else if (columns.indexOf(name) < index) {
        this.problems.add('DUPLICATE', placeOf(this.file, line, name), `The column ${quoted(name)} stands twice.`, 'each column once', `column ${index + 1} again`);
      } else if (name.trim() !== name) {
        this.problems.add('FILE_INVALID', placeOf(this.file, line, name), 'There are spaces around the name of the column.', quoted(name.trim()), quoted(name));
      }
    });
  }

  private takeRow(cells: readonly string[], line: number, columns: number): void {
    this.rows++;
    if (this.rows > this.maximumRows || this.problems.isHopeless) {
      this.stop(line);
      return;
    }
    if (cells.length === columns) {
      this.reader?.(cells, line);
      return;
    }
    this.isWhole = false;
    const other = otherSeparator(cells, columns, this.separator);
    this.problems.add('FILE_INVALID', placeOf(this.file, line),
      other === null ? 'The row has another number of cells than the header.' : `The row is parted by another separator than the header: ${other}.`,
      `${columns} cells`, `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`);
  }

  /** Nothing from here on is read. */
  private stop(line: number): void {
    this.isRefused = true;
    this.isWhole = false;
    if (this.problems.isHopeless) return;
    this.problems.add('LIMIT_EXCEEDED', placeOf(this.file, line), 'There are more rows than the limit; nothing from here on was read.', `at most ${this.maximumRows} rows`, 'more');
  }

  end(): void {
    if (this.rows > 0 || this.isRefused) return;
    this.isWhole = false;
    this.problems.add('FILE_INVALID', placeOf(this.file, 1), 'The file has a header and no rows.', 'at least one row', 'none');
  }

  /** A fault after which nothing can be told apart: what follows was not read. */
  refuse(fault: CsvError): void {
    this.isWhole = false;
    const place = placeOf(this.file, this.nextLine);
    if (fault.code === 'CSV_MAX_RECORD_SIZE' && fault.quoting !== true) {
      this.problems.add('LIMIT_EXCEEDED', place, 'The row is longer than the limit; nothing from here on was read.',
        `at most ${importLimits.recordBytes} bytes`, 'more');
      return;
    }
    this.problems.add('FILE_INVALID', place, 'The quotes of the row do not pair up; nothing from here on was read.',
      'a quote before and after a cell, and each quote within it doubled', 'a quote too few or too many');
  }
}
