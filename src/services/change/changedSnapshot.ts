import type { MovableFigure } from '../../methodology/change/movableFigures';
import { createSnapshot, type Snapshot } from '../../methodology/snapshot';

/** A figure and the value that it is given instead. */
export interface Change { readonly figure: Pick<MovableFigure, 'node' | 'measure'>; readonly to: number }

/** The same data with some figures of one unit changed. */
export function changedSnapshot(observed: Snapshot, unit: string, changes: readonly Change[]): Snapshot {
  const at = observed.units.indexOf(unit);
  const { units, columns, column: _, ...surroundings } = observed;
  return createSnapshot(units, columns.map((column) => {
    const change = changes.find(({ figure }) => figure.node === column.node && figure.measure === column.measure);
    return change === undefined ? column : { ...column, values: column.values.with(at, change.to) };
  }), surroundings);
}
