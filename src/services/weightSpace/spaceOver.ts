import { conflictsIn } from '../../methodology/weightSpace/conflictsIn';
import type { LinearSolver } from '../../methodology/weightSpace/linearSolver';
import { weightSpaceOf, type WeightSpace } from '../../methodology/weightSpace/weightSpace';
import type { WeightSpaceSpec } from '../../methodology/weightSpace/weightSpaceSpec';
import type { Evaluation } from '../EvaluationService';
import { refusal } from '../refusal';

/** The weights that a spec allows over an evaluation. Throws with every reason why there are none, or why they cannot be searched exactly. */
export function spaceOver({ table }: Evaluation, spec: WeightSpaceSpec, path: string, solver: LinearSolver): WeightSpace {
  const outcome = weightSpaceOf(table, spec, path);
  if (!outcome.ok) throw refusal(outcome.problems);
  const conflicts = conflictsIn(outcome.value, solver, path);
  if (conflicts.length > 0) throw refusal(conflicts);
  return outcome.value;
}
