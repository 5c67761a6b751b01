import type { NodeCode, UnitCode } from './framework';
import type { Measure } from './vocabulary';

/** One column of a snapshot: the values of one node under one measure, one per unit, NaN where missing. */
export interface SnapshotColumn {
  readonly node: NodeCode;
  readonly measure: Measure;
  /** For SCORE columns: ref of the methodology version under which the source scored the node. */
  readonly reportedUnder: string | null;
  readonly values: Float64Array;
}

/** What one vintage says of one period: units × columns, each column a straight run of numbers. */
export interface Snapshot {
  readonly units: readonly UnitCode[];
  readonly columns: readonly SnapshotColumn[];
  /** The column of a node under a measure, if the vintage has one. */
  readonly column: (node: NodeCode, measure: Measure) => SnapshotColumn | undefined;
}

/** Makes a snapshot; every column must have one value per unit. */
export function createSnapshot(units: readonly UnitCode[], columns: readonly SnapshotColumn[]): Snapshot {
  const byKey = new Map<string, SnapshotColumn>();
  for (const column of columns) {
    if (column.values.length !== units.length) {
      throw new Error(`Column ${column.node} ${column.measure}: expected ${units.length} values, got ${column.values.length}`);
    }
    byKey.set(`${column.measure} ${column.node}`, column);
  }
  return { units, columns, column: (node, measure) => byKey.get(`${measure} ${node}`) };
}

/** The same snapshot with only the units at `positions`, in that order. */
export function selectUnits(snapshot: Snapshot, positions: readonly number[]): Snapshot {
  return createSnapshot(
    positions.map((position) => snapshot.units[position]),
    snapshot.columns.map((column) => ({
      ...column,
      values: Float64Array.from(positions, (position) => column.values[position]),
    })),
  );
}
