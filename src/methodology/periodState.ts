import type { UnitCode } from './framework';
import { sourceOf } from './leafSource';
import type { Plan } from './plan';
import { selectUnits, type Snapshot } from './snapshot';
import { denominate } from './stages/denominate';
import { screenUnits } from './stages/screen';
import { treat } from './stages/treat/index';

/** One period on its way to be normalised: the units that are left, and the column of each leaf, in the order of plan.leaves. */
export interface PeriodState {
  readonly snapshot: Snapshot;
  /** Null where the vintage has no column. */
  readonly columns: readonly (Float64Array | null)[];
  readonly screenedOut: readonly UnitCode[];
}

/** A period as it is observed. */
export function observedState({ leaves }: Plan, snapshot: Snapshot): PeriodState {
  return { snapshot, columns: leaves.map((leaf) => sourceOf(leaf, snapshot)?.values ?? null), screenedOut: [] };
}

/** Without the units that the screen does not let pass. */
export function screenedState(plan: Plan, state: PeriodState): PeriodState {
  const { units } = state.snapshot;
  const out = new Set(screenUnits(plan, state.columns, units));
  if (out.size === 0) return state;
  const left = units.map((_, position) => position).filter((position) => !out.has(position));
  return {
    snapshot: selectUnits(state.snapshot, left),
    columns: state.columns.map((column) => (column === null ? null : Float64Array.from(left, (position) => column[position]))),
    screenedOut: [...out].map((position) => units[position]),
  };
}

/** With indicators divided by what their rules name; by a variable that the vintage lacks they become missing. */
export function denominatedState({ leaves }: Plan, state: PeriodState): PeriodState {
  const { snapshot, columns } = state;
  return {
    ...state,
    columns: columns.map((column, k) => {
      const rule = leaves[k].denominate;
      if (column === null || rule === null) return column;
      const by = snapshot.column(rule.by, 'RAW')?.values;
      return by === undefined ? new Float64Array(column.length).fill(NaN) : denominate(column, by, rule.factor);
    }),
  };
}

/** With outliers drawn in. */
export function treatedState({ leaves }: Plan, state: PeriodState): PeriodState {
  return { ...state, columns: state.columns.map((column, k) => (column === null ? null : treat(leaves[k].treat, column))) };
}
