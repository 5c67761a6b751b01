import { placeOf, quoted, type ProblemList } from './problemList';

interface Wanted<Column extends string> {
  readonly file: string;
  readonly line: number;
  readonly columns: readonly string[];
  readonly known: readonly Column[];
  readonly required: readonly Column[];
  /** The column by which the file is told. */
  readonly mark: Column;
}

/** Files that are taken for one another, by a column that only they have. */
const marks = [{ mark: 'iCode', whose: 'iMeta' }, { mark: 'uCode', whose: 'iData' }, { mark: 'obsStatus', whose: 'a table of observations' }] as const;

/** Where each known column stands. Null, with the reasons, where one is missing that must be there; columns that nobody reads are told. */
export function columnsFound<Column extends string>(
  { file, line, columns, known, required, mark }: Wanted<Column>, problems: ProblemList, warnings: ProblemList,
): Readonly<Partial<Record<Column, number>>> | null {
  const other = columns.includes(mark) ? undefined : marks.find((known) => known.mark !== mark && columns.includes(known.mark));
  if (other !== undefined) {
    problems.add('FILE_INVALID', placeOf(file, line), `This is ${other.whose}, in the place of another file.`, `a column ${mark}`, `a column ${other.mark}`);
    return null;
  }
  const missing = required.filter((column) => !columns.includes(column));
  for (const column of missing) {
    const like = columns.find((name) => name.trim().toLowerCase() === column.toLowerCase());
    problems.add('FILE_INVALID', placeOf(file, line, column), `The column ${column} is missing.`, column, like === undefined ? 'no such column' : quoted(like));
  }
  const unread = columns.filter((name) => name !== '' && !known.some((column) => column === name.trim()));
  if (unread.length > 0) {
    warnings.add('BAD_INPUT', placeOf(file, line), 'Some columns are not read.', known.join(', '), unread.slice(0, 50).map(quoted).join(', '));
  }
  return missing.length > 0 ? null : Object.fromEntries(known.map((column) => [column, columns.indexOf(column)])) as Record<Column, number>; // a key for each column
}
