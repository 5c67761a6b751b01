import type { NodeCode } from '../../methodology/framework';
import { rankerOf } from '../../methodology/robustness/monteCarlo';
import { leavingOut } from '../../methodology/robustness/parseDoubts';
import type { RobustnessSpec } from '../../methodology/robustness/robustnessSpec';
import type { Evaluation, EvaluationService } from '../EvaluationService';
import { makeWorlds, scoreWorlds } from './worlds';

/** What leaving out one node does to the ranks of the evaluation, everything else as it is. */
export interface LeftOut {
  readonly node: NodeCode;
  /** Mean absolute shift of the units that are ranked with it and without it; null where there are none. */
  readonly meanShift: number | null;
  readonly largestShift: number | null;
  /** Units that are ranked no more without it. */
  readonly unranked: number;
}

/** In the order of the nodes; empty where none is left out. No draws: each node is left out once. */
export async function leftOutOf(evaluations: EvaluationService, evaluation: Evaluation, { assumptions, leaveOut }: RobustnessSpec): Promise<readonly LeftOut[]> {
  const assumption = leaveOut === null ? undefined : assumptions.find(({ name }) => name === leavingOut);
  if (assumption === undefined) return [];
  const { table: nominal } = evaluation;
  const tables = await scoreWorlds(evaluations, evaluation, [assumption]);
  return makeWorlds(tables, nominal, null).flatMap((world, option) => {
    const [node] = assumption.options[option].exclude;
    if (node === undefined) return []; // the option that keeps all
    const ranks = rankerOf(nominal, world)(world.scores, 0);
    const ranked = [...ranks.keys()].filter((unit) => nominal.ranking.ranks[unit] > 0);
    const shifts = ranked.filter((unit) => ranks[unit] > 0).map((unit) => Math.abs(ranks[unit] - nominal.ranking.ranks[unit]));
    return [{
      node, ...(shifts.length === 0 ? { meanShift: null, largestShift: null } : { meanShift: shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length, largestShift: Math.max(...shifts) }),
      unranked: ranked.length - shifts.length,
    }];
  });
}
