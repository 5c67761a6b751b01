import type { NodeCode, UnitCode } from '../framework';
import { createSnapshot, type Snapshot, type SnapshotColumn, type SnapshotSurroundings } from '../snapshot';
import type { Measure } from '../vocabulary';

/**
 * What two releases know of two periods. What a release does not hold is null: then the revision is taken to have
 * been the same in both periods, or, where neither holds the other's period, not to be told apart from real change.
 */
export interface ReleasePair {
  /** The earlier release, at its period. */
  readonly before: Snapshot;
  /** The later release, at its period. */
  readonly after: Snapshot;
  /** The period of `before`, as the later release knows it. */
  readonly beforeRevised: Snapshot | null;
  /** The period of `after`, as the earlier release knew it. */
  readonly afterUnrevised: Snapshot | null;
}

/** Which of the changes of data have been made. */
export interface DataState {
  /** Values of a period as the later release has them. */
  readonly isRevised: boolean;
  /** Values of the later release's period. */
  readonly isLater: boolean;
  /** Units of the later release: entrants are there and leavers are gone. */
  readonly hasEntered: boolean;
}

/**
 * Makes the data of any world in which only some of the changes between two releases have been made. Units of both releases
 * have the values of the state; an entrant has those of the later release and a leaver those of the earlier one,
 * whatever the state, since no others are known.
 *
 * The world with all the other changes made is the same for the releases in reverse, so that effects
 * only turn their signs.
 */
export function blender(pair: ReleasePair): (state: DataState) => Snapshot {
  const { before, after } = pair;
  const [inBefore, inAfter] = [unitsWithData(before), unitsWithData(after)];
  const [ofEarlier, ofLater] = [before, after].map(({ units }) => ({
    read: readerAt(units), unshared: units.flatMap((unit, position) => (inBefore.has(unit) && inAfter.has(unit) ? [] : [position])),
  }));
  const [columns, columnsRevised] = [columnsOf([before, after]), columnsOf([after, before])];
  return (state) => {
    const own = state.hasEntered ? after : before;
    const { read, unshared } = state.hasEntered ? ofLater : ofEarlier;
    const blended = (state.isRevised ? columnsRevised : columns).map(({ node, measure, reportedUnder }): SnapshotColumn => {
      const values = sharedValues(pair, state, (snapshot) => read(snapshot, node, measure));
      if (unshared.length > 0) {
        const alone = read(own, node, measure);
        for (const position of unshared) values[position] = alone[position];
      }
      return { node, measure, reportedUnder, values };
    });
    return createSnapshot(own.units, blended, groupsIn(pair, state, own.units));
  };
}

/** The values of one column in one snapshot, which may be written to. */
type ReadColumn = (snapshot: Snapshot) => Float64Array;

/** What units of both releases have in a column. */
function sharedValues({ before, after, beforeRevised, afterUnrevised }: ReleasePair, { isRevised, isLater }: DataState, read: ReadColumn): Float64Array {
  if (isRevised && isLater) return read(after);
  if (!isRevised && !isLater) return read(before);
  const known = isRevised ? beforeRevised : afterUnrevised;
  if (known !== null) return read(known);
  const opposite = isRevised ? afterUnrevised : beforeRevised;
  if (opposite === null) return read(isRevised ? before : after);
  const [earlier, later, other] = [read(before), read(after), read(opposite)];
  const nearest = isRevised ? earlier : later;
  return nearest.map((value, position) => {
    const moved = earlier[position] + later[position] - other[position]; // the revision of one period carried to the other
    return Number.isNaN(moved) ? value : moved;
  });
}

/** Reads columns of any snapshot for these units, in their order; what a snapshot does not have is missing. */
function readerAt(units: readonly UnitCode[]): (snapshot: Snapshot, node: NodeCode, measure: Measure) => Float64Array {
  const placesIn = new Map<Snapshot, Int32Array>();
  return (snapshot, node, measure) => {
    let places = placesIn.get(snapshot);
    if (places === undefined) {
      const placeOf = placesOf(snapshot);
      places = Int32Array.from(units, (unit) => placeOf.get(unit) ?? -1);
      placesIn.set(snapshot, places);
    }
    const column = snapshot.column(node, measure);
    const values = new Float64Array(units.length).fill(NaN);
    if (column === undefined) return values;
    for (let position = 0; position < values.length; position++) {
      if (places[position] >= 0) values[position] = column.values[places[position]];
    }
    return values;
  };
}

/** A unit without any value is in a release by name only. */
function unitsWithData({ units, columns }: Snapshot): ReadonlySet<UnitCode> {
  return new Set(units.filter((_, position) => columns.some(({ values }) => !Number.isNaN(values[position]))));
}

function placesOf({ units }: Snapshot): ReadonlyMap<UnitCode, number> {
  return new Map(units.map((code, position) => [code, position]));
}

/** Every column that one of the snapshots has, described by the first that has it. */
function columnsOf(snapshots: readonly Snapshot[]): readonly Omit<SnapshotColumn, 'values'>[] {
  const found = new Map<string, Omit<SnapshotColumn, 'values'>>();
  for (const { columns } of snapshots) {
    for (const column of columns) if (!found.has(`${column.measure} ${column.node}`)) found.set(`${column.measure} ${column.node}`, column);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, column]) => column);
}

/** A unit of both releases stands in the groups of the one whose revision stands, any other in those of its own. */
function groupsIn({ before, after }: ReleasePair, { isRevised, hasEntered }: DataState, units: readonly UnitCode[]): SnapshotSurroundings {
  const [standing, own] = [isRevised ? after : before, hasEntered ? after : before].map((snapshot) => ({ groups: snapshot.groups, places: placesOf(snapshot) }));
  const kinds = new Set([...standing.groups?.keys() ?? [], ...own.groups?.keys() ?? []]);
  if (kinds.size === 0) return {};
  const groupOf = ({ groups, places }: typeof own, kind: string, unit: UnitCode): string | null | undefined => groups?.get(kind)?.[places.get(unit) ?? -1];
  return {
    groups: new Map(Array.from(kinds, (kind) => [kind, units.map((unit) => (standing.places.has(unit) ? groupOf(standing, kind, unit) : groupOf(own, kind, unit)) ?? null)])),
  };
}
