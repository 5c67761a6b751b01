import type { NodeCode } from './framework';
import type { AggregateMethod, MethodologyDocument, WeighMethod } from './methodologyVersion';
import type { CoreProblem } from './problem';

type BenefitOfTheDoubt = Extract<WeighMethod, { readonly kind: 'benefitOfTheDoubt' }>;

/**
 * Problems of a node whose children each unit weighs by itself: it sums, since the weights multiply; no other weight
 * than 0, which removes a child, can be declared; and the bounds must leave shares that add to 1.
 */
export function checkOwnWeights(
  document: MethodologyDocument, node: NodeCode, aggregate: AggregateMethod, { bounds }: BenefitOfTheDoubt, children: readonly NodeCode[],
): CoreProblem[] {
  const path = `weigh ${node}`;
  const problems: CoreProblem[] = [];
  const refuse = (code: CoreProblem['code'], message: string, expected: string, got: string): void => {
    problems.push({ code, path, message, expected, got });
  };
  if (aggregate.kind !== 'sum') {
    refuse('METHOD_NOT_ALLOWED_HERE', 'Weights of benefit of the doubt multiply: the score is the sum of weights times values.', `the sum at ${node}`, aggregate.kind);
  }
  const weightOf = new Map(document.weigh.overrides.map((entry) => [entry.node, entry.weight]));
  for (const child of children) {
    const weight = weightOf.get(child) ?? 0;
    if (weight > 0) refuse('METHOD_NOT_ALLOWED_HERE', `Each unit weighs ${child} by itself, so no weight can be set for it.`, 'a weight of 0, which removes it, or bounds', String(weight));
  }
  if (bounds === null) return problems;
  const limits = children.filter((child) => weightOf.get(child) !== 0).map((child) => bounds.nodes.find((entry) => entry.node === child) ?? bounds);
  const [least, most] = [limits.reduce((sum, { low }) => sum + low, 0), limits.reduce((sum, { high }) => sum + high, 0)];
  if (least > 1 + 1e-12) refuse('OUT_OF_RANGE', `The least shares of the children of ${node} add to more than the whole.`, 'at most 1', String(least));
  if (most < 1 - 1e-12) refuse('OUT_OF_RANGE', `The greatest shares of the children of ${node} do not add to the whole.`, 'at least 1', String(most));
  return problems;
}
