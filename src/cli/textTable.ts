import Table from 'cli-table3';
import { onOneLine } from './problems';

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** No frame: columns two blanks apart, and a line below the titles. */
const lines = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: '', 'left-mid': '', mid: '─', 'mid-mid': '──', right: '', 'right-mid': '', middle: '  ',
};

/** A table as text. Chinese characters are two columns of a terminal wide, and are counted so. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const table = new Table({
    head: columns.map((column) => column.title), colAligns: columns.map((column) => column.align), chars: lines,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...rows.map((row) => row.map(onOneLine)));
  return table.toString().split('\n').map((line) => line.trimEnd()).join('\n');
}
