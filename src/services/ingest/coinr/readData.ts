import { Cells } from '../cells';
import { importLimits } from '../limits';
import type { ImportProgress } from '../indexImport';
import { isPeriod, periodForms } from '../period';
import { placeOf, quoted, type ProblemList } from '../problemList';
import { readCsv, type CsvFile, type RowReader } from '../readCsv';
import { DataUnits, type DataUnit } from './dataUnits';
import { dataColumns, dataFile, type DataColumns } from './dataColumns';
import { isMissing } from './metaRows';
import type { Meta } from './readMeta';

/** One row of iData: what it says of one unit in one period, NaN where it says nothing. */
export interface DataRow {
  readonly unit: string;
  readonly period: string | null;
  /** In the order of `codes`. */
  readonly values: Float64Array;
}

/** What iData says. */
export interface Data {
  readonly units: readonly DataUnit[];
  /** Indicators and denominators that have a column. */
  readonly codes: readonly string[];
  readonly rows: readonly DataRow[];
}

/** Reads iData by what iMeta says of its columns. */
export async function readData(
  source: CsvFile, meta: Meta, problems: ProblemList, warnings: ProblemList, onProgress?: (progress: ImportProgress) => void,
): Promise<Data> {
  const cells = new Cells(dataFile, problems);
  const units = new DataUnits(cells);
  const rows: DataRow[] = [];
  let codes: readonly string[] = [];
  await readCsv(source, problems, (columns, line) => {
    const found = dataColumns(columns, line, meta, cells, warnings);
    codes = found?.values.map((column) => column.code) ?? [];
    return found === null ? null : rowReader(cells, found, units, rows);
  }, onProgress);
  if (problems.isEmpty) warnOfEmpty(codes, rows, warnings);
  return { units: units.list(), codes, rows };
}

function rowReader(cells: Cells, columns: DataColumns, units: DataUnits, rows: DataRow[]): RowReader {
  let present = 0;
  return (row, line) => {
    const unit = readUnitCode(cells, row[columns.uCode], line);
    const period = columns.time === -1 ? null : readTime(cells, row[columns.time], line);
    const values = Float64Array.from(columns.values, ({ code, at }) => {
      const cell = row[at];
      return isMissing(cell) ? NaN : cells.number(cell, line, code, 'a plain number such as -12.5 or 3e-4, or NA where it is missing') ?? NaN;
    });
    const groups = columns.groups.map(({ code, at }) => ({ grouping: code, group: isMissing(row[at]) ? null : cells.group(row[at], line, code) ?? null }));
    const name = columns.uName === -1 || isMissing(row[columns.uName]) ? null : cells.label(row[columns.uName], line, 'uName') ?? null;
    if (unit === undefined || period === undefined) return;
    if (!units.take({ unit, period, name, groups }, line)) return;
    const before = present;
    for (const value of values) if (!Number.isNaN(value)) present++;
    if (present <= importLimits.observations) rows.push({ unit, period, values });
    else if (before <= importLimits.observations) {
      cells.refuse('LIMIT_EXCEEDED', line, undefined, 'There are more values than the limit.', `at most ${importLimits.observations} values`, 'more');
    }
  };
}

function readUnitCode(cells: Cells, cell: string, line: number): string | undefined {
  if (cell !== 'NA') return cells.code(cell, line, 'uCode');
  cells.refuse('BAD_INPUT', line, 'uCode', 'The code is missing: NA is how R writes what is missing, so no unit can have it as its code.', 'another code, e.g. NAM', '"NA"');
  return undefined;
}

function readTime(cells: Cells, cell: string, line: number): string | undefined {
  if (isPeriod(cell)) return cell;
  cells.refuse('BAD_INPUT', line, 'Time', isMissing(cell) ? 'The period is missing.' : 'The period does not have the form of one.', periodForms, quoted(cell));
  return undefined;
}

function warnOfEmpty(codes: readonly string[], rows: readonly DataRow[], warnings: ProblemList): void {
  codes.forEach((code, column) => {
    if (rows.every((row) => Number.isNaN(row.values[column]))) {
      warnings.add('BAD_INPUT', placeOf(dataFile, 1, code), 'The column has no value in any row.', 'at least one value', 'none');
    }
  });
}
