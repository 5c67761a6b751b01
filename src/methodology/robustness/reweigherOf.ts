import type { ScoreTable } from '../score';
import { isAdditive } from '../stages/aggregate/index';
import { AdditiveReweigher } from './additiveReweigher';
import { GeneralReweigher } from './generalReweigher';
import type { Reweigher } from './reweigher';
import type { WeightDoubt } from './weightDraw';

/** Sums and means all the way up take the short way, whose scores may differ from the engine's in their last digits. */
export function reweigherOf(table: ScoreTable, doubt: WeightDoubt): Reweigher {
  const isPlain = table.plan.groups.every((group) => isAdditive(group.aggregate) && group.normalise === null);
  return isPlain ? new AdditiveReweigher(table, doubt) : new GeneralReweigher(table, doubt);
}
