import { onOneLine } from './problems';
import type { ListColumn } from './listing';

/** A table as Markdown; what would end a cell or begin markup is escaped. */
export function markdownTable<Row>(rows: readonly Row[], columns: readonly ListColumn<Row>[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => markdownText(title))), line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map(({ cell }) => markdownText(cell(row))))),
  ];
}

/** Text that stands for itself in Markdown. */
export function markdownText(text: string): string {
  return onOneLine(text).replace(/[\\`*_[\]<>|]/g, '\\$&');
}
