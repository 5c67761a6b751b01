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
 * The data of a world in which only some of the changes between two releases have been made. Units of both releases
 * have the values of the state; an entrant has those of the later release and a leaver those of the earlier one,
 * whatever the state, since no others are known.
 *
 * The world with all the other changes made is the same for the releases in reverse, so that effects
 * only turn their signs.
 */
export function blend(pair: ReleasePair, state: DataState): Snapshot {
  const { before, after } = pair;
  const inBefore = unitsWithData(before);
  const inAfter = unitsWithData(after);
  const { units } = state.hasEntered ? after : before;
  const isShared = units.map((unit) => inBefore.has(unit) && inAfter.has(unit));
  const ofOwnRelease = reader(state.hasEntered ? after : before);
  const sources = { before: reader(pair.before), after: reader(pair.after), beforeRevised: reader(pair.beforeRevised), afterUnrevised: reader(pair.afterUnrevised) };
  const reportedBy = state.isRevised ? [pair.after, pair.before] : [pair.before, pair.after];
  const columns = columnsOf(reportedBy).map(({ node, measure, reportedUnder }): SnapshotColumn => {
    const alone = ofOwnRelease(node, measure);
    const read = {
      before: sources.before(node, measure), after: sources.after(node, measure),
      beforeRevised: pair.beforeRevised === null ? null : sources.beforeRevised(node, measure),
      afterUnrevised: pair.afterUnrevised === null ? null : sources.afterUnrevised(node, measure),
    };
    return { node, measure, reportedUnder, values: Float64Array.from(units, (unit, k) => (isShared[k] ? valueIn(read, state, unit) : alone(unit))) };
  });
  return createSnapshot(units, columns, groupsIn(pair, state, units));
}

type Read = (unit: UnitCode) => number;

interface Readings {
  readonly before: Read;
  readonly after: Read;
  readonly beforeRevised: Read | null;
  readonly afterUnrevised: Read | null;
}

function valueIn({ before, after, beforeRevised, afterUnrevised }: Readings, { isRevised, isLater }: DataState, unit: UnitCode): number {
  if (isRevised && isLater) return after(unit);
  if (!isRevised && !isLater) return before(unit);
  const known = isRevised ? beforeRevised : afterUnrevised;
  if (known !== null) return known(unit);
  const opposite = isRevised ? afterUnrevised : beforeRevised;
  const nearest = isRevised ? before(unit) : after(unit);
  if (opposite === null) return nearest;
  const moved = before(unit) + after(unit) - opposite(unit); // the revision of one period carried to the other
  return Number.isNaN(moved) ? nearest : moved;
}

function reader(snapshot: Snapshot | null): (node: NodeCode, measure: Measure) => Read {
  if (snapshot === null) return () => () => NaN;
  const places = placesOf(snapshot);
  return (node, measure) => {
    const values = snapshot.column(node, measure)?.values;
    return (unit) => values?.[places.get(unit) ?? -1] ?? NaN;
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
