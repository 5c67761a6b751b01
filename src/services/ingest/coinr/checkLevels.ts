import type { Cells } from '../cells';
import type { MetaTree } from './checkTree';
import type { MetaRow } from './metaRows';

/**
 * Holds the levels that iMeta states against those that its parents make: an indicator is at 1, an
 * aggregate one above its children. Of two rows that disagree, the one the tree contradicts is told.
 */
export function checkLevels(tree: MetaTree, cells: Cells): void {
  const heights = heightsOf(tree);
  for (const row of tree.rows) {
    const height = heights.get(row);
    if (height === undefined || row.type !== 'Aggregate') continue;
    if (row.level !== undefined && row.level !== height) {
      cells.refuse('METHODOLOGY_INVALID', row.line, 'Level', 'The level is not the one above the rows that belong to it.', String(height), String(row.level));
    }
    for (const child of tree.children.get(row.code) ?? []) {
      const below = heights.get(child);
      if (below !== undefined && below !== height - 1) {
        cells.refuse('METHODOLOGY_INVALID', child.line, 'Level', `Its parent ${row.code} stands at level ${height}, not just above it.`, `level ${height - 1}`, `level ${below}`);
      }
    }
  }
}

/** How many levels there are from each row down to its lowest indicator; undefined in and above a circle. */
function heightsOf({ rows, children }: MetaTree): Map<MetaRow, number> {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const waiting = new Map<MetaRow, number>(rows.map((row) => [row, children.get(row.code)?.length ?? 0]));
  const heights = new Map<MetaRow, number>();
  const ready = rows.filter((row) => waiting.get(row) === 0);
  for (let row = ready.pop(); row !== undefined; row = ready.pop()) {
    const below = (children.get(row.code) ?? []).map((child) => heights.get(child) ?? 0);
    // An aggregate without children is told elsewhere; here its word is taken.
    heights.set(row, row.type === 'Indicator' ? 1 : below.length === 0 ? row.level ?? 2 : 1 + Math.max(...below));
    const parent = row.parent === null ? undefined : byCode.get(row.parent);
    if (parent === undefined || parent === row) continue;
    const left = (waiting.get(parent) ?? 0) - 1;
    waiting.set(parent, left);
    if (left === 0) ready.push(parent);
  }
  return heights;
}
