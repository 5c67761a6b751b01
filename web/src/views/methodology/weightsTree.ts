import type { MethodologyVersionQuery } from '../../../../sdk/src/index.js';

type Version = NonNullable<MethodologyVersionQuery['methodologyVersion']>;
export type Weight = Version['weights'][number];

/** Weights down to a level, in the order of the tree. */
export function weightsDownTo(weights: readonly Weight[], level: number): readonly Weight[] {
  return weights.filter(({ node }) => node.level > 0 && node.level <= level);
}

/** The pillars: where weights are declared in most versions. */
export function pillarWeights(weights: readonly Weight[]): readonly Weight[] {
  return weights.filter(({ node }) => node.level === 1 && node.role === 'CORE');
}
