import type { Cells } from '../cells';
import { columnsFound } from '../columns';
import { placeOf, quoted, type ProblemList } from '../problemList';
import type { Meta } from './readMeta';

export const dataFile = 'iData.csv';

/** COINr's own columns of iData, which iMeta does not describe. */
export const specialColumns = ['uName', 'uCode', 'Time'] as const;

interface CodedColumn { readonly code: string; readonly at: number }

/** Where each column of iData stands; -1 for one that need not be there and is not. */
export interface DataColumns {
  readonly uCode: number;
  readonly uName: number;
  readonly time: number;
  readonly groups: readonly CodedColumn[];
  /** Indicators and denominators, in the order of iMeta. */
  readonly values: readonly CodedColumn[];
}

/** Meets the header of iData with iMeta: each column but the three of COINr's own is a row there, each row that has data a column here. */
export function dataColumns(columns: readonly string[], line: number, meta: Meta, cells: Cells, warnings: ProblemList): DataColumns | null {
  const others = columns.filter((name) => name !== '' && !specialColumns.some((own) => own === name.trim()));
  const found = columnsFound({
    file: dataFile, line, columns, known: [...specialColumns, ...others], required: ['uCode'], mark: 'uCode',
  }, cells.problems, warnings);
  if (found === null) return null;
  if (meta.isWhole) for (const name of others) checkColumn(name.trim(), line, meta, cells, warnings);
  const coded = (types: readonly string[]): CodedColumn[] => [...meta.byCode.values()]
    .filter((row) => row.type !== undefined && types.includes(row.type))
    .map(({ code }) => ({ code, at: columns.indexOf(code) }));
  const [groups, values] = [coded(['Group']), coded(['Indicator', 'Denominator'])];
  for (const { code, at } of [...groups, ...values]) {
    if (at !== -1 || columns.some((name) => name.trim() === code)) continue;
    cells.refuse('FILE_INVALID', line, code, `The column ${quoted(code)} is missing: iMeta has it in line ${meta.byCode.get(code)?.line}.`, quoted(code), 'no such column');
  }
  const isThere = ({ at }: CodedColumn): boolean => at !== -1;
  return { uCode: columns.indexOf('uCode'), uName: columns.indexOf('uName'), time: columns.indexOf('Time'), groups: groups.filter(isThere), values: values.filter(isThere) };
}

function checkColumn(name: string, line: number, { byCode }: Meta, cells: Cells, warnings: ProblemList): void {
  const row = byCode.get(name);
  if (row === undefined) {
    cells.refuse('NOT_FOUND', line, name, `The column ${quoted(name)} is no row of iMeta.`,
      `a row of iMeta${cells.like(name, byCode.keys())}; of Type Other where it is to be passed over`, quoted(name));
  } else if (row.type === 'Aggregate') {
    cells.refuse('FILE_INVALID', line, name, 'The column is an aggregate, whose values are computed.', 'columns of indicators, denominators and groups', quoted(name));
  } else if (row.type === 'Other') {
    warnings.add('BAD_INPUT', placeOf(dataFile, line, name), 'The column is of Type Other: it is passed over and not kept.', 'an indicator, a denominator or a group', 'Other');
  }
}
