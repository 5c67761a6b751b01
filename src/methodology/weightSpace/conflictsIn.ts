import type { CoreProblem } from '../problem';
import type { LinearSolver } from './linearSolver';
import { programmeOf, type Condition, type WeightSpace } from './weightSpace';

/**
 * Whether any weights keep all conditions; if none do, which conditions contradict each other: as few as make a
 * contradiction, and where several have nothing in common, each of them. Left out one after the other, a condition belongs to it if the rest can be kept.
 *
 * @source Chinneck and Dravnieks (1991), ORSA Journal on Computing 3(2), 157-168 (deletion filter)
 */
export function conflictsIn(space: WeightSpace, solver: LinearSolver, path: string): readonly CoreProblem[] {
  const canBeKept = (conditions: readonly Condition[]): boolean => solver.over(programmeOf({ ...space, conditions }), 0,
    (maximise) => maximise(new Float64Array(space.low.length)).kind !== 'infeasible');
  const problems: CoreProblem[] = [];
  for (let left = space.conditions; !canBeKept(left);) {
    let conflict = left;
    for (const condition of left) {
      const without = conflict.filter((other) => other !== condition);
      if (!canBeKept(without)) conflict = without;
    }
    const asked = conflict.filter((condition) => condition.path !== '');
    if (asked.length === 0) throw new Error('Expected a contradiction among the conditions that were asked, got one without them');
    problems.push({
      code: 'WEIGHTS_INVALID', path: asked[0]?.path ?? path, message: `No weights keep all of this: ${[...new Set(conflict.map(({ says }) => says))].join('; ')}.`,
      expected: 'conditions that some weights keep', got: [...new Set(asked.map((condition) => condition.path))].join(', '),
    });
    left = left.filter((condition) => !asked.includes(condition));
  }
  return problems;
}
