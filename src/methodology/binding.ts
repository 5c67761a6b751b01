import type { Plan, PlanLeaf } from './plan';
import type { Snapshot, SnapshotColumn } from './snapshot';
import type { Children } from './stages/aggregate/kernel';

/** What a plan and a snapshot have to do with each other, found once: where each leaf is read, and the layout of the score store. */
export interface Binding {
  /** Source column of each leaf, in the order of plan.leaves; null where the vintage has none. */
  readonly sources: readonly (Float64Array | null)[];
  /** Whether a lower value is better in the source of each leaf: points are oriented already. */
  readonly lowerIsBetter: readonly boolean[];
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

/** Where a leaf is read: points as points only; raw values, or points where the vintage has nothing but points. */
function sourceOf(leaf: PlanLeaf, snapshot: Snapshot): SnapshotColumn | undefined {
  return snapshot.column(leaf.code, leaf.reads) ?? (leaf.reads === 'RAW' ? snapshot.column(leaf.code, 'POINTS') : undefined);
}

function makeBinding(plan: Plan, snapshot: Snapshot): Binding {
  const length = snapshot.units.length;
  const read = plan.leaves.map((leaf) => sourceOf(leaf, snapshot));
  return {
    sources: read.map((column) => column?.values ?? null),
    lowerIsBetter: plan.leaves.map((leaf, k) => leaf.lowerIsBetter && read[k]?.measure === 'RAW'),
    children: plan.groups.map((group) => ({
      inputs: new Float64Array(0),
      offsets: group.childInputs.map((column) => column * length),
      weights: group.weights,
      totalWeight: group.totalWeight,
    })),
    // The root is never taken as reported: its score is always made from its children.
    reported: plan.groups.map((group) => (group.column === 0 ? null : snapshot.column(group.code, 'SCORE') ?? null)),
    reportedBonus: plan.bonus.code === null ? null : snapshot.column(plan.bonus.code, 'SCORE') ?? null,
  };
}
