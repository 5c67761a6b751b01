import { importLimits } from '../limits';
import type { Cells } from '../cells';
import { quoted } from '../problemList';

export const metaFile = 'iMeta.csv';

const rowTypes = ['Indicator', 'Aggregate', 'Group', 'Denominator', 'Other'] as const;
type RowType = (typeof rowTypes)[number];

export const requiredColumns = ['Level', 'iCode', 'Direction', 'Weight', 'Parent', 'Type'] as const;
export const metaColumns = [...requiredColumns, 'iName', 'Unit', 'Target', 'Denominator'] as const;
type MetaColumn = (typeof metaColumns)[number];

/** One row of iMeta. A cell that could not be read is undefined, one that is missing is null. */
export interface MetaRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly type: RowType | undefined;
  readonly level: number | undefined;
  readonly lowerIsBetter: boolean;
  /** Null for the root only, whose weight means nothing. */
  readonly weight: number | null | undefined;
  readonly unit: string | null;
  readonly target: number | null;
  readonly denominator: string | null;
  readonly parent: string | null;
}

/** Cells that a row outside the tree has no use for. */
const treeColumns = ['Level', 'Direction', 'Weight', 'Target', 'Denominator', 'Parent'] as const;

/** Empty or NA, as R writes what is missing. */
export function isMissing(cell: string): boolean {
  return cell === '' || cell === 'NA';
}

/** Reads one row of iMeta. `unused` is told of cells that have no effect, because the row stands outside the tree. */
export function readMetaRow(cells: Cells, line: number, cell: (column: MetaColumn) => string, unused: (column: MetaColumn) => void): MetaRow {
  const code = cell('iCode');
  if (isMissing(code)) cells.refuse('BAD_INPUT', line, 'iCode', 'The code is missing.', 'a code', quoted(code));
  else if (['uName', 'uCode', 'Time'].includes(code)) cells.refuse('BAD_INPUT', line, 'iCode', 'The code is that of a column of units in iData.', 'another code', quoted(code));
  else cells.code(code, line, 'iCode');
  const name = isMissing(cell('iName')) ? code : cells.label(cell('iName'), line, 'iName') ?? code;
  const unit = isMissing(cell('Unit')) ? null : cells.label(cell('Unit'), line, 'Unit') ?? null;
  const type = cells.word(cell('Type'), rowTypes, line, 'Type');
  const outside = { line, code, name, type, unit, level: undefined, lowerIsBetter: false, weight: null, target: null, denominator: null, parent: null };
  if (type === undefined) return outside;
  if (type !== 'Indicator' && type !== 'Aggregate') {
    for (const column of treeColumns) if (!isMissing(cell(column))) unused(column);
    if (type !== 'Denominator' && unit !== null) unused('Unit');
    return outside;
  }
  const parent = isMissing(cell('Parent')) ? null : cell('Parent');
  return {
    ...outside, parent,
    level: readLevel(cells, cell('Level'), line, type),
    lowerIsBetter: readDirection(cells, cell('Direction'), line),
    weight: parent === null && type === 'Aggregate' ? null : readWeight(cells, cell('Weight'), line),
    target: isMissing(cell('Target')) ? null : cells.number(cell('Target'), line, 'Target') ?? null,
    denominator: readDenominator(cells, cell('Denominator'), line, type),
  };
}

function readLevel(cells: Cells, cell: string, line: number, type: 'Indicator' | 'Aggregate'): number | undefined {
  const expected = type === 'Indicator' ? '1, the level of indicators' : `a whole number from 2 to ${importLimits.levels}`;
  const level = cells.number(cell, line, 'Level', expected);
  if (level === undefined) return undefined;
  const isRight = type === 'Indicator' ? level === 1 : Number.isInteger(level) && level >= 2 && level <= importLimits.levels;
  if (isRight) return level;
  cells.refuse('OUT_OF_RANGE', line, 'Level', type === 'Indicator' ? 'Indicators stand at level 1.' : 'Aggregates stand above level 1.', expected, quoted(cell));
  return undefined;
}

function readDirection(cells: Cells, cell: string, line: number): boolean {
  const expected = '1 (more is better) or -1';
  const direction = cells.number(cell, line, 'Direction', expected);
  if (direction !== undefined && direction !== 1 && direction !== -1) {
    cells.refuse('OUT_OF_RANGE', line, 'Direction', 'The direction is neither 1 nor -1.', expected, quoted(cell));
  }
  return direction === -1;
}

function readWeight(cells: Cells, cell: string, line: number): number | undefined {
  const expected = 'a number, 0 or more';
  if (isMissing(cell)) {
    cells.refuse('WEIGHTS_INVALID', line, 'Weight', 'The weight is missing.', expected, quoted(cell));
    return undefined;
  }
  const weight = cells.number(cell, line, 'Weight', expected);
  if (weight === undefined || weight >= 0) return weight;
  cells.refuse('WEIGHTS_INVALID', line, 'Weight', 'A weight must not be negative.', expected, quoted(cell));
  return undefined;
}

function readDenominator(cells: Cells, cell: string, line: number, type: 'Indicator' | 'Aggregate'): string | null {
  if (isMissing(cell)) return null;
  if (type === 'Indicator') return cell;
  cells.refuse('BAD_INPUT', line, 'Denominator', 'Only an indicator is divided.', 'NA or an empty cell', quoted(cell));
  return null;
}
