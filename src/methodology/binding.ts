import type { Plan } from './plan';
import { prepare, type Prepared } from './prepare';
import type { Snapshot, SnapshotColumn } from './snapshot';
import type { Children } from './stages/aggregate/kernel';

/** What a plan and a snapshot have to do with each other, found once: where each leaf is read, and the layout of the score store. */
export interface Binding {
  /** The units that passed the screen, and the column of each leaf ready to be normalised, in the order of plan.leaves. */
  readonly prepared: Prepared;
  /** Children of each group, in the order of plan.groups. */
  readonly children: readonly Children[];
  /** Reported scores of each group, in the order of plan.groups. */
  readonly reported: readonly (SnapshotColumn | null)[];
  readonly reportedBonus: SnapshotColumn | null;
}

const bindings = new WeakMap<Plan, WeakMap<Snapshot, Binding>>();

/** The binding of a plan and a snapshot; remembered for as long as both live. */
export function bind(plan: Plan, snapshot: Snapshot): Binding {
  let ofPlan = bindings.get(plan);
  if (ofPlan === undefined) bindings.set(plan, ofPlan = new WeakMap());
  let binding = ofPlan.get(snapshot);
  if (binding === undefined) ofPlan.set(snapshot, binding = makeBinding(plan, snapshot));
  return binding;
}

function makeBinding(plan: Plan, snapshot: Snapshot): Binding {
  const prepared = prepare(plan, snapshot);
  const { units, column } = prepared.snapshot;
  const length = units.length;
  return {
    prepared,
    children: plan.groups.map((group) => ({
      inputs: new Float64Array(0),
      offsets: group.childInputs.map((column) => column * length),
      weights: group.weights,
      totalWeight: group.totalWeight,
    })),
    // The root is never taken as reported: its score is always made from its children.
    reported: plan.groups.map((group) => (group.column === 0 ? null : column(group.code, 'SCORE') ?? null)),
    reportedBonus: plan.bonus.code === null ? null : column(plan.bonus.code, 'SCORE') ?? null,
  };
}
