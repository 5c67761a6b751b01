import type { NodeCode } from './framework';
import type { NormaliseMethod } from './methodologyVersion';
import type { CoreProblem } from './problem';

/** What leaves each method nothing to scale by; of the others it is that the values do not differ. */
const reasons: Partial<Record<NormaliseMethod['kind'], { readonly why: (node: NodeCode) => string; readonly expected: string; readonly got: string }>> = {
  distanceToReference: {
    why: (node) => `The unit that ${node} is measured by has no value there, or the worst of all`,
    expected: 'a unit with a better value than the worst', got: 'no distance to the worst',
  },
  distanceToTarget: {
    why: (node) => `The target of ${node} lies on its worst value`,
    expected: 'a target better than the worst value', got: 'no distance to the worst',
  },
  fractionOfMax: {
    why: (node) => `No value of ${node} can be a fraction of its best, which is below 0, or 0 where higher is better`,
    expected: 'values of 0 or more, with some above 0', got: 'no maximum above 0',
  },
};

/** A normalisation that has nothing to scale by. Where something else is known to be wrong at the node, this says nothing more. */
export function addNoSpread(problems: CoreProblem[], node: NodeCode, method: NormaliseMethod['kind']): void {
  const path = `normalise ${node}`;
  if (problems.some((problem) => problem.path === path)) return;
  const reason = reasons[method];
  const why = reason?.why(node) ?? `The values of ${node}, as they come to its normalisation, do not differ`;
  problems.push({
    code: 'NO_SPREAD', path, message: `${why}, so ${method} has nothing to scale by.`,
    expected: reason?.expected ?? 'at least two different present values', got: reason?.got ?? 'no spread',
  });
}
