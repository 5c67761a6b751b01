import { sourceOf } from './leafSource';
import type { Plan, PlanLeaf } from './plan';
import { selectUnits, type Snapshot } from './snapshot';
import { denominate } from './stages/denominate';
import { impute } from './stages/impute/index';
import type { ImputeSurroundings } from './stages/impute/kernel';
import { screenUnits } from './stages/screen';
import { treat } from './stages/treat/index';

/** What stands ready to be normalised: the units that passed the screen, and each leaf's column. */
export interface Prepared {
  readonly snapshot: Snapshot;
  /** Column of each leaf in the order of plan.leaves, denominated, imputed and treated; null where the vintage has none. */
  readonly sources: readonly (Float64Array | null)[];
  /** Whether a lower value is better in the source of each leaf: points are oriented already. */
  readonly lowerIsBetter: readonly boolean[];
  /** Positions, in the snapshot as it came, of units that were screened out. */
  readonly screenedOut: readonly number[];
}

/** Screens units, then denominates, imputes and treats every leaf. */
export function prepare(plan: Plan, snapshot: Snapshot): Prepared {
  const screenedOut = screenUnits(plan, snapshot);
  const left = screenedOut.length === 0 ? snapshot
    : selectUnits(snapshot, snapshot.units.map((_, position) => position).filter((position) => !screenedOut.includes(position)));
  return {
    snapshot: left, screenedOut,
    sources: plan.leaves.map((leaf) => prepareLeaf(leaf, left)),
    lowerIsBetter: plan.leaves.map((leaf) => leaf.lowerIsBetter && sourceOf(leaf, left)?.measure === 'RAW'),
  };
}

/** One leaf's column, ready to be normalised. */
export function prepareLeaf(leaf: PlanLeaf, snapshot: Snapshot): Float64Array | null {
  const observed = denominated(leaf, snapshot);
  return observed === null ? null : treat(leaf.treat, impute(leaf.impute, observed, surroundingsOf(leaf, snapshot)));
}

function denominated(leaf: PlanLeaf, snapshot: Snapshot): Float64Array | null {
  const column = sourceOf(leaf, snapshot)?.values ?? null;
  if (column === null || leaf.denominate === null) return column;
  const by = snapshot.column(leaf.denominate.by, 'RAW')?.values;
  return by === undefined ? new Float64Array(column.length).fill(NaN) : denominate(column, by, leaf.denominate.factor);
}

function surroundingsOf(leaf: PlanLeaf, snapshot: Snapshot): ImputeSurroundings {
  const groupOf = 'group' in leaf.impute ? snapshot.groups?.get(leaf.impute.group) ?? null : null;
  const { panel } = snapshot;
  if (panel === undefined || (leaf.impute.kind !== 'linear' && leaf.impute.kind !== 'lastObservation')) return { groupOf, series: null };
  const columns = panel.panel.snapshots.map((other) => aligned(denominated(leaf, other), other, snapshot));
  return { groupOf, series: { times: panel.panel.times, columns, here: panel.here } };
}

/** A column of another period in the order of this one's units. */
function aligned(column: Float64Array | null, other: Snapshot, snapshot: Snapshot): Float64Array {
  const place = new Map(other.units.map((code, position) => [code, position]));
  return Float64Array.from(snapshot.units, (code) => column?.[place.get(code) ?? -1] ?? NaN);
}
