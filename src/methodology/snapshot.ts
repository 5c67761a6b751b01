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

/** The periods of a vintage side by side, in time order. */
export interface Panel {
  readonly periods: readonly string[];
  /** The periods as numbers (years), for interpolation. */
  readonly times: readonly number[];
  readonly snapshots: readonly Snapshot[];
}

/** What a snapshot may know besides its columns. */
export interface SnapshotSurroundings {
  /** Codes of the groups of units by kind of group, one per unit; null for a unit in none. */
  readonly groups?: ReadonlyMap<string, readonly (string | null)[]>;
  readonly panel?: { readonly panel: Panel; readonly here: number };
}

/** What one vintage says of one period: units × columns, each column a straight run of numbers. */
export interface Snapshot extends SnapshotSurroundings {
  readonly units: readonly UnitCode[];
  readonly columns: readonly SnapshotColumn[];
  /** The column of a node under a measure, if the vintage has one. */
  readonly column: (node: NodeCode, measure: Measure) => SnapshotColumn | undefined;
}

/** Makes a snapshot; every column must have one value per unit. */
export function createSnapshot(
  units: readonly UnitCode[], columns: readonly SnapshotColumn[], surroundings: SnapshotSurroundings = {},
): Snapshot {
  const byKey = new Map<string, SnapshotColumn>();
  for (const column of columns) {
    if (column.values.length !== units.length) {
      throw new Error(`Column ${column.node} ${column.measure}: expected ${units.length} values, got ${column.values.length}`);
    }
    byKey.set(`${column.measure} ${column.node}`, column);
  }
  return { ...surroundings, units, columns, column: (node, measure) => byKey.get(`${measure} ${node}`) };
}

/** The same snapshot with only the units at `positions`, in that order. */
export function selectUnits(snapshot: Snapshot, positions: readonly number[]): Snapshot {
  return createSnapshot(
    positions.map((position) => snapshot.units[position]),
    snapshot.columns.map((column) => ({
      ...column,
      values: Float64Array.from(positions, (position) => column.values[position]),
    })),
    {
      ...snapshot.panel === undefined ? {} : { panel: snapshot.panel },
      ...snapshot.groups === undefined ? {} : {
        groups: new Map(Array.from(snapshot.groups, ([kind, codes]) => [kind, positions.map((position) => codes[position])])),
      },
    },
  );
}

/** Positions of those units of a snapshot that are named. */
function positionsOf(snapshot: Snapshot, codes: readonly UnitCode[]): number[] {
  const asked = new Set(codes);
  return snapshot.units.flatMap((code, position) => (asked.has(code) ? [position] : []));
}

/** The same snapshot among the units named; all of them where none is named. */
export function amongUnits(snapshot: Snapshot, units: readonly UnitCode[] | null): Snapshot {
  return units === null ? snapshot : selectUnits(snapshot, positionsOf(snapshot, units));
}
