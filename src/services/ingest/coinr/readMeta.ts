import { Cells } from '../cells';
import { columnsFound } from '../columns';
import type { CsvFile } from '../readCsv';
import { readCsv } from '../readCsv';
import { placeOf, quoted, type ProblemList } from '../problemList';
import { importLimits } from '../limits';
import { isMissing, metaColumns, metaFile, readMetaRow, requiredColumns, type MetaRow } from './metaRows';

/** What iMeta says. */
export interface Meta {
  /** The first row of each code. */
  readonly byCode: ReadonlyMap<string, MetaRow>;
  /** Whether every row could be read and told from the others: where one could not, what is not found may be in it. */
  readonly isWhole: boolean;
}

/** Reads iMeta row by row; how the rows hang together is for `checkTree`. */
export async function readMeta(source: CsvFile, problems: ProblemList, warnings: ProblemList): Promise<Meta> {
  const cells = new Cells(metaFile, problems);
  const rows: MetaRow[] = [];
  const byCode = new Map<string, MetaRow>();
  const unused = new Map<string, number[]>();
  const isReadWhole = await readCsv({ ...source, maximumRows: importLimits.nodes }, problems, (columns, line) => {
    const found = columnsFound({ file: metaFile, line, columns, known: metaColumns, required: requiredColumns, mark: 'iCode' }, problems, warnings);
    return found === null ? null : (row, at) => {
      const read = readMetaRow(cells, at, (column) => row[found[column] ?? -1] ?? '', (column) => {
        unused.set(column, [...unused.get(column) ?? [], at]);
      });
      rows.push(read);
      const first = byCode.get(read.code);
      if (first === undefined && !isMissing(read.code)) byCode.set(read.code, read);
      else if (first !== undefined) cells.refuse('DUPLICATE', at, 'iCode', `The code ${quoted(read.code)} stands in line ${first.line} already.`, 'each code once', quoted(read.code));
    };
  });
  for (const [column, lines] of unused) {
    warnings.add('BAD_INPUT', placeOf(metaFile, lines[0], column), `Outside the tree ${column} has no effect and is not kept: ${lines.length} rows.`,
      'NA or an empty cell', `a value in line ${lines.slice(0, 10).join(', ')}${lines.length > 10 ? ' …' : ''}`);
  }
  const isTold = byCode.size === rows.length && rows.every((row) => row.type !== undefined);
  return { byCode, isWhole: isReadWhole && isTold };
}
