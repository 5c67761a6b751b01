import { imputedState } from './imputedState';
import { sourceOf } from './leafSource';
import { denominatedState, observedState, screenedState, treatedState, type PeriodState } from './periodState';
import type { UnitCode } from './framework';
import type { Plan } from './plan';
import type { Snapshot } from './snapshot';
import { isInTime } from './stages/impute/inTime';
import { preparationStages, type PreparationStage } from './vocabulary';

/** What stands ready to be normalised: the units that passed the screen, and each leaf's column. */
export interface Prepared {
  readonly snapshot: Snapshot;
  /** Column of each leaf in the order of plan.leaves, denominated, imputed and treated; null where the vintage has none. */
  readonly sources: readonly (Float64Array | null)[];
  /** Columns of each leaf in the other periods, as ready as these; none where normalisation learns from its own period alone. */
  readonly elsewhere: readonly (readonly Float64Array[])[];
  /** Whether a lower value is better in the source of each leaf: points are oriented already. */
  readonly lowerIsBetter: readonly boolean[];
  /** Units that were screened out. */
  readonly screenedOut: readonly UnitCode[];
}

/** Screens units, denominates, imputes and treats every leaf, in the order of the document; in the periods that matter, side by side. `afterStage` may look on. */
export function prepare(plan: Plan, snapshot: Snapshot, afterStage: (stage: PreparationStage, here: PeriodState) => void = () => undefined): Prepared {
  const learnsOverAll = plan.document.panel?.normalise === 'OVER_ALL';
  const looksAround = learnsOverAll || plan.leaves.some((leaf) => isInTime(leaf.impute));
  const { panel, here } = (looksAround ? snapshot.panel : undefined) ?? { panel: { snapshots: [snapshot], times: [0] }, here: 0 };
  let states: readonly PeriodState[] = panel.snapshots.map((other, period) => observedState(plan, period === here ? snapshot : other));
  for (const stage of plan.document.order ?? preparationStages) {
    switch (stage) {
      case 'screen': states = states.map((state) => screenedState(plan, state)); break;
      case 'denominate': states = states.map((state) => denominatedState(plan, state)); break;
      case 'impute': states = states.map((_, period) => imputedState(plan, states, period, panel.times)); break;
      case 'treat': states = states.map((state) => treatedState(plan, state)); break;
    }
    afterStage(stage, states[here]);
  }
  const { snapshot: left, columns, screenedOut } = states[here];
  const others = learnsOverAll ? states.filter((_, period) => period !== here) : [];
  return {
    snapshot: left, sources: columns, screenedOut,
    elsewhere: plan.leaves.map((_, k) => others.map((other) => other.columns[k]).filter((column) => column !== null)),
    lowerIsBetter: plan.leaves.map((leaf) => leaf.lowerIsBetter && sourceOf(leaf, left)?.measure === 'RAW'),
  };
}
