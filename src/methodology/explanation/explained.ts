import { bind } from '../binding';
import type { UnitCode } from '../framework';
import { prepare, type Prepared } from '../prepare';
import type { ScoreTable } from '../score';
import type { Snapshot } from '../snapshot';
import type { PreparationStage } from '../vocabulary';
import { Trace } from './trace';

/** What a unit's leaves were after one stage of preparation, in the order of plan.leaves; NaN is missing. */
export interface PreparedValues {
  readonly stage: PreparationStage;
  readonly values: Float64Array;
}

/** One unit of a table, and what its explanation is read from. */
export interface Explained {
  readonly table: ScoreTable;
  readonly unit: UnitCode;
  /** Its place in the table. */
  readonly position: number;
  /** The data as they were observed, of all units. */
  readonly observed: Snapshot;
  readonly prepared: Prepared;
  readonly stages: readonly PreparedValues[];
  readonly trace: Trace;
}

/** `observed` is what the table was scored from; the unit must be in it. */
export function explained(table: ScoreTable, observed: Snapshot, unit: UnitCode): Explained {
  return {
    table, unit, position: table.units.indexOf(unit), observed, prepared: bind(table.plan, observed).prepared,
    stages: stagesOf(table, observed, unit), trace: new Trace(),
  };
}

/** Preparation is done again, with somebody looking on; where the document prepares nothing there is nothing to see. */
function stagesOf({ plan }: ScoreTable, observed: Snapshot, unit: UnitCode): readonly PreparedValues[] {
  const { denominate, impute, treat } = plan.document;
  if (denominate === undefined && impute === undefined && treat === undefined) return [];
  const stages: PreparedValues[] = [];
  prepare(plan, observed, (stage, { snapshot, columns }) => {
    const place = snapshot.units.indexOf(unit);
    stages.push({ stage, values: Float64Array.from(columns, (column) => column?.[place] ?? NaN) });
  });
  return stages;
}
